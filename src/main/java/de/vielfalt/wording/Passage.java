package de.vielfalt.wording;

/**
 * A paragraph, an entry of a list, a cell of a table, a heading, or a value of the header.
 *
 * @param written as it stands in the file, with its line ends
 * @param text as it is read, with the same line ends; code, quotations and words of other languages are shortened to {@code …}
 * @param line line on which it begins, counted from 1
 */
record Passage(String written, String text, int line) {
    /** Makes one of what is written. */
    static Passage of(String written, int line) {
        return new Passage(written, Inline.read(written), line);
    }

    /**
     * Line of a part.
     *
     * @param index where it begins, in either of the two strings {@code in}
     */
    int lineAt(String in, int index) {
        int ends = 0;
        for (int i = 0; i < index; i++) {
            ends += in.charAt(i) == '\n' ? 1 : 0;
        }
        return line + ends;
    }
}
