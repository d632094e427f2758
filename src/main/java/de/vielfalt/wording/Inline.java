package de.vielfalt.wording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the marks of AsciiDoc out of a line of text, as far as they matter for how it reads. Line ends stay. */
final class Inline {
    /** A link with its words; the first group is its target, the second its words. */
    static final Pattern LINK =
            Pattern.compile("\\b(?:link:|xref:|(?=mailto:|tel:|https?://))([^\\s\\[\\]]+)\\[((?:[^\\]\\\\]|\\\\.)*)]");

    private static final String SHORT = "…";
    private static final Pattern VERBATIM =
            Pattern.compile("`[^`\\n]+`|pass:[a-z,]*\\[[^\\]]*]|\\+\\+\\+?[^\\n]+?\\+\\+\\+?|\\[PLATZHALTER[^\\]]*]?"
                    + "|\\{[\\p{L}\\d-]+}|<<[^,>\\n]+>>|\\[[^\\]\\n]*lang=[^\\]\\n]*]#[^#]*#+");
    private static final Pattern UNREAD = Pattern.compile(
            "footnote:\\w*\\[[^\\]]*]|(?:image|icon|kbd|btn|menu|anchor):[^\\s\\[:]*\\[[^\\]]*]|\\[\\[[^\\]]*]]");
    private static final Pattern REFERENCE = Pattern.compile("<<[^,>\\n]+,([^>\\n]+)>>");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\\[\\]]+");
    private static final Pattern ROLE = Pattern.compile("\\[[.\\w%-]+](?=[#*_])");
    private static final Pattern MARKS =
            Pattern.compile("[*#]+|(?<![\\p{L}\\d])_+|_+(?![\\p{L}\\d])| \\+$", Pattern.MULTILINE);

    private static final Pattern BEHIND_WORDS = Pattern.compile(",\\s*\\w+=.*|\\^$", Pattern.DOTALL);

    // What each of these patterns needs.
    private static final List<String> VERBATIM_SIGNS = List.of("pass:", "[PLATZHALTER", "lang=");
    private static final List<String> UNREAD_SIGNS =
            List.of("footnote:", "image:", "icon:", "kbd:", "btn:", "menu:", "anchor:", "[[");
    private static final List<String> LINK_SIGNS = List.of("xref:", "http", "link:", "mailto:", "tel:");
    private static final List<String> ROLE_SIGNS = List.of("]#", "]*", "]_");

    private Inline() {}

    /** The words of a link, as they are read: without attributes, and without the sign for a new window. */
    static String words(String brackets) {
        return BEHIND_WORDS.matcher(brackets).replaceAll("").strip();
    }

    /** A text as it is read. */
    static String read(String written) {
        String text = written;
        // A pattern is tried at each letter, so one that cannot match is not tried at all.
        if (holds(text, "`+{<") || holds(text, VERBATIM_SIGNS)) {
            text = shorten(VERBATIM, text);
        }
        if (text.indexOf('[') >= 0 && holds(text, UNREAD_SIGNS)) {
            text = UNREAD.matcher(text).replaceAll("");
        }
        if (text.contains("<<")) {
            text = REFERENCE.matcher(text).replaceAll("$1");
        }
        if (mayHoldLink(text)) {
            text = LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(words(link.group(2))));
        }
        if (holds(text, ROLE_SIGNS)) {
            text = ROLE.matcher(text).replaceAll("");
        }
        if (text.contains("://")) {
            text = shorten(ADDRESS, text);
        }
        if (holds(text, "*_#+")) {
            text = MARKS.matcher(text).replaceAll("");
        }
        return mayHoldQuotation(text) ? shorten(Sentences.QUOTED, text) : text;
    }

    /** Whether it is worth looking for {@link Sentences#QUOTED}. */
    static boolean mayHoldQuotation(String text) {
        return holds(text, "„»\"‚");
    }

    /** Whether it is worth looking for {@link #LINK}. */
    static boolean mayHoldLink(String text) {
        return text.indexOf('[') >= 0 && holds(text, LINK_SIGNS);
    }

    private static boolean holds(String text, List<String> parts) {
        for (String part : parts) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String text, String signs) {
        for (int i = 0; i < signs.length(); i++) {
            if (text.indexOf(signs.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String shorten(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(match -> SHORT + match.group().replaceAll("[^\n]+", ""));
    }
}
