package de.vielfalt.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Days as arguments of problem texts: each as ISO date, German weekday, English weekday. */
final class DayText {
    private DayText() {}

    static List<String> of(LocalDate... days) {
        return Stream.of(days)
                .flatMap(day -> Stream.of(
                        day.toString(),
                        Words.name(day.getDayOfWeek()),
                        day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                .toList();
    }
}
