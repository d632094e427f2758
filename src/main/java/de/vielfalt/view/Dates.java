package de.vielfalt.view;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import de.vielfalt.model.Moment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates and times of day in one language. What few sites need is made on first use. Not safe for several
 * threads.
 */
final class Dates {
    private final ULocale locale;
    private final Words words;
    private final DateFormat full;
    private final DateFormat plain;
    private final SimpleDateFormat badgeDay;
    private final SimpleDateFormat badgeMonth;
    private final SimpleDateFormat weekday;
    private final SimpleDateFormat month;
    private final SimpleDateFormat monthWithin;
    private final SimpleDateFormat clock;
    private @Nullable SimpleDateFormat row;
    private @Nullable SimpleDateFormat dayAndMonth;
    private @Nullable DateIntervalFormat span;

    Dates(Locale locale, Words words) {
        this.locale = Locales.icu(locale);
        this.words = words;
        this.full = alone(gmt(DateFormat.getDateInstance(DateFormat.FULL, this.locale)));
        this.plain = gmt(DateFormat.getDateInstance(DateFormat.LONG, this.locale));
        this.badgeDay = format("dd");
        this.badgeMonth = alone(format("LLL y"));
        this.weekday = alone(format("cccc"));
        this.month = alone(format("LLLL y"));
        this.monthWithin = format("LLLL y");
        this.clock = format("HH:mm");
    }

    /** {@code Samstag, 5. Dezember 2026}. */
    String full(LocalDate date) {
        return full.format(at(date));
    }

    /** {@code 5. Dezember 2026}. */
    String plain(LocalDate date) {
        return plain.format(at(date));
    }

    /** {@code Sa., 5. Dez. 2026}. */
    String row(LocalDate date) {
        if (row == null) {
            row = alone(format(DateTimePatternGenerator.getInstance(locale).getBestPattern("yMMMEd")));
        }
        return row.format(at(date));
    }

    /** {@code 5. Dez.}. */
    String dayAndMonth(LocalDate date) {
        if (dayAndMonth == null) {
            dayAndMonth = format(DateTimePatternGenerator.getInstance(locale).getBestPattern("MMMd"));
        }
        return dayAndMonth.format(at(date));
    }

    /** {@code 05}. */
    String day(LocalDate date) {
        return badgeDay.format(at(date));
    }

    /** {@code Dez 2026}. */
    String month(LocalDate date) {
        return badgeMonth.format(at(date));
    }

    /** {@code Samstag}. */
    String weekday(LocalDate date) {
        return weekday.format(at(date));
    }

    /** {@code Dezember 2026}. */
    String month(YearMonth date) {
        return month.format(at(date.atDay(1)));
    }

    /** As {@link #month(YearMonth)}, for use within a sentence: in Russian without a capital. */
    String monthWithin(YearMonth date) {
        return monthWithin.format(at(date.atDay(1)));
    }

    /** {@code 5.–7. Dezember 2026}. */
    String span(LocalDate from, LocalDate to) {
        if (span == null) {
            span = DateIntervalFormat.getInstance("yMMMMd", locale);
            span.setTimeZone(TimeZone.GMT_ZONE);
        }
        return span.format(new DateInterval(at(from), at(to)));
    }

    /** {@code 18:00 Uhr}. */
    String time(LocalTime time) {
        return words.text("time.at", clock(time));
    }

    /** {@code 18:00 bis 20:00 Uhr}. */
    String time(LocalTime from, LocalTime to) {
        return words.text("time.from-to", clock(from), clock(to));
    }

    /** {@code 5. Dezember 2026, 18:00 Uhr}; without a time, the date alone. */
    String moment(Moment moment) {
        return moment.time()
                .map(time -> words.text("date.with-time", plain(moment.date()), time(time)))
                .orElseGet(() -> plain(moment.date()));
    }

    /** A date in words and for machines. */
    DateText text(LocalDate date) {
        return new DateText(plain(date), date.toString());
    }

    private String clock(LocalTime time) {
        return clock.format(at(LocalDate.EPOCH.atTime(time)));
    }

    private SimpleDateFormat format(String pattern) {
        return gmt(new SimpleDateFormat(pattern, locale));
    }

    /** With a capital at the beginning, where the language gives one to what stands by itself. */
    private static <F extends DateFormat> F alone(F format) {
        format.setContext(DisplayContext.CAPITALIZATION_FOR_STANDALONE);
        return format;
    }

    private static <F extends DateFormat> F gmt(F format) {
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    private static long at(LocalDate date) {
        return at(date.atStartOfDay());
    }

    /** Milliseconds, which ICU's formats take as well as its dates. */
    private static long at(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
