package de.vielfalt.json;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Writes JSON down (RFC 8259). A half of a surrogate pair, which no UTF-8 file can hold, becomes U+FFFD. */
public final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();
    private final boolean indented;
    private final boolean inScript;

    private JsonText(boolean indented, boolean inScript) {
        this.indented = indented;
        this.inScript = inScript;
    }

    /** On one line, without blanks. */
    public static String compact(Json json) {
        return new JsonText(false, false).write(json, 0).out.toString();
    }

    /** For people too: each member and item on its own line, indented by two blanks; ends with a line feed. */
    public static String indented(Json json) {
        return new JsonText(true, false).write(json, 0).out.append('\n').toString();
    }

    /**
     * On one line, for a {@code script} element of HTML: {@code <}, {@code >} and {@code &} stand there as escapes, so
     * that no text can end the element or begin a comment, and the same text is right in XHTML (HTML, section 4.12.1.3).
     */
    public static String inScript(Json json) {
        return new JsonText(false, true).write(json, 0).out.toString();
    }

    private JsonText write(Json json, int depth) {
        if (json instanceof Json.Text text) {
            string(text.value());
        } else if (json instanceof Json.Literal literal) {
            out.append(literal.value());
        } else if (json instanceof Json.Array array) {
            list('[', array.items(), ']', depth, item -> write(item, depth + 1));
        } else if (json instanceof Json.Members object) {
            list('{', object.members(), '}', depth, member -> {
                string(member.name());
                out.append(indented ? ": " : ":");
                write(member.value(), depth + 1);
            });
        }
        return this;
    }

    private <T> void list(char open, List<T> items, char close, int depth, Consumer<T> each) {
        out.append(open);
        for (Iterator<T> rest = items.iterator(); rest.hasNext(); ) {
            line(depth + 1);
            each.accept(rest.next());
            out.append(rest.hasNext() ? "," : "");
        }
        if (!items.isEmpty()) {
            line(depth);
        }
        out.append(close);
    }

    private void line(int depth) {
        if (indented) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void string(String text) {
        out.append('"');
        int plain = 0; // from here on nothing has been written yet, as nothing of it stands otherwise
        for (int i = 0; i < text.length(); i++) {
            if (isSpecial(text.charAt(i))) {
                out.append(text, plain, i);
                character(text, i);
                plain = i + 1;
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    private boolean isSpecial(char c) {
        return c == '"' || c == '\\' || isEscaped(c) || Character.isSurrogate(c);
    }

    private void character(String text, int at) {
        char c = text.charAt(at);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (isEscaped(c)) {
                    escape(c);
                } else {
                    out.append(Character.isSurrogate(c) && !isPaired(text, at) ? '\uFFFD' : c);
                }
            }
        }
    }

    private boolean isEscaped(char c) {
        // The line separators end a line of JavaScript as it was before 2019.
        return c < ' ' || c == 0x7F || c == 0x2028 || c == 0x2029 || (inScript && (c == '<' || c == '>' || c == '&'));
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 0xF));
        }
    }

    private static boolean isPaired(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
