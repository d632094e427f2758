package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Page;
import de.vielfalt.model.Publication;
import de.vielfalt.model.Site;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out when the output would next change by the clock alone. */
final class Changes {
    private Changes() {}

    /** The earliest instant after now at which a page appears or goes, or a date or deadline begins or is over. */
    static Optional<Instant> next(Site site, Published published, Instant now) {
        Stream<Instant> visibility = site.pages().stream()
                .map(Page::publication)
                .filter(publication -> !publication.draft())
                .flatMap(Changes::turns);
        Stream<Instant> dates = published.all().stream()
                .filter(page -> page.language().isGerman())
                .flatMap(page -> page.event().stream())
                .flatMap(Changes::dates);
        return Stream.concat(visibility, dates)
                .filter(instant -> instant.isAfter(now))
                .min(Instant::compareTo);
    }

    /** The instants at which a page appears or goes. */
    private static Stream<Instant> turns(Publication publication) {
        return Stream.of(publication.from(), publication.until(), publication.withdrawn())
                .flatMap(Optional::stream)
                .filter(instant -> publication.isPublic(instant) != publication.isPublic(instant.minusNanos(1)));
    }

    private static Stream<Instant> dates(Event event) {
        Stream<Instant> deadline = Optional.ofNullable(event.registrationDeadlineOrNull()).map(Moment::end).stream();
        Stream<Instant> dates = event.occurrences().stream().flatMap(date -> Stream.of(date.starts(), date.over()));
        return Stream.concat(deadline, dates);
    }
}
