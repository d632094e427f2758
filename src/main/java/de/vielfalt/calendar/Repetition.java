package de.vielfalt.calendar;

import de.vielfalt.model.Moment;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Timetable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a calendar is told the dates of an event, so that it comes to those that {@link Event#occurrences} holds.
 *
 * @param begin the regular begin of its first date
 * @param endOrNull the end of that date; null if nobody said
 * @param rule the rule to repeat it by; empty if there is none, or none that every calendar program reads alike
 * @param excluded what the rule gives and does not count
 * @param added what comes in addition to the first date or to the rule
 * @param singles dates that are not as all the others are
 */
record Repetition(
        Moment begin,
        @Nullable Moment endOrNull,
        String rule,
        List<Moment> excluded,
        List<Moment> added,
        List<Single> singles) {
    Repetition {
        excluded = List.copyOf(excluded);
        added = List.copyOf(added);
        singles = List.copyOf(singles);
    }

    /**
     * A date that is not as all the others are.
     *
     * @param regular when it would begin, by which it is known
     * @param index which one of the event's occurrences
     */
    record Single(Moment regular, Occurrence occurrence, int index) {}

    /** The way to tell some dates, of which there is at least one. */
    static Repetition of(Timetable table, List<Occurrence> occurrences) {
        if (occurrences.size() == 1) {
            Occurrence only = occurrences.get(0);
            return new Repetition(only.begin(), only.endOrNull(), "", List.of(), List.of(), List.of());
        }
        return ReliableRule.of(table)
                .map(rule -> byRule(rule, table, occurrences))
                .orElseGet(() -> byDates(table, occurrences));
    }

    private static Repetition byRule(String rule, Timetable table, List<Occurrence> occurrences) {
        Moment begin = table.begin();
        return new Repetition(
                begin,
                table.endOrNull(),
                rule,
                moments(begin, table.excluded()),
                moments(begin, table.added()),
                singles(begin, table.endOrNull(), occurrences));
    }

    private static Repetition byDates(Timetable table, List<Occurrence> occurrences) {
        List<Moment> regular =
                occurrences.stream().map(Repetition::regular).sorted().toList();
        Moment first = regular.get(0);
        Moment end = new Length(table.begin(), table.endOrNull()).endFrom(first);
        return new Repetition(
                first, end, "", List.of(), regular.subList(1, regular.size()), singles(first, end, occurrences));
    }

    private static List<Moment> moments(Moment begin, List<LocalDate> dates) {
        return dates.stream().map(begin::on).toList();
    }

    private static Moment regular(Occurrence occurrence) {
        return occurrence.movedFrom().orElse(occurrence.begin());
    }

    /** Those that moved or were called off, and those that a DST change makes longer or shorter: a calendar repeats seconds. */
    private static List<Single> singles(Moment begin, @Nullable Moment endOrNull, List<Occurrence> occurrences) {
        Duration usual = length(begin, endOrNull);
        List<Single> singles = new ArrayList<>();
        for (int i = 0; i < occurrences.size(); i++) {
            Occurrence each = occurrences.get(i);
            boolean unlike = each.movedFrom().isPresent()
                    || each.cancelled()
                    || !length(each.begin(), each.endOrNull()).equals(usual);
            if (unlike) {
                singles.add(new Single(regular(each), each, i));
            }
        }
        return singles;
    }

    private static Duration length(Moment begin, @Nullable Moment endOrNull) {
        return begin.allDay() || endOrNull == null ? Duration.ZERO : Duration.between(begin.start(), endOrNull.end());
    }
}
