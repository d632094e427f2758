package de.vielfalt.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Moment;
import de.vielfalt.model.Occurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {
    private static final String ACCEPTED = """
            beginn: 2026-12-05
            > 2026-12-05

            beginn: 2026-12-05 18:00
            ende: 2026-12-05 20:00
            > 2026-12-05T18:00/2026-12-05T20:00

            beginn: 2026-12-05 18:00
            ende: 2026-12-05 20:00
            zusätzlich: 2026-12-12, 2026-11-28
            > 2026-11-28T18:00/2026-11-28T20:00
            > 2026-12-05T18:00/2026-12-05T20:00
            > 2026-12-12T18:00/2026-12-12T20:00

            beginn: 2026-12-05
            abgesagt-am: 2026-12-05
            > 2026-12-05 (cancelled)

            beginn: 2026-12-05 18:00
            verlegt: 2026-12-05 -> 2026-12-06
            > 2026-12-06T18:00 (moved from 2026-12-05T18:00)

            beginn: 2026-12-05
            ausser: 2026-12-05
            zusätzlich: 2026-12-12
            > 2026-12-12

            beginn: 2026-12-05 18:00
            zusätzlich: 2026-12-12, 2026-12-19
            abgesagt-am: 2026-12-12
            verlegt: 2026-12-19 -> 2026-12-20
            > 2026-12-05T18:00
            > 2026-12-12T18:00 (cancelled)
            > 2026-12-20T18:00 (moved from 2026-12-19T18:00)

            beginn: 2026-12-02 18:00
            wiederholung: jeden Mittwoch, 5 Mal
            ausser: 2026-12-23
            zusätzlich: 2026-12-19
            abgesagt-am: 2026-12-16
            verlegt: 2026-12-09 -> 2026-12-10 19:00
            > 2026-12-02T18:00
            > 2026-12-10T19:00 (moved from 2026-12-09T18:00)
            > 2026-12-16T18:00 (cancelled)
            > 2026-12-19T18:00
            > 2026-12-30T18:00

            beginn: 2026-12-02 18:00
            ende: 2026-12-02 20:30
            wiederholung: jeden Mittwoch, 3 Mal
            verlegt: 2026-12-09 -> 2026-12-10 23:00, 2026-12-16 -> 2026-12-17
            > 2026-12-02T18:00/2026-12-02T20:30
            > 2026-12-10T23:00/2026-12-11T01:30 (moved from 2026-12-09T18:00)
            > 2026-12-17T18:00/2026-12-17T20:30 (moved from 2026-12-16T18:00)

            beginn: 2026-12-02 18:00
            wiederholung: jeden Mittwoch, 3 Mal
            verlegt: 2026-12-09 -> 2026-12-16 20:00, 2026-12-16 -> 2026-12-09
            > 2026-12-02T18:00
            > 2026-12-09T18:00 (moved from 2026-12-16T18:00)
            > 2026-12-16T20:00 (moved from 2026-12-09T18:00)

            beginn: 2026-12-02 18:00
            wiederholung: jeden Mittwoch, 3 Mal
            verlegt: 2026-12-09 -> 2026-12-09 20:00, 2026-12-16 -> 2026-12-02 20:00
            > 2026-12-02T18:00
            > 2026-12-02T20:00 (moved from 2026-12-16T18:00)
            > 2026-12-09T20:00 (moved from 2026-12-09T18:00)

            beginn: 2026-12-02 18:00
            wiederholung: jeden Mittwoch, 3 Mal
            ausser: 2026-12-02, 2026-12-16
            > 2026-12-09T18:00

            beginn: 2026-12-30
            ende: 2027-01-01
            wiederholung: alle 2 Wochen, 2 Mal
            verlegt: 2027-01-13 -> 2027-01-20
            > 2026-12-30/2027-01-01
            > 2027-01-20/2027-01-22 (moved from 2027-01-13)

            beginn: 2026-12-30
            ende: 2026-12-31
            wiederholung: alle 2 Wochen, 2 Mal
            verlegt: 2027-01-13 -> 2027-01-20 10:00
            > 2026-12-30/2026-12-31
            > 2027-01-20T10:00/2027-01-21 (moved from 2027-01-13)

            beginn: 2027-02-26 18:00
            ende: 2027-02-28
            wiederholung: jährlich, 2 Mal
            > 2027-02-26T18:00/2027-02-28
            > 2028-02-26T18:00/2028-02-28
            """;

    static List<HeaderCase> accepted() {
        return HeaderCase.cases(ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aHeaderGivesItsDates(HeaderCase header) {
        assertThat(header.run()).isEqualTo(header.outcome());
    }

    /** The instants come from Python's zoneinfo, by adding the wall-clock length; those in skipped hours, by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "summer time ends   | jeden Sonntag, 3 Mal | 2026-10-18T18:00 | 2026-10-18T20:00 |"
                        + " 2026-10-18T16:00Z 2026-10-18T18:00Z 2026-10-25T17:00Z 2026-10-25T19:00Z"
                        + " 2026-11-01T17:00Z 2026-11-01T19:00Z",
                "summer time begins | jeden Sonntag, 3 Mal | 2027-03-21T18:00 | 2027-03-21T20:00 |"
                        + " 2027-03-21T17:00Z 2027-03-21T19:00Z 2027-03-28T16:00Z 2027-03-28T18:00Z"
                        + " 2027-04-04T16:00Z 2027-04-04T18:00Z",
                "a long night       | samstags, 3 Mal      | 2026-10-17T22:00 | 2026-10-18T06:00 |"
                        + " 2026-10-17T20:00Z 2026-10-18T04:00Z 2026-10-24T20:00Z 2026-10-25T05:00Z"
                        + " 2026-10-31T21:00Z 2026-11-01T05:00Z",
                "a short night      | samstags, 3 Mal      | 2027-03-20T22:00 | 2027-03-21T06:00 |"
                        + " 2027-03-20T21:00Z 2027-03-21T05:00Z 2027-03-27T21:00Z 2027-03-28T04:00Z"
                        + " 2027-04-03T20:00Z 2027-04-04T04:00Z",
                "a repeated hour    | täglich, 3 Mal       | 2026-10-24T02:30 | 2026-10-24T03:30 |"
                        + " 2026-10-24T00:30Z 2026-10-24T01:30Z 2026-10-25T00:30Z 2026-10-25T02:30Z"
                        + " 2026-10-26T01:30Z 2026-10-26T02:30Z",
                "a skipped hour     | täglich, 3 Mal       | 2027-03-27T02:30 | 2027-03-27T03:30 |"
                        + " 2027-03-27T01:30Z 2027-03-27T02:30Z 2027-03-28T01:30Z 2027-03-28T02:30Z"
                        + " 2027-03-29T00:30Z 2027-03-29T01:30Z",
                "all in that hour   | täglich, 3 Mal       | 2027-03-27T02:00 | 2027-03-27T02:45 |"
                        + " 2027-03-27T01:00Z 2027-03-27T01:45Z 2027-03-28T01:00Z 2027-03-28T01:45Z"
                        + " 2027-03-29T00:00Z 2027-03-29T00:45Z",
                "new year's eve     | jährlich, 2 Mal      | 2026-12-31T23:00 | 2027-01-01T01:00 |"
                        + " 2026-12-31T22:00Z 2027-01-01T00:00Z 2027-12-31T22:00Z 2028-01-01T00:00Z",
                "the last Sunday    | am letzten Sonntag im Monat, 3 Mal | 2027-02-28T10:00 | 2027-02-28T11:30 |"
                        + " 2027-02-28T09:00Z 2027-02-28T10:30Z 2027-03-28T08:00Z 2027-03-28T09:30Z"
                        + " 2027-04-25T08:00Z 2027-04-25T09:30Z",
                "whole days, autumn | freitags, 2 Mal      | 2026-10-23       | 2026-10-25       |"
                        + " 2026-10-22T22:00Z 2026-10-25T23:00Z 2026-10-29T23:00Z 2026-11-01T23:00Z",
                "whole days, spring | samstags, 2 Mal      | 2027-03-20       | 2027-03-21       |"
                        + " 2027-03-19T23:00Z 2027-03-21T23:00Z 2027-03-26T23:00Z 2027-03-28T22:00Z",
            })
    void wallClockTimesStayAcrossClockChanges(String name, String value, String begin, String end, String instants)
            throws InvalidSeriesException {
        List<InvalidSeriesException> problems = new ArrayList<>();
        List<Occurrence> dates = new Schedule(
                        moment(begin), moment(end), Recurrence.parse(value), List.of(), List.of(), List.of(), List.of())
                .occurrences(problems::add);
        assertThat(problems).as(name).isEmpty();
        assertThat(dates.stream()
                        .flatMap(date -> List.of(date.starts(), date.over()).stream())
                        .toList())
                .as(name)
                .isEqualTo(Arrays.stream(instants.split(" "))
                        .map(text -> Instant.parse(text.replace("Z", ":00Z")))
                        .toList());
    }

    @Test
    void aScheduleKeepsNoListThatOthersCanChange() {
        List<LocalDate> excluded = new ArrayList<>();
        Schedule schedule = new Schedule(moment("2026-12-02"), null, null, excluded, List.of(), List.of(), List.of());
        excluded.add(LocalDate.of(2026, 12, 2));
        assertThat(schedule.excluded()).isEmpty();
    }

    private static Moment moment(String text) {
        if (!text.contains("T")) {
            return Moment.of(LocalDate.parse(text));
        }
        LocalDateTime time = LocalDateTime.parse(text);
        return new Moment(time.toLocalDate(), time.toLocalTime());
    }
}
