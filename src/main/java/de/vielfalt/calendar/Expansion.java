package de.vielfalt.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Month;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * The dates of a rule, from ical4j.
 *
 * <p>ical4j 4.4.0 is asked only for what it does right; each detour says what it avoids, and {@link RuleLimits} keeps
 * the rest away. It is never given the end of the series: dates are drawn bit by bit and counted here.
 */
final class Expansion {
    /** Nobody plans further ahead; a series that would is a mistake. */
    static final int YEARS = 100;

    private final Rule rule;

    Expansion(Rule rule) {
        this.rule = rule;
    }

    /** The first day that is not looked at any more. */
    static LocalDate horizon(LocalDate begin) {
        return begin.plusYears(YEARS);
    }

    /** The dates from that day on, at most so many, sorted; none behind the series' end or the horizon. */
    List<LocalDate> dates(LocalDate begin, int most) {
        List<LocalDate> dates = new ArrayList<>();
        Recur<LocalDate> recur = recur();
        Period window = rule.unit().compareTo(Unit.MONTHLY) < 0 ? Period.ofMonths(3) : Period.ofYears(1);
        LocalDate from = begin;
        for (int i = 1; from.isBefore(horizon(begin)) && !rule.ending().isBefore(from); i++) {
            LocalDate to = begin.plus(window.multipliedBy(i));
            for (LocalDate date : between(recur, begin, from, to)) {
                if (dates.size() == most || rule.ending().isBefore(date)) {
                    return dates;
                }
                dates.add(date);
            }
            from = to;
        }
        return dates;
    }

    /**
     * The dates of some months. Not all at once, because most series are short, and because ical4j gives up after 1,000
     * steps without a date, which a rule by day for 29 February needs. As a set, because numbers that name one day
     * twice, such as 31 and −1, give it twice (as in
     * <a href="https://github.com/ical4j/ical4j/issues/905">ical4j 905</a>).
     */
    private Set<LocalDate> between(Recur<LocalDate> recur, LocalDate begin, LocalDate from, LocalDate to) {
        Set<LocalDate> dates = new TreeSet<>();
        recur.getDatesAsStream(begin, from, to, -1)
                .filter(date -> !date.isBefore(from) && date.isBefore(to))
                .filter(this::isInMonths)
                .forEach(dates::add);
        return dates;
    }

    /** ical4j keeps or drops a whole week by the month of one of its days, so weekly rules get their months here. */
    private boolean isInMonths(LocalDate date) {
        return !rule.has(By.BYMONTH) || rule.by(By.BYMONTH).contains(date.getMonthValue());
    }

    /**
     * Without a calendar scale and a week start, ical4j takes those of the default locale
     * (<a href="https://github.com/ical4j/ical4j/issues/727">ical4j 727</a>).
     */
    private Recur<LocalDate> recur() {
        List<Integer> months = rule.unit() == Unit.WEEKLY ? List.of() : rule.by(By.BYMONTH);
        return new Recur.Builder<LocalDate>()
                .rscale(Recur.RScale.GREGORIAN)
                .weekStartDay(WeekDay.getWeekDay(rule.weekStart()))
                .frequency(Frequency.valueOf(rule.unit().name()))
                .interval(rule.interval())
                .monthList(months.stream().map(Month::valueOf).toList())
                .weekNoList(rule.by(By.BYWEEKNO))
                .yearDayList(rule.by(By.BYYEARDAY))
                .monthDayList(rule.by(By.BYMONTHDAY))
                .dayList(rule.days().stream()
                        .map(day -> new WeekDay(WeekDay.getWeekDay(day.day()), day.ordinal()))
                        .toList())
                .setPosList(rule.by(By.BYSETPOS))
                .build();
    }
}
