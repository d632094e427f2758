package de.vielfalt.markup;

/** Takes what a {@link MarkupReader} comes by, in the order of the document; by itself, takes no notice. */
public interface MarkupHandler {
    /** An element begins; if it is void or closed in its own tag, no end follows. */
    default void start(StartTag tag) {}

    /** An element ends, which is the one that began last of those that have not ended. */
    default void end(String name) {}

    /**
     * Text, as it is written: character references stand as such.
     *
     * @param source the whole document
     * @param from where the text begins
     * @param to where it ends, exclusive
     */
    default void text(char[] source, int from, int to) {}

    /** The content of a {@code script} or {@code style}; not told if it is empty. */
    default void data(String content) {}

    /** A comment. */
    default void comment(String content) {}
}
