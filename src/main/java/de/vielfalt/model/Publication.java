package de.vielfalt.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether, and from when to when, a page may be seen.
 *
 * @param draft never in the public output
 * @param visibleFromOrNull not before
 * @param visibleUntilOrNull not after; a date alone includes that day
 * @param withdrawnOrNull the day it was taken back
 * @param formerPaths addresses it used to have
 */
public record Publication(
        boolean draft,
        @Nullable Moment visibleFromOrNull,
        @Nullable Moment visibleUntilOrNull,
        @Nullable LocalDate withdrawnOrNull,
        List<String> formerPaths) {
    /** Seen by everyone, always. */
    public static final Publication ALWAYS = new Publication(false, null, null, null, List.of());

    public Publication {
        formerPaths = List.copyOf(formerPaths);
    }

    /** Not before. */
    public Optional<Instant> from() {
        return Optional.ofNullable(visibleFromOrNull).map(Moment::start);
    }

    /** From then on no longer. */
    public Optional<Instant> until() {
        return Optional.ofNullable(visibleUntilOrNull).map(Moment::end);
    }

    /** The instant it was taken back: the beginning of that day. */
    public Optional<Instant> withdrawn() {
        return Optional.ofNullable(withdrawnOrNull)
                .map(day -> day.atStartOfDay(Moment.ZONE).toInstant());
    }

    /** Whether the public may see it at that instant. */
    public boolean isPublic(Instant now) {
        return !draft
                && from().map(from -> !now.isBefore(from)).orElse(true)
                && until().map(until -> now.isBefore(until)).orElse(true)
                && withdrawn().map(now::isBefore).orElse(true);
    }
}
