package de.vielfalt.hosting;

import java.util.regex.Pattern;

/** The lines of a file for a server. */
final class Lines {
    private static final Pattern SPECIAL = Pattern.compile("[.^$*+?()\\[{\\\\|]");

    private final StringBuilder text = new StringBuilder();

    /** Adds a line. */
    Lines add(String line) {
        text.append(line).append('\n');
        return this;
    }

    String text() {
        return text.toString();
    }

    /** A text as a regular expression that only it matches, as PCRE and RE2 read it. */
    static String literal(String value) {
        return SPECIAL.matcher(value).replaceAll("\\\\$0");
    }
}
