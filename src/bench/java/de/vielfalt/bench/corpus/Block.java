package de.vielfalt.bench.corpus;

import java.util.List;

/** A piece of a page's text, before it takes the form of AsciiDoc or Markdown. */
public sealed interface Block {
    /** A heading of the second level. */
    record Heading(String text) implements Block {}

    /** Sentences, the first one in bold if {@code strong}; at the end a link if there is one. */
    record Paragraph(List<String> sentences, boolean strong, List<Link> links) implements Block {}

    /** A list. */
    record Bullets(List<String> items, boolean numbered) implements Block {}

    /** A table; its first row is the head. */
    record Grid(List<List<String>> rows) implements Block {}

    /** An admonition. */
    record Note(String text) implements Block {}

    /** A picture, by its number. */
    record Image(int picture, String alternative) implements Block {}

    /** A link to the German page of this kind and name. */
    record Link(Kind kind, String slug, String text) {}
}
