package de.vielfalt.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dates of an event follow from: its first one, how it repeats, what is left out and what comes in addition.
 *
 * <p>For calendars, which repeat events themselves. Everybody else uses {@link Event#occurrences}, in which all of this
 * has been worked out, together with what was moved or called off.
 *
 * @param begin when the first date begins by the rule, whether or not it is left out or was moved
 * @param endOrNull when that date ends; null if nobody said. Every other lasts as long by the clock
 * @param rule the recurrence as RFC 5545 rule without {@code RRULE:}, its {@code UNTIL} a date; empty if there is none
 * @param excluded dates of the rule that are left out, sorted
 * @param added further dates, sorted
 */
public record Timetable(
        Moment begin, @Nullable Moment endOrNull, String rule, List<LocalDate> excluded, List<LocalDate> added) {
    public Timetable {
        excluded = excluded.stream().sorted().toList();
        added = added.stream().sorted().toList();
    }
}
