package de.vielfalt.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a series ends: after a number of dates, or on a day. Exactly one of the two.
 *
 * @param count number of dates; 0 if a day says it
 * @param untilOrNull the last day on which it may take place, that day included; null if the number says it
 */
record Ending(int count, @Nullable LocalDate untilOrNull) {
    /** More dates than this are a mistake, or at least more than anybody wants to read. */
    static final int MOST = 1000;

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    static Ending until(LocalDate day) {
        return new Ending(0, day);
    }

    static Ending after(int count) throws InvalidSeriesException {
        if (count < 1 || count > MOST) {
            throw InvalidSeriesException.recurrence("count", String.valueOf(MOST));
        }
        return new Ending(count, null);
    }

    /** Whether a day lies behind the end. */
    boolean isBefore(LocalDate day) {
        return untilOrNull != null && day.isAfter(untilOrNull);
    }

    /** Whether that day still belongs to the series, as far as a day says so. */
    boolean reaches(LocalDate day) {
        return untilOrNull != null && !untilOrNull.isBefore(day);
    }

    /** As RFC 5545 writes it. */
    @Override
    public String toString() {
        return untilOrNull == null ? "COUNT=" + count : "UNTIL=" + BASIC.format(untilOrNull);
    }
}
