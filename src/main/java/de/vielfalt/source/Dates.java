package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Moment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as editors write them: {@code 2026-12-05}, {@code 05.12.2026}, {@code 2026-12-05 18:00}. */
final class Dates {
    static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?: ?Uhr)?");
    static final Pattern TIME_ALONE = Pattern.compile("\\d{1,2}[:.]\\d{2}(?: ?Uhr)?|\\d{1,2} ?Uhr");
    static final Pattern DATE_AND_TIME =
            Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4})(?:T|,?\\s+)(.+)");

    private Dates() {}

    static LocalDate date(String value) throws InvalidValueException {
        Matcher iso = ISO.matcher(value);
        Matcher german = GERMAN.matcher(value);
        if (iso.matches()) {
            return date(value, number(iso, 1), number(iso, 2), number(iso, 3));
        }
        if (german.matches()) {
            return date(value, number(german, 3), number(german, 2), number(german, 1));
        }
        throw new InvalidValueException(Code.DATE_INVALID, "not-a-date", value);
    }

    static LocalTime time(String value) throws InvalidValueException {
        Matcher matcher = TIME.matcher(value);
        if (!matcher.matches()) {
            throw new InvalidValueException(Code.TIME_INVALID, "not-a-time", value);
        }
        int hour = number(matcher, 1);
        int minute = number(matcher, 2);
        if (hour > 23 || minute > 59) {
            String variant = hour == 24 && minute == 0 ? "midnight" : "no-such-time";
            throw new InvalidValueException(Code.TIME_INVALID, variant, value);
        }
        return LocalTime.of(hour, minute);
    }

    static Moment moment(String value) throws InvalidValueException {
        Matcher both = DATE_AND_TIME.matcher(value);
        if (!both.matches()) {
            return Moment.of(date(value));
        }
        return existing(date(both.group(1)), time(both.group(2).strip()));
    }

    /** A time of day on a day that has it. */
    static Moment existing(LocalDate date, LocalTime time) throws InvalidValueException {
        if (Moment.ZONE.getRules().getValidOffsets(LocalDateTime.of(date, time)).isEmpty()) {
            throw new InvalidValueException(Code.TIME_INVALID, "skipped", time, date);
        }
        return new Moment(date, time);
    }

    /** Whether a value looks like a time of day alone. */
    static boolean isTime(String value) {
        return TIME_ALONE.matcher(value).matches();
    }

    private static LocalDate date(String value, int year, int month, int day) throws InvalidValueException {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            if (year < 1900 || year > 2199) {
                throw new InvalidValueException(Code.DATE_INVALID, "far-away", value);
            }
            return date;
        } catch (DateTimeException e) {
            throw new InvalidValueException(Code.DATE_INVALID, "no-such-date", value, nearest(year, month));
        }
    }

    private static LocalDate nearest(int year, int month) {
        int known = Math.min(12, Math.max(1, month));
        return YearMonth.of(Math.max(1, year), known).atEndOfMonth();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
