package de.vielfalt.calendar;

import java.util.List;

/**
 * Writes content lines: ended by CRLF, and folded so that none is longer than 75 octets (RFC 5545, section 3.1). A fold never
 * cuts a character in two, as some programs unfold after decoding.
 */
final class ContentLines {
    private static final int OCTETS = 75;

    private final StringBuilder lines = new StringBuilder(4096);

    /** A property as it stands. */
    ContentLines add(String name, String value) {
        return line(name + ":" + ContentText.plain(value));
    }

    /** A property of the type TEXT in some language; nothing if the text is empty. */
    ContentLines text(String name, String language, String text) {
        if (text.isBlank()) {
            return this;
        }
        String parameter = language.isEmpty() ? "" : ";LANGUAGE=" + ContentText.parameter(language);
        return line(name + parameter + ":" + ContentText.escaped(text));
    }

    /** A property that lists texts in some language; nothing if there are none. */
    ContentLines texts(String name, String language, List<String> texts) {
        if (texts.isEmpty()) {
            return this;
        }
        List<String> escaped = texts.stream().map(ContentText::escaped).toList();
        return line(name + ";LANGUAGE=" + ContentText.parameter(language) + ":" + String.join(",", escaped));
    }

    /** Lines that were written before. */
    ContentLines written(String text) {
        lines.append(text);
        return this;
    }

    /** All lines. */
    String text() {
        return lines.toString();
    }

    private ContentLines line(String line) {
        int octets = 0;
        int written = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int more = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets + more > OCTETS) {
                lines.append(line, written, i).append("\r\n ");
                written = i;
                octets = 1;
            }
            octets += more;
            i += Character.charCount(c);
        }
        lines.append(line, written, line.length()).append("\r\n");
        return this;
    }
}
