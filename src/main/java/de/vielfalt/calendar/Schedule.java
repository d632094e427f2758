package de.vielfalt.calendar;

import de.vielfalt.model.Moment;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Timetable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that a page's header says about its dates: the first one, how it repeats, and the exceptions.
 *
 * <p>{@code schedule.occurrences(problems::add)} gives every date on which the event takes place or would have. All
 * times are wall-clock times of {@link Moment#ZONE}: what begins at 18:00 does so before and after a DST change, and
 * every date lasts as long by the clock as the first.
 *
 * @param begin when the first date begins
 * @param endOrNull when the first date ends; null if nobody said
 * @param recurrenceOrNull how it repeats; null for a single date
 * @param excluded dates that are left out
 * @param added further dates, at the first one's time of day and length
 * @param cancelled dates that are called off, but still shown
 * @param moved dates that take place at another time
 */
public record Schedule(
        Moment begin,
        @Nullable Moment endOrNull,
        @Nullable Recurrence recurrenceOrNull,
        List<LocalDate> excluded,
        List<LocalDate> added,
        List<LocalDate> cancelled,
        List<Move> moved) {
    public Schedule {
        excluded = List.copyOf(excluded);
        added = List.copyOf(added);
        cancelled = List.copyOf(cancelled);
        moved = List.copyOf(moved);
    }

    /** A single date without any exception. */
    public static Schedule once(Moment begin, @Nullable Moment endOrNull) {
        return new Schedule(begin, endOrNull, null, List.of(), List.of(), List.of(), List.of());
    }

    /** What the dates follow from, without those that were moved or called off. */
    public Timetable timetable() {
        String rule = recurrenceOrNull == null ? "" : recurrenceOrNull.rule();
        return new Timetable(begin, endOrNull, rule, excluded, added);
    }

    /**
     * Every date, sorted, cancelled ones included.
     *
     * @param problems told of each thing that is wrong; if there was any, the dates are a best guess
     */
    public List<Occurrence> occurrences(Consumer<InvalidSeriesException> problems) {
        Series series = recurrenceOrNull == null
                ? Series.once(begin.date())
                : Series.of(begin.date(), recurrenceOrNull, problems);
        new ExceptionCheck(this, series, problems).run();
        Set<LocalDate> dates = new TreeSet<>(series.dates());
        dates.addAll(added);
        excluded.forEach(dates::remove);
        Map<LocalDate, Moment> targets = targets();
        return dates.stream()
                .map(date -> occurrence(date, targets.get(date)))
                .sorted()
                .toList();
    }

    /** Where each moved date went; a day alone keeps the time of day. */
    Map<LocalDate, Moment> targets() {
        Map<LocalDate, Moment> targets = new HashMap<>();
        for (Move move : moved) {
            Moment to = move.to();
            targets.putIfAbsent(move.from(), to.allDay() ? begin.on(to.date()) : to);
        }
        return targets;
    }

    private Occurrence occurrence(LocalDate date, @Nullable Moment target) {
        Moment regular = begin.on(date);
        Length length = new Length(begin, endOrNull);
        return target == null
                ? new Occurrence(regular, length.endFrom(regular), cancelled.contains(date), null)
                : new Occurrence(target, length.endFrom(target), false, regular);
    }
}
