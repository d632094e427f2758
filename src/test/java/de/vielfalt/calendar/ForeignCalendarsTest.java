package de.vielfalt.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Moment;
import de.vielfalt.model.Occurrence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other people's programs read the dates that we mean out of what we write, whichever way they are told. */
class ForeignCalendarsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void every_shape_of_dates_is_read_as_it_is_meant() throws IOException {
        List<Schedule> schedules = new ArrayList<>();
        for (CalendarFileTest.Shape shape : CalendarFileTest.Shape.all()) {
            schedules.add(shape.schedule());
        }
        assertThat(schedules).hasSizeGreaterThan(20);
        expectRead(schedules);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "18:00", "23:30"})
    void every_recurrence_of_the_table_is_read_as_it_is_meant(String time) throws Exception {
        List<Schedule> schedules = new ArrayList<>();
        for (RecurrenceTable.Case each : RecurrenceTable.cases()) {
            Moment begin = moment(each.dates().get(0), time);
            Moment end = time.isEmpty() ? null : moment(begin.date().plusDays(time.startsWith("23") ? 1 : 0), "20:15");
            schedules.add(new Schedule(
                    begin, end, Recurrence.parse(each.value()), List.of(), List.of(), List.of(), List.of()));
        }
        assertThat(schedules).hasSizeGreaterThan(60);
        expectRead(schedules);
    }

    private void expectRead(List<Schedule> schedules) throws IOException {
        TreeSet<String> expected = new TreeSet<>();
        for (int i = 0; i < schedules.size(); i++) {
            String name = "%03d".formatted(i);
            CalendarEntry entry = Entries.of(name + "@test.example", schedules.get(i));
            Files.write(
                    folder.resolve(name + ".ics"), Entries.file(List.of(entry)).bytes());
            for (Occurrence date : entry.event().occurrences()) {
                expected.add(name + ".ics\t" + name + "@test.example\t" + ForeignReader.line(date, date.cancelled())
                        + "\t" + (date.cancelled() ? "Abgesagt: Fest" : "Fest"));
            }
        }
        assertThat(ForeignReader.instants(folder, "")).containsExactlyElementsOf(expected);
    }

    private static Moment moment(LocalDate date, String time) {
        @Nullable LocalTime clock = time.isEmpty() ? null : LocalTime.parse(time);
        return new Moment(date, clock);
    }
}
