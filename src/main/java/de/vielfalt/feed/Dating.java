package de.vielfalt.feed;

import de.vielfalt.model.Moment;
import de.vielfalt.model.News;
import de.vielfalt.model.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a page appeared and when it last changed. The one place that knows, so that every product says the same.
 *
 * @param publishedOrNone when it appeared, if that can be told
 * @param updated when it last changed
 */
record Dating(Optional<Instant> publishedOrNone, Instant updated) {
    /** Stands for a date that nobody knows; the same as in the identifiers of {@link TagUri}. */
    static final Instant UNKNOWN = Instant.parse("2025-12-31T23:00:00Z");

    /**
     * By what the page itself says, the day a news item is of and from when on a page may be seen, and by its history. The
     * clock of the build has no say, as the same content must give the same bytes tomorrow.
     *
     * @param changed when the page was last changed, if that is known
     */
    static Dating of(Page page, Optional<Instant> changed) {
        Stream<Instant> day = page.facts() instanceof News news
                ? Stream.of(Moment.of(news.date()).start())
                : Stream.empty();
        Optional<Instant> published =
                Stream.concat(day, page.publication().from().stream()).max(Instant::compareTo);
        Instant updated = Stream.concat(published.stream(), changed.stream())
                .max(Instant::compareTo)
                .orElse(UNKNOWN);
        return new Dating(published, updated);
    }
}
