package de.vielfalt.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One date on which an event takes place, or would have.
 *
 * @param begin when it begins
 * @param endOrNull when it ends; null if nobody said, and then it is over at the next midnight
 * @param cancelled whether this date was called off
 * @param movedFromOrNull the date it had before it was moved; null if it was not
 */
public record Occurrence(
        Moment begin,
        @Nullable Moment endOrNull,
        boolean cancelled,
        @Nullable Moment movedFromOrNull) implements Comparable<Occurrence> {
    /** When it ends, if that was said. */
    public Optional<Moment> end() {
        return Optional.ofNullable(endOrNull);
    }

    /** The date it had before it was moved. */
    public Optional<Moment> movedFrom() {
        return Optional.ofNullable(movedFromOrNull);
    }

    /** Whether it does not take place as it was planned at first. */
    public boolean isChanged() {
        return cancelled || movedFromOrNull != null;
    }

    /** The instant from which it is under way. */
    public Instant starts() {
        return begin.start();
    }

    /** The instant from which it is over. */
    public Instant over() {
        return endOrNull == null ? Moment.of(begin.date()).end() : endOrNull.end();
    }

    /** The last day it touches. */
    public LocalDate lastDay() {
        return endOrNull == null ? begin.date() : endOrNull.date();
    }

    @Override
    public int compareTo(Occurrence other) {
        int byBegin = begin.compareTo(other.begin);
        return byBegin != 0 ? byBegin : over().compareTo(other.over());
    }
}
