package de.vielfalt.source;

import java.util.List;

/**
 * The header of an AsciiDoc file, line by line.
 *
 * @param titleLine line of the title, counted from 1; 0 if there is none
 * @param entries its attribute entries in their order
 * @param strayLine first line that belongs neither to the header nor to the text, such as a paragraph right below the
 *     title; 0 if there is none
 * @param late attribute entries that follow after a blank line, before any text: too late to be part of the header
 * @param bodyLine line on which the text begins; one past the last line if there is none
 */
record Header(int titleLine, List<Entry> entries, int strayLine, List<Entry> late, int bodyLine) {
    /** One attribute entry: {@code :key: value}. */
    record Entry(String key, String value, int line) {}

    boolean hasTitle() {
        return titleLine > 0;
    }
}
