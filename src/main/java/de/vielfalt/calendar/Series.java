package de.vielfalt.calendar;

import de.vielfalt.calendar.InvalidSeriesException.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The regular dates of a series, before any exception.
 *
 * @param dates the dates, sorted; if the first was wrong, those that follow from the one that would be right
 * @param complete whether these are all
 */
record Series(List<LocalDate> dates, boolean complete) {
    /** A single date. */
    static Series once(LocalDate date) {
        return new Series(List.of(date), true);
    }

    /** The dates of a recurrence, and what is wrong with them. */
    static Series of(LocalDate begin, Recurrence recurrence, Consumer<InvalidSeriesException> problems) {
        LocalDate end = recurrence.ending().untilOrNull();
        if (end != null && end.isBefore(begin)) {
            problems.accept(new InvalidSeriesException(Part.RECURRENCE, "over", DayText.of(end, begin)));
            return new Series(List.of(), false);
        }
        Optional<LocalDate> first = recurrence.nextMatch(begin);
        if (first.isEmpty()) {
            problems.accept(new InvalidSeriesException(Part.RECURRENCE, "no-date", DayText.of(begin)));
            return new Series(List.of(), false);
        }
        if (!first.get().equals(begin)) {
            problems.accept(new InvalidSeriesException(Part.BEGIN, "begin", DayText.of(begin, first.get())));
        }
        return limited(first.get(), recurrence, problems);
    }

    private static Series limited(LocalDate first, Recurrence recurrence, Consumer<InvalidSeriesException> problems) {
        List<LocalDate> dates = recurrence.dates(first);
        if (dates.size() > Ending.MOST) {
            LocalDate last = dates.get(Ending.MOST - 1);
            problems.accept(new InvalidSeriesException(
                    Part.RECURRENCE, "too-many", List.of(String.valueOf(Ending.MOST), last.toString())));
            return new Series(dates.subList(0, Ending.MOST), false);
        }
        Ending ending = recurrence.ending();
        LocalDate horizon = Expansion.horizon(first);
        if (dates.size() < ending.count() || ending.reaches(horizon)) {
            problems.accept(InvalidSeriesException.recurrence(
                    "too-far",
                    String.valueOf(Expansion.YEARS),
                    horizon.minusDays(1).toString()));
            return new Series(dates, false);
        }
        return new Series(dates, true);
    }
}
