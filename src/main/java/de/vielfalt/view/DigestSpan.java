package de.vielfalt.view;

import de.vielfalt.model.Moment;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * The days that a digest tells of.
 *
 * @param period a week or a month
 * @param first the first of them: a Monday, or the first of a month
 * @param last the last of them
 */
public record DigestSpan(Period period, LocalDate first, LocalDate last) {
    /** How often a digest comes out. */
    public enum Period {
        /** Each week, on Friday, for the week from Monday to Sunday that follows. */
        WEEK("woche", 3),
        /** Each month, seven days before it begins. */
        MONTH("monat", 7);

        private final String word;
        private final int ahead;

        Period(String word, int ahead) {
            this.word = word;
            this.ahead = ahead;
        }

        /** The word that stands for it in addresses. */
        public String word() {
            return word;
        }
    }

    /** The span that a digest of an instant tells of: from some days before it begins, so that there is time to send it. */
    static DigestSpan at(Period period, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, Moment.ZONE).plusDays(period.ahead);
        if (period == Period.WEEK) {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new DigestSpan(period, monday, monday.plusDays(6));
        }
        return new DigestSpan(period, day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
    }

    /** The instant from which on a digest tells of this span. */
    public Instant begins() {
        return first.minusDays(period.ahead).atStartOfDay(Moment.ZONE).toInstant();
    }

    /** The instant from which on it tells of the next. */
    Instant ends() {
        return last.plusDays(1L - period.ahead).atStartOfDay(Moment.ZONE).toInstant();
    }

    /** The first day whose news it tells: those of the span before it. */
    LocalDate newsSince() {
        return period == Period.WEEK ? first.minusWeeks(1) : first.minusMonths(1);
    }

    /** Whether a day is one of its days. */
    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether a digest tells the news of a day. */
    boolean tellsNewsOf(LocalDate day) {
        return !day.isBefore(newsSince()) && !day.isAfter(last);
    }

    /** Its name among all of its kind, as ISO 8601 has it: {@code 2026-W50}, {@code 2026-12}. */
    public String number() {
        if (period == Period.MONTH) {
            return first.toString().substring(0, 7);
        }
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                first.get(IsoFields.WEEK_BASED_YEAR),
                first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
