package de.vielfalt.hosting;

import java.util.Map;
import java.util.stream.Collectors;

/** A part of the configuration of lighttpd 1.4. */
final class LighttpdFile {
    private final HostRules rules;

    LighttpdFile(HostRules rules) {
        this.rules = rules;
    }

    String text() {
        Lines lines = new Lines();
        lines.add("# For lighttpd 1.4: include this file where server.document-root is set.");
        lines.add("server.modules += ( \"mod_setenv\", \"mod_redirect\", \"mod_access\" )");
        lines.add("index-file.names = ( \"index.html\" )");
        lines.add("server.errorfile-prefix = server.document-root + \"%s\"".formatted(rules.prefix()));
        for (String folder : rules.folders()) {
            lines.add("$HTTP[\"url\"] =~ \"^%s\" { server.errorfile-prefix = server.document-root + \"%s\" }"
                    .formatted(Lines.literal(folder), folder));
        }
        lines.add("mimetype.assign = (");
        HostRules.mediaTypes().forEach((ending, type) -> lines.add("  \".%s\" => \"%s\",".formatted(ending, type)));
        lines.add(")");
        Map<String, String> plain = new java.util.LinkedHashMap<>(rules.headers());
        headers(lines, "", plain, false, HostRules.ASK_AGAIN);
        condition(lines, HostRules.FOR_PROGRAMS, plain, false, HostRules.SHORTLY);
        // Not for ever: it says the same of a name that is missing now and may come back.
        condition(lines, HostRules.FINGERPRINTED, plain, false, HostRules.A_DAY);
        condition(lines, rules.framed(), plain, true, HostRules.ASK_AGAIN);
        lines.add(
                "$HTTP[\"url\"] =~ \"%s\" { setenv.add-response-header = ( \"Access-Control-Allow-Origin\" => \"*\" ) }"
                        .formatted(HostRules.SHARED));
        lines.add("$HTTP[\"url\"] =~ \"/\\.(?!well-known/)\" { url.access-deny = ( \"\" ) }");
        if (!rules.redirects().isEmpty()) {
            lines.add("url.redirect-code = 301").add("url.redirect = (");
            rules.redirects()
                    .forEach((from, to) -> lines.add(
                            "  \"^%s$\" => \"%s\",".formatted(Lines.literal(rules.address(from)), rules.address(to))));
            lines.add(")");
        }
        return lines.text();
    }

    private static void condition(
            Lines lines, String expression, Map<String, String> plain, boolean framed, String lifetime) {
        lines.add("$HTTP[\"url\"] =~ \"%s\" {".formatted(expression));
        headers(lines, "  ", plain, framed, lifetime);
        lines.add("}");
    }

    private static void headers(
            Lines lines, String indent, Map<String, String> plain, boolean framed, String lifetime) {
        String all = plain.entrySet().stream()
                .map(header -> "\"%s\" => \"%s\"".formatted(header.getKey(), header.getValue()))
                .collect(Collectors.joining(", "));
        String frame = framed ? "" : ", \"X-Frame-Options\" => \"DENY\"";
        String shared = ", \"Vary\" => \"Accept-Encoding\"";
        lines.add(
                "%ssetenv.set-response-header = ( %s, \"Content-Security-Policy\" => \"%s\"%s, \"Cache-Control\" => \"%s\"%s )"
                        .formatted(indent, all, HostRules.contentSecurityPolicy(framed), frame, lifetime, shared));
    }
}
