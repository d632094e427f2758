package de.vielfalt.calendar;

import java.time.DayOfWeek;
import java.util.Arrays;

/**
 * A weekday of a rule.
 *
 * @param ordinal which one within month or year, negative from the end; 0 for each
 * @param day the weekday
 */
record RuleDay(int ordinal, DayOfWeek day) {
    static RuleDay each(DayOfWeek day) {
        return new RuleDay(0, day);
    }

    /** Two letters, as RFC 5545 writes weekdays. */
    static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    /** The weekday of such a code. */
    static DayOfWeek weekday(String code) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> code(day).equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** As RFC 5545 writes it, e.g. {@code -1WE}. */
    @Override
    public String toString() {
        return (ordinal == 0 ? "" : ordinal) + code(day);
    }
}
