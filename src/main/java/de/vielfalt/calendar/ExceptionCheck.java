package de.vielfalt.calendar;

import de.vielfalt.calendar.InvalidSeriesException.Part;
import de.vielfalt.model.Moment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Whether the exceptions of a series fit its dates and each other. */
final class ExceptionCheck {
    private final Schedule schedule;
    private final Series series;
    private final Consumer<InvalidSeriesException> problems;
    private final Set<LocalDate> regular;
    private final Set<LocalDate> dates;

    ExceptionCheck(Schedule schedule, Series series, Consumer<InvalidSeriesException> problems) {
        this.schedule = schedule;
        this.series = series;
        this.problems = problems;
        this.regular = new HashSet<>(series.dates());
        this.dates = new HashSet<>(regular);
        dates.addAll(schedule.added());
    }

    void run() {
        Map<Part, List<LocalDate>> lists = new EnumMap<>(Part.class);
        lists.put(Part.EXCLUDED, schedule.excluded());
        lists.put(Part.ADDED, schedule.added());
        lists.put(Part.CANCELLED, schedule.cancelled());
        lists.put(Part.MOVED, schedule.moved().stream().map(Move::from).toList());
        Map<LocalDate, Part> seen = new HashMap<>();
        lists.forEach((part, dates) -> dates.forEach(date -> check(part, date, seen)));
        checkTargets();
        checkNumber();
    }

    private void check(Part part, LocalDate date, Map<LocalDate, Part> seen) {
        Part before = seen.put(date, part);
        if (before == part) {
            report(part, "listed-twice", date);
        } else if (before == Part.ADDED) {
            // A further date is one like any other: it may be called off or moved later.
            return;
        } else if (before != null) {
            report(part, "also-" + before.name().toLowerCase(Locale.ROOT), date);
        } else if (part == Part.ADDED && regular.contains(date)) {
            report(part, "already", date);
        } else if (part != Part.ADDED && series.complete() && !dates.contains(date)) {
            report(part, "no-occurrence", date, nearest(date));
        }
    }

    private LocalDate nearest(LocalDate date) {
        return series.dates().stream()
                .min(Comparator.comparing(other -> Math.abs(ChronoUnit.DAYS.between(date, other))))
                .orElseThrow();
    }

    /** A moved date may meet another on the same day, but not at the same time. */
    private void checkTargets() {
        Map<LocalDate, Moment> targets = schedule.targets();
        Set<Moment> taken = new HashSet<>();
        Set<LocalDate> staying = new HashSet<>(dates);
        schedule.excluded().forEach(staying::remove);
        staying.removeAll(targets.keySet());
        staying.forEach(date -> taken.add(schedule.begin().on(date)));
        new TreeMap<>(targets).forEach((from, to) -> {
            if (schedule.begin().on(from).equals(to)) {
                report(Part.MOVED, "moved-nowhere", from);
            } else if (!taken.add(to)) {
                report(Part.MOVED, "moved-onto", from, to.date());
            }
        });
    }

    private void checkNumber() {
        if (series.complete() && dates.size() > Ending.MOST) {
            problems.accept(new InvalidSeriesException(
                    Part.ADDED, "too-many-added", List.of(String.valueOf(Ending.MOST), String.valueOf(dates.size()))));
        }
        Set<LocalDate> left = new HashSet<>(dates);
        schedule.excluded().forEach(left::remove);
        if (left.isEmpty() && !regular.isEmpty()) {
            problems.accept(new InvalidSeriesException(Part.EXCLUDED, "nothing-left", List.of()));
        }
    }

    private void report(Part part, String variant, LocalDate... dates) {
        problems.accept(new InvalidSeriesException(part, variant, DayText.of(dates)));
    }
}
