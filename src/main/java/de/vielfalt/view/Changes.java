package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.EventState;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.Publication;
import de.vielfalt.model.SecurityContact;
import de.vielfalt.model.Site;
import de.vielfalt.model.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out when the output would next change by the clock alone. */
final class Changes {
    private Changes() {}

    /**
     * The earliest instant after now at which a page appears or goes, or at which an event is seen differently: a date
     * begins or is over, it is too late to register, a digest comes out. What makes no difference, such as the beginning of a date that was
     * called off, does not count.
     */
    static Optional<Instant> next(Site site, Published published, Instant now) {
        Stream<Instant> visibility = site.pages().stream()
                .map(Page::publication)
                .filter(publication -> !publication.draft())
                .flatMap(Changes::turns);
        Stream<Instant> dates = published.all().stream()
                .filter(page -> page.language().isGerman())
                .flatMap(page -> page.event().stream())
                .flatMap(event -> next(event, now).stream());
        Stream<Instant> reviews = published.all().stream()
                .flatMap(page ->
                        page.facts() instanceof Standing standing ? standing.reviewDue().stream() : Stream.empty())
                .map(day -> Moment.of(day).start());
        Stream<Instant> security = site.settings().security().stream().map(any -> SecurityContact.changes(now));
        Stream<Instant> digests = Digests.turns(published, now);
        return Stream.of(
                        Stream.concat(visibility, reviews).filter(instant -> instant.isAfter(now)),
                        dates,
                        security,
                        digests)
                .flatMap(all -> all)
                .min(Instant::compareTo);
    }

    private static Optional<Instant> next(Event event, Instant now) {
        return dates(event)
                .filter(instant -> instant.isAfter(now))
                .sorted()
                .filter(instant -> !appearance(event, instant.minusNanos(1)).equals(appearance(event, instant)))
                .findFirst();
    }

    /** All that pages, lists and calendars show of an event and the clock decides. */
    private static List<Object> appearance(Event event, Instant now) {
        EventState state = event.state(now);
        Optional<Occurrence> next = event.next(now);
        boolean begun = next.map(date -> !now.isBefore(date.starts())).orElse(false);
        return List.of(
                state,
                next,
                begun && state.takesPlace(),
                event.isRegistrationClosed(now) && event.needsRegistration() && state.takesRegistrations(),
                event.occurrences().stream()
                        .filter(date -> !date.over().isAfter(now))
                        .count());
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
