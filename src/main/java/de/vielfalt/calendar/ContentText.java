package de.vielfalt.calendar;

/** Text as a value or parameter of a content line may hold it: RFC 5545, sections 3.1 and 3.3.11, and RFC 6868. */
final class ContentText {
    private ContentText() {}

    /** A value of the type TEXT. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (char c : clean(text).toCharArray()) {
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\\', ';', ',' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** A value of a parameter, in quotes where it needs them. */
    static String parameter(String text) {
        String value = clean(text).replace("^", "^^").replace("\n", "^n").replace("\"", "^'");
        boolean quoted = value.chars().anyMatch(c -> c == ',' || c == ';' || c == ':');
        return quoted ? '"' + value + '"' : value;
    }

    /** A value of another type, such as an address: nothing may end the line. */
    static String plain(String text) {
        return clean(text).replace("\n", "");
    }

    /** Without control characters and with all lines ended alike. Whoever leaves half a character behind gets a mark for it. */
    private static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (isClean(c)) {
                clean.appendCodePoint(c);
            } else if (c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
                clean.append('\n');
            } else if (c == '\t') {
                clean.append(' ');
            } else if (!Character.isISOControl(c)) {
                clean.append('\uFFFD');
            }
        });
        return clean.toString();
    }

    /** Whether there is nothing to be cleaned, as in most texts. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isClean(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character stands for itself: the line feed, and all but control characters, other ends of lines and half characters. */
    private static boolean isClean(int c) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == '\n' || !(half || c == 0x2028 || c == 0x2029 || Character.isISOControl(c));
    }
}
