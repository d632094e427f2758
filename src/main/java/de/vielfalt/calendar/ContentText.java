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
            boolean line = c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
            if (line) {
                clean.append('\n');
            } else if (c == '\t') {
                clean.append(' ');
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                clean.append('\uFFFD');
            } else if (!Character.isISOControl(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** Whether there is nothing to be cleaned, as in most texts. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((Character.isISOControl(c) && c != '\n') || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
