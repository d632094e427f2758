package de.vielfalt.calendar;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Recurrences with the dates that follow from them.
 *
 * <p>Each case is the value as an editor writes it; below it, indented, the rule it means; below that all its dates, of
 * which the first is the begin. The rules were written by hand, and the dates worked out from them with python-dateutil
 * 2.9.0, which shares no code with ical4j. To add a case:
 * {@code [str(d.date()) for d in rrulestr(rule, dtstart=datetime.fromisoformat(begin))]}.
 */
final class RecurrenceTable {
    private static final String CASES = """
            # every week
            jeden Mittwoch bis 2026-12-30
              FREQ=WEEKLY;BYDAY=WE;UNTIL=20261230
                2026-12-02 2026-12-09 2026-12-16 2026-12-23 2026-12-30
            jeden Mittwoch bis 2026-12-29
              FREQ=WEEKLY;BYDAY=WE;UNTIL=20261229
                2026-12-02 2026-12-09 2026-12-16 2026-12-23
            jeden Mittwoch bis 31.12.2026
              FREQ=WEEKLY;BYDAY=WE;UNTIL=20261231
                2026-12-02 2026-12-09 2026-12-16 2026-12-23 2026-12-30
            jede Woche mittwochs bis zum 6. Januar 2027
              FREQ=WEEKLY;BYDAY=WE;UNTIL=20270106
                2026-12-16 2026-12-23 2026-12-30 2027-01-06
            JEDEN MITTWOCH, 3 MAL
              FREQ=WEEKLY;BYDAY=WE;COUNT=3
                2026-12-23 2026-12-30 2027-01-06
            jeden Mi. 1x
              FREQ=WEEKLY;BYDAY=WE;COUNT=1
                2026-12-02
            wöchentlich, 3 Mal
              FREQ=WEEKLY;COUNT=3
                2026-12-24 2026-12-31 2027-01-07
            woechentlich am Donnerstag 3 Termine
              FREQ=WEEKLY;BYDAY=TH;COUNT=3
                2026-12-24 2026-12-31 2027-01-07
            mittwochs und freitags, 5 Mal
              FREQ=WEEKLY;BYDAY=WE,FR;COUNT=5
                2026-12-23 2026-12-25 2026-12-30 2027-01-01 2027-01-06
            montags, mittwochs und freitags 10x
              FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=10
                2027-03-22 2027-03-24 2027-03-26 2027-03-29 2027-03-31 2027-04-02 2027-04-05 2027-04-07 2027-04-09
                2027-04-12
            montags bis freitags, zehn Mal
              FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=10
                2026-12-28 2026-12-29 2026-12-30 2026-12-31 2027-01-01 2027-01-04 2027-01-05 2027-01-06 2027-01-07
                2027-01-08
            Mo–Fr bis 2027-03-31
              FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270331
                2027-03-24 2027-03-25 2027-03-26 2027-03-29 2027-03-30 2027-03-31
            montags bis freitags bis einschließlich 31.3.2027
              FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270331
                2027-03-26 2027-03-29 2027-03-30 2027-03-31
            freitags bis sonntags, 6 Mal
              FREQ=WEEKLY;BYDAY=FR,SA,SU;COUNT=6
                2026-10-23 2026-10-24 2026-10-25 2026-10-30 2026-10-31 2026-11-01
            freitags bis montags, 5 Mal
              FREQ=WEEKLY;BYDAY=FR,SA,SU,MO;COUNT=5
                2026-10-26 2026-10-30 2026-10-31 2026-11-01 2026-11-02
            täglich von Montag bis Samstag, 8 Mal
              FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA;COUNT=8
                2026-12-30 2026-12-31 2027-01-01 2027-01-02 2027-01-04 2027-01-05 2027-01-06 2027-01-07
            jeden Samstag und Sonntag, 4 Mal
              FREQ=WEEKLY;BYDAY=SA,SU;COUNT=4
                2027-03-27 2027-03-28 2027-04-03 2027-04-04
            sonnabends, 2 Mal
              FREQ=WEEKLY;BYDAY=SA;COUNT=2
                2026-10-24 2026-10-31
            # every few weeks
            alle 2 Wochen dienstags bis 2027-02-09
              FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270209
                2026-12-15 2026-12-29 2027-01-12 2027-01-26 2027-02-09
            alle zwei Wochen, 5 Mal
              FREQ=WEEKLY;INTERVAL=2;COUNT=5
                2026-12-31 2027-01-14 2027-01-28 2027-02-11 2027-02-25
            alle 2 Wochen dienstags und sonntags, 6 Mal
              FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=6
                2027-01-03 2027-01-12 2027-01-17 2027-01-26 2027-01-31 2027-02-09
            jede zweite Woche montags, 4 Mal
              FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=4
                2026-12-21 2027-01-04 2027-01-18 2027-02-01
            14-tägig, 4 Mal
              FREQ=WEEKLY;INTERVAL=2;COUNT=4
                2026-10-18 2026-11-01 2026-11-15 2026-11-29
            vierzehntäglich donnerstags, 3 Mal
              FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=3
                2026-12-17 2026-12-31 2027-01-14
            alle 14 Tage mittwochs, 3 Mal
              FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;COUNT=3
                2026-12-23 2027-01-06 2027-01-20
            alle sechs Wochen, 3 Mal
              FREQ=WEEKLY;INTERVAL=6;COUNT=3
                2026-11-25 2027-01-06 2027-02-17
            FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4
              FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4
                1997-08-05 1997-08-17 1997-08-19 1997-08-31
            FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO
              FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4
                1997-08-05 1997-08-10 1997-08-19 1997-08-24
            dienstags alle 2 Wochen, 3 Mal
              FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3
                2026-12-22 2027-01-05 2027-01-19
            # every few days
            täglich bis 2027-01-02
              FREQ=DAILY;UNTIL=20270102
                2026-12-30 2026-12-31 2027-01-01 2027-01-02
            jeden Tag, 4 Mal
              FREQ=DAILY;COUNT=4
                2028-02-27 2028-02-28 2028-02-29 2028-03-01
            jeden Tag, 4 Mal
              FREQ=DAILY;COUNT=4
                2027-02-27 2027-02-28 2027-03-01 2027-03-02
            jeden zweiten Tag, 4 Mal
              FREQ=DAILY;INTERVAL=2;COUNT=4
                2026-10-23 2026-10-25 2026-10-27 2026-10-29
            alle 10 Tage, 5 Mal
              FREQ=DAILY;INTERVAL=10;COUNT=5
                2026-12-15 2026-12-25 2027-01-04 2027-01-14 2027-01-24
            # weekdays of the month
            jeden letzten Mittwoch im Monat, 6 Mal
              FREQ=MONTHLY;BYDAY=-1WE;COUNT=6
                2026-12-30 2027-01-27 2027-02-24 2027-03-31 2027-04-28 2027-05-26
            jeden ersten Samstag im Monat bis 2027-05-01
              FREQ=MONTHLY;BYDAY=1SA;UNTIL=20270501
                2026-12-05 2027-01-02 2027-02-06 2027-03-06 2027-04-03 2027-05-01
            jeden ersten Samstag im Monat bis 2027-04-30
              FREQ=MONTHLY;BYDAY=1SA;UNTIL=20270430
                2026-12-05 2027-01-02 2027-02-06 2027-03-06 2027-04-03
            jeden 1. und 3. Samstag im Monat bis 2027-02-20
              FREQ=MONTHLY;BYDAY=1SA,3SA;UNTIL=20270220
                2026-12-05 2026-12-19 2027-01-02 2027-01-16 2027-02-06 2027-02-20
            jeden fünften Mittwoch im Monat, 4 Mal
              FREQ=MONTHLY;BYDAY=5WE;COUNT=4
                2026-12-30 2027-03-31 2027-06-30 2027-09-29
            jeden 5. Sonntag des Monats, 5 Mal
              FREQ=MONTHLY;BYDAY=5SU;COUNT=5
                2026-11-29 2027-01-31 2027-05-30 2027-08-29 2027-10-31
            jeden vorletzten Freitag im Monat, 3 Mal
              FREQ=MONTHLY;BYDAY=-2FR;COUNT=3
                2026-12-18 2027-01-22 2027-02-19
            jeden ersten Montag und dritten Mittwoch im Monat, 5 Mal
              FREQ=MONTHLY;BYDAY=1MO,3WE;COUNT=5
                2026-12-07 2026-12-16 2027-01-04 2027-01-20 2027-02-01
            am letzten Sonntag jedes Monats, 4 Mal
              FREQ=MONTHLY;BYDAY=-1SU;COUNT=4
                2026-10-25 2026-11-29 2026-12-27 2027-01-31
            jeden zweiten und vierten Donnerstag, 4 Mal
              FREQ=MONTHLY;BYDAY=2TH,4TH;COUNT=4
                2026-12-10 2026-12-24 2027-01-14 2027-01-28
            alle 2 Monate am ersten Montag, 4 Mal
              FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO;COUNT=4
                2026-11-02 2027-01-04 2027-03-01 2027-05-03
            vierteljährlich am letzten Freitag, 4 Mal
              FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR;COUNT=4
                2026-12-25 2027-03-26 2027-06-25 2027-09-24
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4
              FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4
                2026-12-31 2027-01-29 2027-02-26 2027-03-31
            FREQ=MONTHLY;COUNT=4;BYDAY=FR;BYMONTHDAY=13
              FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR;COUNT=4
                2026-02-13 2026-03-13 2026-11-13 2027-08-13
            am ersten Montag alle drei Monate, 3 Mal
              FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO;COUNT=3
                2026-12-07 2027-03-01 2027-06-07
            # days of the month
            monatlich am 15., 4 Mal
              FREQ=MONTHLY;BYMONTHDAY=15;COUNT=4
                2026-11-15 2026-12-15 2027-01-15 2027-02-15
            monatlich am 1. und 15. bis 2027-01-15
              FREQ=MONTHLY;BYMONTHDAY=1,15;UNTIL=20270115
                2026-12-01 2026-12-15 2027-01-01 2027-01-15
            monatlich am 31., 5 Mal
              FREQ=MONTHLY;BYMONTHDAY=31;COUNT=5
                2026-10-31 2026-12-31 2027-01-31 2027-03-31 2027-05-31
            monatlich am 30., 4 Mal
              FREQ=MONTHLY;BYMONTHDAY=30;COUNT=4
                2026-12-30 2027-01-30 2027-03-30 2027-04-30
            monatlich, 4 Mal
              FREQ=MONTHLY;COUNT=4
                2026-12-31 2027-01-31 2027-03-31 2027-05-31
            monatlich am letzten Tag, 5 Mal
              FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=5
                2027-12-31 2028-01-31 2028-02-29 2028-03-31 2028-04-30
            jeden Monat am vorletzten Tag, 3 Mal
              FREQ=MONTHLY;BYMONTHDAY=-2;COUNT=3
                2027-01-30 2027-02-27 2027-03-30
            am 29. jeden Monats, 4 Mal
              FREQ=MONTHLY;BYMONTHDAY=29;COUNT=4
                2026-12-29 2027-01-29 2027-03-29 2027-04-29
            alle 3 Monate am 1., 4 Mal
              FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1;COUNT=4
                2026-12-01 2027-03-01 2027-06-01 2027-09-01
            jeden dritten Monat am 31., 3 Mal
              FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31;COUNT=3
                2026-10-31 2027-01-31 2027-07-31
            halbjährlich, 3 Mal
              FREQ=MONTHLY;INTERVAL=6;COUNT=3
                2026-08-31 2027-08-31 2028-08-31
            RRULE:FREQ=MONTHLY;BYMONTHDAY=31,-1;COUNT=5
              FREQ=MONTHLY;BYMONTHDAY=31,-1;COUNT=5
                2026-12-31 2027-01-31 2027-02-28 2027-03-31 2027-04-30
            FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;COUNT=3
              FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;COUNT=3
                2024-02-29 2028-02-29 2032-02-29
            # every year
            jährlich, 3 Mal
              FREQ=YEARLY;COUNT=3
                2026-12-31 2027-12-31 2028-12-31
            jaehrlich, 3 Mal
              FREQ=YEARLY;COUNT=3
                2028-02-29 2032-02-29 2036-02-29
            jährlich, 3 Mal
              FREQ=YEARLY;COUNT=3
                2096-02-29 2104-02-29 2108-02-29
            jedes Jahr am 29. Februar bis 2036-02-29
              FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;UNTIL=20360229
                2028-02-29 2032-02-29 2036-02-29
            jährlich am 3. Oktober, 3 Mal
              FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3;COUNT=3
                2026-10-03 2027-10-03 2028-10-03
            jährlich am 24.12., 3 Mal
              FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24;COUNT=3
                2026-12-24 2027-12-24 2028-12-24
            jährlich am ersten Sonntag im Mai, 3 Mal
              FREQ=YEARLY;BYMONTH=5;BYDAY=1SU;COUNT=3
                2027-05-02 2028-05-07 2029-05-06
            jeden letzten Sonntag im März und Oktober, 4 Mal
              FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU;COUNT=4
                2026-10-25 2027-03-28 2027-10-31 2028-03-26
            jeden Mittwoch im Mai, 6 Mal
              FREQ=YEARLY;BYMONTH=5;BYDAY=WE;COUNT=6
                2027-05-05 2027-05-12 2027-05-19 2027-05-26 2028-05-03 2028-05-10
            alle 2 Jahre am 1. Mai, 3 Mal
              FREQ=YEARLY;INTERVAL=2;BYMONTH=5;BYMONTHDAY=1;COUNT=3
                2027-05-01 2029-05-01 2031-05-01
            alle vier Jahre, 3 Mal
              FREQ=YEARLY;INTERVAL=4;COUNT=3
                2028-02-29 2032-02-29 2036-02-29
            FREQ=YEARLY;BYDAY=20MO;COUNT=3
              FREQ=YEARLY;BYDAY=20MO;COUNT=3
                1997-05-19 1998-05-18 1999-05-17
            FREQ=YEARLY;BYDAY=-1FR;COUNT=3
              FREQ=YEARLY;BYDAY=-1FR;COUNT=3
                2026-12-25 2027-12-31 2028-12-29
            FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;COUNT=3
              FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;COUNT=3
                2026-12-28 2032-12-27 2037-12-28
            FREQ=YEARLY;BYYEARDAY=1,100,366;COUNT=6
              FREQ=YEARLY;BYYEARDAY=1,100,366;COUNT=6
                2027-01-01 2027-04-10 2028-01-01 2028-04-09 2028-12-31 2029-01-01
            FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;INTERVAL=4;COUNT=3
              FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=TU;COUNT=3
                1996-11-05 2000-11-07 2004-11-02
            FREQ=WEEKLY;BYMONTH=1;BYDAY=MO,FR;COUNT=6
              FREQ=WEEKLY;BYMONTH=1;BYDAY=MO,FR;COUNT=6
                2027-01-01 2027-01-04 2027-01-08 2027-01-11 2027-01-15 2027-01-18
            freq=weekly; byday=we; until=2027-01-06
              FREQ=WEEKLY;BYDAY=WE;UNTIL=20270106
                2026-12-23 2026-12-30 2027-01-06
            FREQ=WEEKLY;BYDAY=TU,TH,TU;COUNT=4
              FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4
                2026-12-29 2026-12-31 2027-01-05 2027-01-07
            FREQ=WEEKLY;BYDAY=WE;UNTIL=20270106T225959Z
              FREQ=WEEKLY;BYDAY=WE;UNTIL=20270106
                2026-12-23 2026-12-30 2027-01-06
            """;

    private RecurrenceTable() {}

    /**
     * One case.
     *
     * @param value what the editor writes
     * @param rule the rule it means
     * @param dates all dates
     */
    record Case(String value, String rule, List<LocalDate> dates) {
        @Override
        public String toString() {
            return value + " from " + dates.get(0);
        }
    }

    static List<Case> cases() {
        Deque<String> lines = new ArrayDeque<>(
                CASES.lines().filter(line -> !line.startsWith("#")).toList());
        List<Case> cases = new ArrayList<>();
        while (!lines.isEmpty()) {
            String value = lines.remove();
            String rule = lines.remove().strip();
            List<LocalDate> dates = new ArrayList<>();
            while (!lines.isEmpty() && lines.peek().startsWith("    ")) {
                Arrays.stream(lines.remove().strip().split(" "))
                        .map(LocalDate::parse)
                        .forEach(dates::add);
            }
            cases.add(new Case(value, rule, dates));
        }
        return cases;
    }
}
