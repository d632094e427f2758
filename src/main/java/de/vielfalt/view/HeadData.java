package de.vielfalt.view;

import de.vielfalt.model.Html;
import java.util.List;

/**
 * What a page tells other programs, in its head.
 *
 * @param structured JSON-LD with the terms of schema.org, written for a {@code script} element; empty if there is nothing
 *     to say
 * @param feeds what one can subscribe to there
 */
public record HeadData(Html structured, List<FeedLink> feeds) {
    /** Nothing at all. */
    public static final HeadData NONE = new HeadData(Html.EMPTY, List.of());

    public HeadData {
        feeds = List.copyOf(feeds);
    }
}
