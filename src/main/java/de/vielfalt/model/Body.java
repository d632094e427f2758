package de.vielfalt.model;

import java.util.List;
import java.util.Set;

/**
 * A page's text, converted.
 *
 * <p>References to other pages stand in it as {@code href="xref:…"} and are resolved when the page is shown, so that a
 * body depends on its own file alone.
 *
 * @param html the text
 * @param summary its first paragraph as plain text; may be empty
 * @param links its references, in their order
 * @param ids its anchors
 * @param sentences its sentences, if it is in Leichte Sprache; else none
 * @param pictures the pictures in it
 */
public record Body(
        Html html,
        String summary,
        List<Link> links,
        Set<String> ids,
        List<Sentence> sentences,
        List<Picture> pictures) {
    /** No text. */
    public static final Body EMPTY = new Body(Html.EMPTY, "", List.of(), Set.of(), List.of(), List.of());

    public Body {
        links = List.copyOf(links);
        ids = Set.copyOf(ids);
        sentences = List.copyOf(sentences);
        pictures = List.copyOf(pictures);
    }
}
