package de.vielfalt.feed;

/** Writes XML 1.0, element by element, indented by two blanks. */
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** Opens an element; names and values of attributes take turns. */
    Xml open(String name, String... attributes) {
        start(name, attributes).append(">\n");
        depth++;
        return this;
    }

    /** Closes an element. */
    Xml close(String name) {
        depth--;
        out.append("  ".repeat(depth)).append("</").append(name).append(">\n");
        return this;
    }

    /** An element without content. */
    Xml empty(String name, String... attributes) {
        start(name, attributes).append("/>\n");
        return this;
    }

    /** An element that holds a text. */
    Xml text(String name, String text, String... attributes) {
        start(name, attributes)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    private StringBuilder start(String name, String... attributes) {
        out.append("  ".repeat(depth)).append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
        return out;
    }

    /** The whole document. */
    @Override
    public String toString() {
        return out.toString();
    }

    /** A text as it may stand in content and in attributes: without the characters that XML 1.0 (section 2.2) forbids. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Xml::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
