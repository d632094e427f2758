package de.vielfalt.hosting;

import de.vielfalt.model.WidgetStyle;
import java.util.Map;
import java.util.stream.Stream;

/** {@code _headers} and {@code _redirects}, as hosts of static pages read them. */
final class HeadersFile {
    private final HostRules rules;

    HeadersFile(HostRules rules) {
        this.rules = rules;
    }

    String headers() {
        Lines lines = new Lines();
        lines.add("%s*".formatted(rules.prefix()));
        for (Map.Entry<String, String> header : rules.headers().entrySet()) {
            lines.add("  %s: %s".formatted(header.getKey(), header.getValue()));
        }
        lines.add("  Content-Security-Policy: %s".formatted(HostRules.contentSecurityPolicy(false)));
        lines.add("  X-Frame-Options: DENY");
        // Several rules for one address are added up; what an exclamation mark takes away, only some hosts take away.
        // A placeholder is a folder, so the page about widgets is not among them.
        for (String folder : Stream.concat(Stream.of(rules.prefix()), rules.folders().stream())
                .toList()) {
            lines.add("%s%s:events/*".formatted(folder, WidgetStyle.PAGE.value().substring(1)));
            lines.add("  ! Content-Security-Policy").add("  ! X-Frame-Options");
        }
        lines.add("%sassets/*".formatted(rules.prefix())).add("  Cache-Control: %s".formatted(HostRules.FOREVER));
        lines.add("%skalender/*".formatted(rules.prefix())).add("  Access-Control-Allow-Origin: *");
        lines.add("%sdaten/*".formatted(rules.prefix())).add("  Access-Control-Allow-Origin: *");
        return lines.text();
    }

    String redirects() {
        Lines lines = new Lines();
        rules.redirects()
                .forEach((from, to) -> lines.add("%s %s 301".formatted(rules.address(from), rules.address(to))));
        // Some hosts take the nearest page for unknown addresses by themselves, and pass over these lines.
        rules.folders().forEach(folder -> lines.add("%s* %s 404".formatted(folder, HostRules.notFound(folder))));
        return lines.text();
    }
}
