package de.vielfalt.view;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import de.vielfalt.model.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of days and months in one language, as readers look for them.
 *
 * @param weekdays Monday first
 * @param months January first, each in the forms that the language has: by itself, and after a day
 */
public record DayNames(List<String> weekdays, List<List<String>> months) {
    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    public DayNames {
        weekdays = List.copyOf(weekdays);
        months = months.stream().map(List::copyOf).toList();
    }

    /** The names in a language. */
    public static DayNames of(Language language) {
        ULocale locale = Locales.icu(Locales.of(language));
        SimpleDateFormat weekday = format("cccc", locale);
        SimpleDateFormat alone = format("LLLL", locale);
        SimpleDateFormat dated = format("MMMM", locale);
        List<String> weekdays = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            weekdays.add(name(weekday, MONDAY.plusDays(i)));
        }
        List<List<String>> months = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String first = name(alone, MONDAY.plusMonths(i));
            String second = name(dated, MONDAY.plusMonths(i));
            months.add(first.equals(second) ? List.of(first) : List.of(first, second));
        }
        return new DayNames(weekdays, months);
    }

    /** {@code Samstag}. */
    public String weekday(LocalDate day) {
        return weekdays.get(day.getDayOfWeek().getValue() - 1);
    }

    /** {@code Dezember}; in Polish {@code grudzień}, {@code grudnia}. */
    public List<String> months(LocalDate day) {
        return months.get(day.getMonthValue() - 1);
    }

    private static SimpleDateFormat format(String pattern, ULocale locale) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    private static String name(SimpleDateFormat format, LocalDate day) {
        return format.format(day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
    }
}
