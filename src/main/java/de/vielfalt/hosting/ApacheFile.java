package de.vielfalt.hosting;

import java.util.Map;

/** {@code .htaccess} for Apache 2.4. Each part is used where the server has the module, and does no harm where it has not. */
final class ApacheFile {
    private final HostRules rules;

    ApacheFile(HostRules rules) {
        this.rules = rules;
    }

    String text() {
        Lines lines = new Lines();
        lines.add("# For Apache 2.4: copy it along with the site, and let the server read it (AllowOverride All).");
        lines.add("DirectoryIndex index.html").add("Options -Indexes");
        lines.add("ErrorDocument 404 %s".formatted(rules.notFound()));
        for (String folder : rules.folders()) {
            lines.add("<If \"%%{REQUEST_URI} =~ m#^%s#\">".formatted(Lines.literal(folder)));
            lines.add("  ErrorDocument 404 %s".formatted(HostRules.notFound(folder)))
                    .add("</If>");
        }
        lines.add("");
        types(lines);
        moves(lines);
        headers(lines);
        return lines.text();
    }

    private static void types(Lines lines) {
        lines.add("<IfModule mod_mime.c>");
        HostRules.mediaTypes().forEach((ending, type) -> {
            int parameter = type.indexOf(';');
            lines.add("  AddType %s .%s".formatted(parameter < 0 ? type : type.substring(0, parameter), ending));
            if (parameter >= 0) {
                lines.add("  AddCharset utf-8 .%s".formatted(ending));
            }
        });
        lines.add("  RemoveType .gz .br").add("  RemoveLanguage .br");
        lines.add("  AddEncoding gzip .gz").add("  AddEncoding br .br");
        lines.add("</IfModule>").add("");
    }

    private void moves(Lines lines) {
        lines.add("<IfModule mod_rewrite.c>").add("  RewriteEngine On");
        lines.add("  RewriteRule \"(^|/)\\.(?!well-known/)\" - [R=404,L]");
        rules.redirects()
                .forEach((from, to) -> lines.add("  RewriteRule \"^%s$\" \"%s\" [R=301,L]"
                        .formatted(Lines.literal(from.value().substring(1)), rules.address(to))));
        rules.gone()
                .forEach(path -> lines.add("  RewriteRule \"^%s$\" - [R=410,L]"
                        .formatted(Lines.literal(path.value().substring(1)))));
        lines.add("  # Files that lie there compressed: Brotli first, then gzip.");
        for (String[] form : new String[][] {{"br", "br"}, {"gzip", "gz"}}) {
            lines.add("  RewriteCond \"%%{HTTP:Accept-Encoding}\" \"\\b%s\\b\"".formatted(form[0]));
            lines.add("  RewriteCond \"%{REQUEST_FILENAME}\" \"!\\.(br|gz)$\"");
            lines.add("  RewriteCond \"%%{REQUEST_FILENAME}.%s\" -f".formatted(form[1]));
            lines.add("  RewriteRule \"^(.+)$\" \"$1.%s\" [L]".formatted(form[1]));
        }
        lines.add("</IfModule>").add("");
    }

    private void headers(Lines lines) {
        lines.add("<IfModule mod_headers.c>");
        for (Map.Entry<String, String> header : rules.headers().entrySet()) {
            lines.add("  Header always set %s \"%s\"".formatted(header.getKey(), header.getValue()));
        }
        lines.add(
                "  Header always set Content-Security-Policy \"%s\"".formatted(HostRules.contentSecurityPolicy(false)));
        lines.add("  Header always set X-Frame-Options DENY");
        lines.add("  <If \"%%{REQUEST_URI} =~ m#%s#\">".formatted(rules.framed()));
        lines.add("    Header always set Content-Security-Policy \"%s\""
                .formatted(HostRules.contentSecurityPolicy(true)));
        lines.add("    Header always unset X-Frame-Options").add("  </If>");
        lines.add("  <If \"%%{REQUEST_URI} =~ m#%s#\">".formatted(HostRules.SHARED));
        lines.add("    Header always set Access-Control-Allow-Origin \"*\"").add("  </If>");
        lines.add("  Header set Cache-Control \"%s\"".formatted(HostRules.ASK_AGAIN));
        lines.add("  Header set Cache-Control \"%s\" \"expr=%%{REQUEST_URI} =~ m#%s#\""
                .formatted(HostRules.SHORTLY, forms(HostRules.FOR_PROGRAMS)));
        lines.add("  Header set Cache-Control \"%s\" \"expr=%%{REQUEST_URI} =~ m#%s#\""
                .formatted(HostRules.FOREVER, forms(HostRules.FINGERPRINTED)));
        lines.add("  <FilesMatch \"\\.(%s)(\\.br|\\.gz)?$\">".formatted(String.join("|", HostRules.TEXT)));
        lines.add("    Header append Vary Accept-Encoding").add("  </FilesMatch>");
        lines.add("</IfModule>");
    }

    /** The same expression for a file's compressed forms too: what is asked for has been rewritten by then. */
    private static String forms(String expression) {
        return expression.replace("$", "(\\.br|\\.gz)?$");
    }
}
