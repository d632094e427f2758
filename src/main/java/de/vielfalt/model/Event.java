package de.vielfalt.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an event or workshop. They are written once, in the German original, and hold for every language.
 *
 * @param occurrences every date, sorted, cancelled ones included; empty if the date is open
 * @param timetableOrNull what the dates follow from; null if the date is open
 * @param status whether it takes place as announced
 * @param reason why it was cancelled or moved; may be empty
 * @param replacedByOrNull the new date of a postponed event
 * @param places where it takes place
 * @param online whether one can join online
 * @param accessLink how to join online; may be empty
 * @param contacts whom to ask: an office's name, {@code mailto:} or {@code tel:}
 * @param audiences ids of the vocabulary
 * @param topics ids of the vocabulary
 * @param spoken ids of languages spoken there
 * @param interpreted ids of languages interpreted into, {@code dgs} for German sign language
 * @param priceOrNull what it costs; null if nobody said
 * @param registration how to register: {@code https:}, {@code mailto:}, {@code tel:}; {@code nicht-noetig}; or empty
 * @param registrationDeadlineOrNull until when to register
 * @param seatsOrNull how many can take part
 * @param organisers partners that organise it
 * @param plannedBy ids of audiences that planned it
 * @param reportOrNull news that looks back on it
 * @param posterLanguages ids of further languages for posters
 */
public record Event(
        List<Occurrence> occurrences,
        @Nullable Timetable timetableOrNull,
        EventStatus status,
        String reason,
        @Nullable PageId replacedByOrNull,
        List<PageId> places,
        boolean online,
        String accessLink,
        List<String> contacts,
        List<String> audiences,
        List<String> topics,
        List<String> spoken,
        List<String> interpreted,
        @Nullable Price priceOrNull,
        String registration,
        @Nullable Moment registrationDeadlineOrNull,
        @Nullable Integer seatsOrNull,
        List<PageId> organisers,
        List<String> plannedBy,
        @Nullable PageId reportOrNull,
        List<String> posterLanguages)
        implements Facts {
    /** The value of {@code registration} that says none is needed. */
    public static final String NO_REGISTRATION = "nicht-noetig";

    public Event {
        occurrences = occurrences.stream().sorted().toList();
        places = List.copyOf(places);
        contacts = List.copyOf(contacts);
        audiences = List.copyOf(audiences);
        topics = List.copyOf(topics);
        spoken = List.copyOf(spoken);
        interpreted = List.copyOf(interpreted);
        organisers = List.copyOf(organisers);
        plannedBy = List.copyOf(plannedBy);
        posterLanguages = List.copyOf(posterLanguages);
    }

    /** What the dates follow from; empty if the date is open. */
    public Optional<Timetable> timetable() {
        return Optional.ofNullable(timetableOrNull);
    }

    /** The recurrence as RFC 5545 rule without {@code RRULE:}; empty for a single date. */
    public String rule() {
        return timetableOrNull == null ? "" : timetableOrNull.rule();
    }

    /** Whether its date is still to follow. */
    public boolean isDateOpen() {
        return occurrences.isEmpty();
    }

    /** Whether it takes place more than once. */
    public boolean isSeries() {
        return occurrences.size() > 1;
    }

    boolean isOnlyDateCancelled() {
        return occurrences.size() == 1 && occurrences.get(0).cancelled();
    }

    /** The next date at that instant: under way or to come; one that takes place before one that was cancelled. */
    public Optional<Occurrence> next(Instant now) {
        Optional<Occurrence> held = occurrences.stream()
                .filter(date -> date.over().isAfter(now) && !date.cancelled())
                .findFirst();
        return held.isPresent()
                ? held
                : occurrences.stream().filter(date -> date.over().isAfter(now)).findFirst();
    }

    /** Whether its last date is over at that instant; an open date never is. */
    public boolean isOver(Instant now) {
        return !occurrences.isEmpty() && next(now).isEmpty();
    }

    /** The one thing that must be known about it first, at that instant. */
    public EventState state(Instant now) {
        return EventState.of(this, now);
    }

    /** Whether a deadline for registering is past at that instant. */
    public boolean isRegistrationClosed(Instant now) {
        return registrationDeadlineOrNull != null
                && !registrationDeadlineOrNull.end().isAfter(now);
    }

    /** Whether one may still register, or simply come: it is not called off, over or full, and no deadline is past. */
    public boolean admits(Instant now) {
        EventState state = state(now);
        boolean late = needsRegistration() && isRegistrationClosed(now);
        return state.takesRegistrations() && state != EventState.CLOSED && !late;
    }

    /** Whether one can join online. */
    public boolean isOnline() {
        return online || !accessLink.isEmpty();
    }

    /** Whether one may be told at that instant how to join online. */
    public boolean isOpenOnline(Instant now) {
        return !accessLink.isEmpty() && state(now).takesPlace();
    }

    /** Whether one has to register. */
    public boolean needsRegistration() {
        return !registration.isEmpty() && !registration.equals(NO_REGISTRATION);
    }
}
