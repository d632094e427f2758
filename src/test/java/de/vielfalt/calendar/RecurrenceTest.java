package de.vielfalt.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecurrenceTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 2);

    static List<RecurrenceTable.Case> cases() {
        return RecurrenceTable.cases();
    }

    @Test
    void theTableIsReadWhole() {
        assertThat(cases())
                .hasSizeGreaterThanOrEqualTo(60)
                .allSatisfy(each -> assertThat(each.dates()).isNotEmpty().isSorted());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPhraseMeansItsRule(RecurrenceTable.Case expected) throws InvalidSeriesException {
        assertThat(Recurrence.parse(expected.value()).rule()).isEqualTo(expected.rule());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRecurrenceGivesItsDates(RecurrenceTable.Case expected) throws InvalidSeriesException {
        assertThat(Recurrence.parse(expected.value()).dates(expected.dates().get(0)))
                .isEqualTo(expected.dates());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRuleOfARecurrenceIsThatRecurrence(RecurrenceTable.Case expected) throws InvalidSeriesException {
        Recurrence recurrence = Recurrence.parse(expected.value());
        assertThat(Recurrence.parse(recurrence.rule())).isEqualTo(recurrence).hasSameHashCodeAs(recurrence);
        assertThat(recurrence).hasToString(expected.rule());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSeriesCanBeginOnItsFirstDate(RecurrenceTable.Case expected) throws InvalidSeriesException {
        LocalDate begin = expected.dates().get(0);
        assertThat(Recurrence.parse(expected.value()).nextMatch(begin)).contains(begin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jeden Mittwoch, 3 Mal                   | 2026-12-03 | 2026-12-09",
                "jeden Mittwoch bis 2026-12-09           | 2026-12-03 | 2026-12-09",
                "alle 2 Wochen dienstags, 3 Mal          | 2026-12-02 | 2026-12-08",
                "alle 3 Monate am 1., 3 Mal              | 2026-12-02 | 2027-01-01",
                "jeden letzten Mittwoch im Monat, 3 Mal  | 2026-12-31 | 2027-01-27",
                "jeden fünften Mittwoch im Monat, 3 Mal  | 2026-12-31 | 2027-03-31",
                "monatlich am 31., 3 Mal                 | 2027-02-01 | 2027-03-31",
                "jährlich am 29. Februar, 3 Mal          | 2026-12-02 | 2028-02-29",
                "alle 5 Jahre am 29. Februar, 3 Mal      | 2096-03-01 | 2104-02-29",
                "wöchentlich, 3 Mal                      | 2026-12-02 | 2026-12-02",
            })
    void theNextMatchIsTheNextDayOnWhichASeriesCanBegin(String value, LocalDate from, LocalDate next)
            throws InvalidSeriesException {
        assertThat(Recurrence.parse(value).nextMatch(from)).contains(next);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jeden Mittwoch bis 2026-12-08             | 2026-12-03",
                "jeden Mittwoch bis 2026-12-02             | 2026-12-03",
                "jährlich am 30. Februar, 3 Mal            | 2026-12-03",
                "FREQ=DAILY;BYMONTH=6;BYMONTHDAY=31;COUNT=1 | 2026-12-03",
            })
    void thereMayBeNoNextMatch(String value, LocalDate from) throws InvalidSeriesException {
        assertThat(Recurrence.parse(value).nextMatch(from)).isEmpty();
        assertThat(Recurrence.parse(value).dates(from)).isEmpty();
    }

    @Test
    void aDayThatTheRuleMissesIsNotAmongItsDates() throws InvalidSeriesException {
        assertThat(Recurrence.parse("jeden Donnerstag, 2 Mal").dates(WEDNESDAY))
                .containsExactly(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 10));
    }

    @Test
    void noMoreThanAThousandAndOneDatesAreGiven() throws InvalidSeriesException {
        assertThat(Recurrence.parse("täglich bis 9999-12-31").dates(WEDNESDAY)).hasSize(1001);
        assertThat(Recurrence.parse("täglich, 1000 Mal").dates(WEDNESDAY))
                .hasSize(1000)
                .endsWith(LocalDate.of(2029, 8, 27));
    }

    @Test
    void noDateLiesFurtherAwayThanACentury() throws InvalidSeriesException {
        assertThat(Recurrence.parse("alle 30 Jahre, 10 Mal").dates(WEDNESDAY))
                .containsExactly(WEDNESDAY, WEDNESDAY.plusYears(30), WEDNESDAY.plusYears(60), WEDNESDAY.plusYears(90));
    }

    @Test
    void theDatesDoNotDependOnTheDefaultLocale() throws InvalidSeriesException {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("de-DE", "en-US", "ar-EG", "th-TH-u-ca-buddhist", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Recurrence.parse("alle 2 Wochen DIENSTAGS und sonntags, 4 Mal")
                                .dates(LocalDate.of(1997, 8, 5)))
                        .as(tag)
                        .extracting(LocalDate::getDayOfMonth)
                        .containsExactly(5, 10, 19, 24);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void recurrencesAreEqualByWhatTheyMean() throws InvalidSeriesException {
        assertThat(Recurrence.parse("jeden Mittwoch, 3 Mal"))
                .isEqualTo(Recurrence.parse("RRULE:COUNT=3;BYDAY=WE;FREQ=WEEKLY"))
                .isNotEqualTo(Recurrence.parse("jeden Mittwoch, 4 Mal"));
    }
}
