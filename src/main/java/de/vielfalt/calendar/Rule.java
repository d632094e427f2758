package de.vielfalt.calendar;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * A recurrence rule, whichever way it was written.
 *
 * @param unit the step
 * @param interval how many steps lie between two dates, from 1
 * @param by the numbered parts; none is empty
 * @param days the weekdays; may be empty
 * @param weekStart where a week begins
 * @param ending where it ends
 */
record Rule(
        Unit unit, int interval, Map<By, List<Integer>> by, List<RuleDay> days, DayOfWeek weekStart, Ending ending) {
    /** Steps further apart than this are a mistake. */
    static final int WIDEST = 1000;

    Rule {
        EnumMap<By, List<Integer>> parts = new EnumMap<>(By.class);
        by.forEach(
                (part, numbers) -> parts.put(part, numbers.stream().distinct().toList()));
        parts.values().removeIf(List::isEmpty);
        by = Map.copyOf(parts);
        days = days.stream().distinct().toList();
    }

    /** The numbers of a part; empty if the rule lacks it. */
    List<Integer> by(By part) {
        return by.getOrDefault(part, List.of());
    }

    boolean has(By part) {
        return by.containsKey(part);
    }

    /** Whether weekdays are counted, such as the last Wednesday. */
    boolean countsDays() {
        return days.stream().anyMatch(day -> day.ordinal() != 0);
    }

    Rule every(int steps) {
        return new Rule(unit, steps, by, days, weekStart, ending);
    }

    /** The rule as RFC 5545 writes it, without {@code RRULE:}. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(";").add("FREQ=" + unit);
        if (interval > 1) {
            text.add("INTERVAL=" + interval);
        }
        for (By part : By.values()) {
            if (part == By.BYSETPOS && !days.isEmpty()) {
                text.add("BYDAY=" + list(days));
            }
            if (has(part)) {
                text.add(part + "=" + list(by(part)));
            }
        }
        if (weekStart != DayOfWeek.MONDAY) {
            text.add("WKST=" + RuleDay.code(weekStart));
        }
        return text.add(ending.toString()).toString();
    }

    private static String list(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
