package de.vielfalt.hosting;

import java.util.Map;

/** A part of a {@code server} block for nginx. */
final class NginxFile {
    private final HostRules rules;

    NginxFile(HostRules rules) {
        this.rules = rules;
    }

    String text() {
        String start =
                "^" + Lines.literal(rules.prefix().substring(0, rules.prefix().length() - 1));
        Lines lines = new Lines();
        lines.add(
                "# For nginx: include this file in a server block that has a root. After an address has moved, reload.");
        lines.add("index index.html;").add("charset utf-8;");
        lines.add("charset_types text/css text/csv text/javascript text/plain text/calendar text/vtt;");
        lines.add("error_page 404 $pv_missing;");
        lines.add("gzip_static on;");
        lines.add("# brotli_static on; # with the module of that name");
        lines.add("").add("types {");
        HostRules.mediaTypes()
                .forEach((ending, type) -> lines.add("  %s %s;".formatted(type.replaceFirst(";.*", ""), ending)));
        lines.add("}").add("");
        lines.add("set $pv_missing \"%s\";".formatted(rules.notFound()));
        for (String folder : rules.folders()) {
            when(lines, "\"^" + Lines.literal(folder) + "\"", "$pv_missing", HostRules.notFound(folder));
        }
        lines.add("set $pv_lifetime \"%s\";".formatted(HostRules.ASK_AGAIN));
        when(lines, "\"" + HostRules.FOR_PROGRAMS + "\"", "$pv_lifetime", HostRules.SHORTLY);
        when(lines, "\"" + HostRules.FINGERPRINTED + "\"", "$pv_lifetime", HostRules.FOREVER);
        lines.add("set $pv_policy \"%s\";".formatted(HostRules.contentSecurityPolicy(false)));
        lines.add("set $pv_frame DENY;").add("set $pv_shared \"\";");
        when(lines, "\"" + rules.framed() + "\"", "$pv_policy", HostRules.contentSecurityPolicy(true));
        when(lines, "\"" + rules.framed() + "\"", "$pv_frame", "");
        when(lines, "\"" + start + HostRules.SHARED + "\"", "$pv_shared", "*");
        for (Map.Entry<String, String> header : rules.headers().entrySet()) {
            lines.add("add_header %s \"%s\" always;".formatted(header.getKey(), header.getValue()));
        }
        lines.add("add_header Content-Security-Policy $pv_policy always;");
        lines.add("add_header X-Frame-Options $pv_frame always;");
        lines.add("add_header Access-Control-Allow-Origin $pv_shared always;");
        lines.add("add_header Cache-Control $pv_lifetime;");
        lines.add("add_header Vary Accept-Encoding;").add("");
        lines.add("location ~ \"/\\.(?!well-known/)\" { return 404; }");
        rules.redirects()
                .forEach((from, to) -> lines.add(
                        "location = \"%s\" { return 301 \"%s\"; }".formatted(rules.address(from), rules.address(to))));
        rules.gone().forEach(path -> lines.add("location = \"%s\" { return 410; }".formatted(rules.address(path))));
        return lines.text();
    }

    private static void when(Lines lines, String expression, String variable, String value) {
        lines.add("if ($uri ~ %s) { set %s \"%s\"; }".formatted(expression, variable, value));
    }
}
