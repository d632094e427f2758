package de.vielfalt.calendar;

import de.vielfalt.model.Event;
import de.vielfalt.model.EventStatus;
import de.vielfalt.model.Language;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Revision;
import de.vielfalt.model.Timetable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calendar entries for tests: as short as can be, about what a header says. */
final class Entries {
    static final Revision REVISION =
            new Revision(2, Instant.parse("2026-11-01T09:00:00Z"), Instant.parse("2026-11-20T17:30:00Z"));

    private Entries() {}

    /** An entry with these dates. */
    static CalendarEntry of(String uid, Schedule schedule) {
        return of(uid, schedule.occurrences(Entries::fail), schedule.timetable());
    }

    private static CalendarEntry of(String uid, List<Occurrence> dates, @Nullable Timetable table) {
        return new CalendarEntry(
                uid,
                event(dates, table),
                REVISION,
                false,
                Language.GERMAN,
                Language.GERMAN,
                "Fest",
                "Abgesagt: Fest",
                "Mehr auf der Seite.",
                dates.stream()
                        .map(date -> date.cancelled()
                                ? "abgesagt"
                                : date.movedFrom()
                                        .map(from -> "verlegt vom " + from)
                                        .orElse(""))
                        .toList(),
                "",
                null,
                List.of(),
                "",
                "https://test.example/veranstaltungen/fest/",
                "",
                "");
    }

    private static void fail(InvalidSeriesException problem) {
        throw new AssertionError(problem.part() + " " + problem.variant());
    }

    /** A calendar with these entries. */
    static CalendarFile file(List<CalendarEntry> entries) {
        return new CalendarFile(
                "Alle Termine",
                "",
                Language.GERMAN,
                "Stadt Bergkamen",
                "https://test.example/",
                "https://test.example/kalender/",
                "https://test.example/kalender/alle.ics",
                "",
                true,
                entries);
    }

    static Event event(List<Occurrence> dates, @Nullable Timetable table) {
        return new Event(
                dates,
                table,
                EventStatus.CONFIRMED,
                "",
                null,
                List.of(),
                false,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                "",
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }
}
