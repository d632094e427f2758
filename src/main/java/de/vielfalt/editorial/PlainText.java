package de.vielfalt.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text as AsciiDoc that shows it as it is. */
final class PlainText {
    /** What some calendars write between their lines. */
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</(?:p|li|div)>");

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    /** How a line begins that AsciiDoc takes for the beginning of something. */
    private static final Pattern MARK =
            Pattern.compile("[=*.\\-_+/|:#<\\[`~^!&>'%]|\\p{Alnum}+[.)]\\s|.*::(?:\\s|$).*");

    private PlainText() {}

    /** The lines of a text; paragraphs stay apart, and lines of one stay lines. */
    static List<String> lines(String text) {
        String plain =
                BREAK.matcher(text).replaceAll("\n").replace("&nbsp;", " ").replace("&amp;", "&");
        List<String> lines = new ArrayList<>();
        for (String line : TAG.matcher(plain).replaceAll("").strip().split("\\R", -1)) {
            String bare = line.strip();
            boolean goesOn = !lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty();
            if (bare.isEmpty()) {
                if (goesOn) {
                    lines.add("");
                }
                continue;
            }
            if (goesOn) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " +");
            }
            lines.add(escaped(bare));
        }
        return lines;
    }

    private static String escaped(String line) {
        String text = line.replaceAll("\\{(?=[\\p{L}\\d_])", "\\\\{").replaceAll("<<", "\\\\<<");
        return MARK.matcher(text).lookingAt() ? "{empty}" + text : text;
    }
}
