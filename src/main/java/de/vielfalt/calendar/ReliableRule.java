package de.vielfalt.calendar;

import de.vielfalt.model.Moment;
import de.vielfalt.model.Timetable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a rule can be handed to other people's calendar programs, and how.
 *
 * <p>Phones read the plain parts of a rule alike: weekdays, counted or not, days of the month, months. Of the rest (positions
 * in a set, numbers of weeks and of days in a year, weeks that do not begin on Monday, weekly rules for some months, the twentieth Monday of a year) many
 * know nothing, and then show dates that do not exist. Nor do they agree on a time of day that summer time skips: RFC 5545
 * itself first leaves such a date out (section 3.3.10) and then moves it on (section 3.3.5). In all of these cases each date is
 * listed by itself.
 */
final class ReliableRule {
    private static final Set<By> PLAIN = Set.of(By.BYMONTH, By.BYMONTHDAY);

    private ReliableRule() {}

    /** The rule as a calendar takes it; empty if there is none, or its dates have to be listed. */
    static Optional<String> of(Timetable table) {
        if (table.rule().isEmpty()) {
            return Optional.empty();
        }
        Recurrence recurrence = recurrence(table.rule());
        Moment begin = table.begin();
        boolean skipped = recurrence.dates(begin.date()).stream().map(begin::on).anyMatch(Stamps::isSkipped);
        return skipped || !isPlain(recurrence.parts()) ? Optional.empty() : Optional.of(text(recurrence, begin));
    }

    private static boolean isPlain(Rule rule) {
        return PLAIN.containsAll(rule.by().keySet())
                && rule.weekStart() == DayOfWeek.MONDAY
                && !(rule.unit() == Unit.WEEKLY && rule.has(By.BYMONTH))
                && !(rule.unit() == Unit.YEARLY && rule.countsDays() && !rule.has(By.BYMONTH));
    }

    /**
     * {@code UNTIL} is a day only where the dates are days too, and else an instant in UTC. It is set well apart from all dates,
     * because programs that take the offset of the first date for that of the last are an hour wrong.
     */
    private static String text(Recurrence recurrence, Moment begin) {
        Ending ending = recurrence.ending();
        LocalDate last = ending.untilOrNull();
        if (last == null || begin.allDay()) {
            return recurrence.rule();
        }
        int hour = begin.zoned().getHour();
        ZonedDateTime until = hour > 0 && hour < 22
                ? last.plusDays(1).atStartOfDay(Moment.ZONE).minusSeconds(1)
                : begin.on(last).zoned().plusHours(12);
        return recurrence.rule().replace(ending.toString(), "UNTIL=" + Stamps.utc(until.toInstant()));
    }

    private static Recurrence recurrence(String rule) {
        try {
            return Recurrence.parse(rule);
        } catch (InvalidSeriesException e) {
            throw new IllegalArgumentException("not a rule: " + rule, e);
        }
    }
}
