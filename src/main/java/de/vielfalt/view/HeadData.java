package de.vielfalt.view;

import de.vielfalt.model.Html;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells other programs, in its head.
 *
 * @param structured JSON-LD with the terms of schema.org, written for a {@code script} element; empty if there is nothing
 *     to say
 * @param feeds what one can subscribe to there
 * @param cardOrNull absolute address of the picture that others show with a link to it, 1200 × 630 pixels, PNG; null if there is none
 */
public record HeadData(
        Html structured, List<FeedLink> feeds, @Nullable String cardOrNull) {
    /** Nothing at all. */
    public static final HeadData NONE = new HeadData(Html.EMPTY, List.of(), null);

    public HeadData {
        feeds = List.copyOf(feeds);
    }

    /** The picture that others show with a link to it. */
    public Optional<String> card() {
        return Optional.ofNullable(cardOrNull);
    }
}
