package de.vielfalt.hosting;

import java.util.List;
import java.util.Map;

/** A part of a site block for Caddy 2. */
final class CaddyFile {
    private final HostRules rules;

    CaddyFile(HostRules rules) {
        this.rules = rules;
    }

    String text() {
        Lines lines = new Lines();
        lines.add("# For Caddy 2: import this file in a site block that has a root.");
        lines.add("@pv_hidden path_regexp \"/\\.(?:[^w]|w[^e])\"").add("error @pv_hidden 404");
        rules.redirects()
                .forEach((from, to) ->
                        lines.add("redir \"%s\" \"%s\" 301".formatted(rules.address(from), rules.address(to))));
        int last = 0;
        for (var path : rules.gone()) {
            String number = Integer.toString(++last); // in ASCII, whatever the locale
            lines.add("@pv_gone%s path \"%s\"".formatted(number, rules.address(path)))
                    .add("error @pv_gone%s 410".formatted(number));
        }
        lines.add("route {"); // else Caddy puts what holds for some addresses before what holds for all
        lines.add("header {");
        for (Map.Entry<String, String> header : rules.headers().entrySet()) {
            lines.add("  %s \"%s\"".formatted(header.getKey(), header.getValue()));
        }
        lines.add("  Content-Security-Policy \"%s\"".formatted(HostRules.contentSecurityPolicy(false)));
        lines.add("  X-Frame-Options DENY");
        lines.add("  Cache-Control \"%s\"".formatted(HostRules.ASK_AGAIN));
        lines.add("  Vary Accept-Encoding").add("}");
        matched(lines, "framed", rules.framed());
        lines.add("header @pv_framed Content-Security-Policy \"%s\"".formatted(HostRules.contentSecurityPolicy(true)));
        lines.add("header @pv_framed -X-Frame-Options");
        matched(lines, "shared", HostRules.SHARED);
        lines.add("header @pv_shared Access-Control-Allow-Origin \"*\"");
        matched(lines, "programs", HostRules.FOR_PROGRAMS);
        lines.add("header @pv_programs Cache-Control \"%s\"".formatted(HostRules.SHORTLY));
        matched(lines, "fingerprinted", HostRules.FINGERPRINTED);
        lines.add("header @pv_fingerprinted Cache-Control \"%s\"".formatted(HostRules.FOREVER));
        HostRules.mediaTypes().forEach((ending, type) -> {
            lines.add("@pv_type_%s path *.%s".formatted(ending, ending));
            lines.add("header @pv_type_%s Content-Type \"%s\"".formatted(ending, type));
        });
        lines.add("}").add("file_server {").add("  precompressed br gzip").add("}");
        lines.add("handle_errors {").add("  header Cache-Control \"%s\"".formatted(HostRules.ASK_AGAIN));
        missing(lines);
        lines.add("}");
        return lines.text();
    }

    /** What is written for one folder never fits another, so that the order in which Caddy puts the lines is all the same. */
    private void missing(Lines lines) {
        String status = "expression {http.error.status_code} == 404";
        List<String> folders =
                rules.folders().stream().map(folder -> folder + "*").toList();
        lines.add("  @pv_missing {").add("    " + status);
        if (!folders.isEmpty()) {
            lines.add("    not path " + String.join(" ", folders));
        }
        lines.add("  }").add("  rewrite @pv_missing %s".formatted(rules.notFound()));
        int last = 0;
        for (String folder : rules.folders()) {
            String number = Integer.toString(++last); // in ASCII, whatever the locale
            lines.add("  @pv_missing%s {".formatted(number)).add("    " + status);
            lines.add("    path %s*".formatted(folder)).add("  }");
            lines.add("  rewrite @pv_missing%s %s".formatted(number, HostRules.notFound(folder)));
        }
        lines.add("  @pv_any " + status).add("  file_server @pv_any");
    }

    private static void matched(Lines lines, String name, String expression) {
        lines.add("@pv_%s path_regexp \"%s\"".formatted(name, expression));
    }
}
