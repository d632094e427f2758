package de.vielfalt.wording;

import de.vielfalt.model.Code;
import de.vielfalt.model.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the text agree with the calendar, and with the day that the page is about.
 *
 * <ul>
 *   <li>Told: „Freitag, 5. Dezember“ that is a Saturday; „am 31. November 2026“; „5. Dezember 2025“ on the page of an event that begins on 5 December
 *       2026, as copies of last year's text say.
 *   <li>Fine: „Samstag, 5. Dezember“; other dates, with or without a year.
 *   <li>Exempt: a date without a year on a page that is about no day; quotations.
 * </ul>
 *
 * <p>A date without a year is meant to be the one that is nearest to the day that the page is about.
 */
final class DayOfWeek implements TextRule {
    private static final List<String> NAMES =
            List.of("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez");
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?<day>Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)\\b\\.?,?\\s+(?:(?:den|dem|der)\\s+)?)?"
                    + "(?<number>\\d{1,2})\\.\\s?(?:(?<name>Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
                    + "|Jan\\.?|Feb\\.?|Mrz\\.?|Mär\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Okt\\.?|Nov\\.?|Dez\\.?)(?![\\p{L}])|(?<month>\\d{1,2})\\.(?!\\d{1,2}(?!\\d)))"
                    + "(?:\\s?(?<year>(?:19|20)\\d{2})(?!\\d))?");

    @Override
    public void check(Manuscript page, List<Passage> passages, Consumer<Problem> problems) {
        for (Passage passage : passages) {
            if (passage.text().indexOf('.') > 0 && passage.text().chars().anyMatch(Character::isDigit)) {
                Matcher date = DATE.matcher(passage.text());
                while (date.find()) {
                    int line = passage.lineAt(passage.text(), date.start());
                    check(page, date, line, problems);
                }
            }
        }
    }

    private static void check(Manuscript page, Matcher date, int line, Consumer<Problem> problems) {
        int month = month(date);
        int day = Integer.parseInt(date.group("number"));
        boolean byNumbers = date.group("name") == null;
        boolean sure = date.group("day") != null || date.group("year") != null || !byNumbers;
        if (!sure || month < 1 || month > 12 || day < 1) {
            return; // a version, a section, a price
        }
        String written = date.group().replaceAll("\\s+", " ");
        String year = date.group("year");
        if (day > longest(month, year)) {
            problems.accept(Problem.note(Code.TEXT_DATE, page.at(line), "no-such-date", written));
            return;
        }
        Optional<LocalDate> meant = year == null
                ? page.date().flatMap(about -> nearest(about, month, day))
                : Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
        if (date.group("day") != null && meant.isPresent()) {
            weekday(page, date.group("day"), written, meant.get(), line, problems);
        }
        if (year != null && page.date().isPresent()) {
            LocalDate about = page.date().get();
            boolean copied = about.getMonthValue() == month
                    && about.getDayOfMonth() == day
                    && about.getYear() != Integer.parseInt(year);
            if (copied && page.path().matches("content/(?:veranstaltungen|workshops)/.*")) {
                problems.accept(Problem.note(
                        Code.TEXT_DATE, page.at(line), "other-year", written, String.valueOf(about.getYear())));
            }
        }
    }

    private static void weekday(
            Manuscript page, String name, String written, LocalDate meant, int line, Consumer<Problem> problems) {
        String said = name.equals("Sonnabend") ? "Sa" : name.substring(0, 2);
        String right = NAMES.get(meant.getDayOfWeek().getValue() - 1);
        if (!right.startsWith(said)) {
            problems.accept(Problem.note(Code.TEXT_DATE, page.at(line), "weekday", written, day(meant), right));
        }
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() + "." + date.getMonthValue() + "." + date.getYear();
    }

    private static int month(Matcher date) {
        String name = date.group("name");
        if (name == null) {
            return Integer.parseInt(date.group("month"));
        }
        String start = name.substring(0, 3)
                .toLowerCase(Locale.ROOT)
                .replace("mrz", "mär")
                .replace("jän", "jan");
        return MONTHS.indexOf(start) + 1;
    }

    /** Days of a month; without a year, of its longest. */
    private static int longest(int month, @Nullable String yearOrNull) {
        int year = yearOrNull == null ? 2024 : Integer.parseInt(yearOrNull);
        return LocalDate.of(year, month, 1).lengthOfMonth();
    }

    private static Optional<LocalDate> nearest(LocalDate about, int month, int day) {
        return IntStream.rangeClosed(about.getYear() - 1, about.getYear() + 1)
                .mapToObj(year -> date(year, month, day))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(about, date))));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
