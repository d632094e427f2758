package de.vielfalt.search;

import de.vielfalt.view.DayNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The terms by which dates are found: day of the week, day, month, year, and all of it in one as {@code 12052026} for 5 December
 * 2026, so that what is typed as {@code 5.12.} is its beginning. Not safe for several threads.
 */
final class DateTerms {
    private final DayNames names;
    private final Map<String, List<String>> known = new HashMap<>();

    DateTerms(DayNames names) {
        this.names = names;
    }

    /** The terms of some days, each once. */
    List<String> of(Collection<LocalDate> days) {
        Set<String> terms = new LinkedHashSet<>();
        for (LocalDate day : days) {
            terms.addAll(word(names.weekday(day)));
            terms.add(String.valueOf(day.getDayOfMonth()));
            names.months(day).forEach(month -> terms.addAll(word(month)));
            terms.add(String.valueOf(day.getYear()));
            terms.add(two(day.getMonthValue()) + two(day.getDayOfMonth()) + day.getYear());
        }
        return new ArrayList<>(terms);
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private List<String> word(String name) {
        return known.computeIfAbsent(name, Letters::terms);
    }
}
