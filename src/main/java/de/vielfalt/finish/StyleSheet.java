package de.vielfalt.finish;

import java.net.URI;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads the references of a style sheet to the files that its own names stand for. */
final class StyleSheet {
    /** {@code url("../fonts/x.woff2")}: relative, in double quotes, as the project writes them. */
    private static final Pattern REFERENCE = Pattern.compile("url\\(\"([^\"/:#][^\":#]*)\"\\)");

    private StyleSheet() {}

    /**
     * The style sheet with other references.
     *
     * @param address its own address, an absolute path
     * @param addresses from the absolute path that is meant to that which stands for it
     */
    static String link(String css, String address, UnaryOperator<String> addresses) {
        URI base = URI.create(address);
        return REFERENCE.matcher(css).replaceAll(reference -> {
            String named = base.resolve(reference.group(1)).getPath();
            String name = addresses.apply(named);
            String file = name.substring(name.lastIndexOf('/') + 1);
            String folder = reference.group(1).substring(0, reference.group(1).lastIndexOf('/') + 1);
            return Matcher.quoteReplacement("url(\"" + folder + file + "\")");
        });
    }
}
