package de.vielfalt.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a calendar's text is. {@code src/test/resources/calendar/dates.txt} holds headers, each with the lines that tell its dates;
 * {@code -Dvielfalt.regenerate=true} writes them anew, to be reviewed.
 */
class CalendarFileTest {
    private static final Path TABLE =
            Path.of(System.getProperty("vielfalt.home", ".")).resolve("src/test/resources/calendar/dates.txt");

    /** A header and the lines it gives, each of them whole. */
    record Shape(String header, String lines) {
        static List<Shape> all() throws IOException {
            return Stream.of(Files.readString(TABLE).strip().split("\n\n"))
                    .map(text -> {
                        int end = text.indexOf("\n> ") < 0 ? text.length() : text.indexOf("\n> ");
                        return new Shape(
                                text.substring(0, end), text.substring(end).strip());
                    })
                    .toList();
        }

        Schedule schedule() {
            return HeaderCase.cases(header.replaceAll("(?m)^#.*\n", "")).get(0).schedule();
        }

        String made() {
            CalendarEntry entry = Entries.of("veranstaltungen/fest@test.example", schedule());
            return dates(unfolded(Entries.file(List.of(entry))));
        }

        @Override
        public String toString() {
            return header.lines().findFirst().orElse("");
        }
    }

    static List<Shape> shapes() throws IOException {
        if (Boolean.getBoolean("vielfalt.regenerate")) {
            StringBuilder table = new StringBuilder();
            Shape.all().forEach(shape -> table.append(shape.header())
                    .append('\n')
                    .append(shape.made())
                    .append("\n\n"));
            Files.writeString(TABLE, table.toString().strip() + "\n");
        }
        return Shape.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void dates_are_told_as_calendars_want_them(Shape shape) {
        assertThat(shape.made()).isEqualTo(shape.lines());
    }

    @Test
    void a_whole_file_is_this() {
        CalendarEntry entry = new CalendarEntry(
                "veranstaltungen/fest@test.example",
                Entries.of(
                                "",
                                HeaderCase.cases("beginn: 2026-12-05 18:00\nende: 2026-12-05 20:00")
                                        .get(0)
                                        .schedule())
                        .event(),
                Entries.REVISION,
                false,
                new Language("leicht"),
                Language.GERMAN,
                "Ausgebucht: Fest; Essen, Musik",
                "Abgesagt: Fest",
                "Erste Zeile\nzweite Zeile mit \\",
                List.of(""),
                "Haus am Markt, Markt 1, 59192 Bergkamen",
                new CalendarEntry.Point(new BigDecimal("51.6167"), new BigDecimal("7.6333")),
                List.of("Jugendliche", "Spiel, Spaß"),
                "Büro",
                "https://test.example/leicht/veranstaltungen/fest/",
                "https://treffen.example/raum",
                "Online: jetzt \"dabei\" sein");
        CalendarFile file = new CalendarFile(
                "Fest",
                "Ein Termin",
                new Language("leicht"),
                "Stadt: Bergkamen",
                "https://test.example/",
                "https://test.example/leicht/veranstaltungen/fest/",
                "https://test.example/leicht/veranstaltungen/fest/fest.ics",
                "coral",
                false,
                List.of(entry));

        assertThat(unfolded(file)).isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//de.vielfalt//Kalender//DE
                        CALSCALE:GREGORIAN
                        METHOD:PUBLISH
                        NAME;LANGUAGE=de-simple:Fest
                        DESCRIPTION;LANGUAGE=de-simple:Ein Termin
                        URL:https://test.example/leicht/veranstaltungen/fest/
                        SOURCE;VALUE=URI:https://test.example/leicht/veranstaltungen/fest/fest.ics
                        LAST-MODIFIED:20261120T173000Z
                        COLOR:coral
                        BEGIN:VTIMEZONE
                        TZID:Europe/Berlin
                        BEGIN:DAYLIGHT
                        DTSTART:19960331T020000
                        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        TZNAME:CEST
                        END:DAYLIGHT
                        BEGIN:STANDARD
                        DTSTART:19961027T030000
                        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0100
                        TZNAME:CET
                        END:STANDARD
                        END:VTIMEZONE
                        BEGIN:VEVENT
                        UID:veranstaltungen/fest@test.example
                        SEQUENCE:2
                        DTSTAMP:20261120T173000Z
                        CREATED:20261101T090000Z
                        LAST-MODIFIED:20261120T173000Z
                        DTSTART;TZID=Europe/Berlin:20261205T180000
                        DTEND;TZID=Europe/Berlin:20261205T200000
                        STATUS:CONFIRMED
                        CLASS:PUBLIC
                        TRANSP:TRANSPARENT
                        SUMMARY;LANGUAGE=de:Ausgebucht: Fest\\; Essen\\, Musik
                        DESCRIPTION;LANGUAGE=de-simple:Erste Zeile\\nzweite Zeile mit \\\\
                        LOCATION;LANGUAGE=de-simple:Haus am Markt\\, Markt 1\\, 59192 Bergkamen
                        GEO:51.6167;7.6333
                        CATEGORIES;LANGUAGE=de-simple:Jugendliche,Spiel\\, Spaß
                        CONTACT;LANGUAGE=de-simple:Büro
                        URL:https://test.example/leicht/veranstaltungen/fest/
                        ORGANIZER;CN="Stadt: Bergkamen":https://test.example/
                        CONFERENCE;VALUE=URI;LABEL="Online: jetzt ^'dabei^' sein";LANGUAGE=de-simple:https://treffen.example/raum
                        END:VEVENT
                        END:VCALENDAR
                        """);
    }

    @Test
    void a_calendar_to_subscribe_to_says_how_it_is_called_and_when_to_look_again() {
        assertThat(unfolded(Entries.file(List.of())))
                .contains("NAME;LANGUAGE=de:Alle Termine\n", "X-WR-CALNAME:Alle Termine\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT4H\n", "X-PUBLISHED-TTL:PT4H\n")
                .contains("SOURCE;VALUE=URI:https://test.example/kalender/alle.ics\n");
    }

    @Test
    void a_calendar_without_events_still_holds_a_component_and_the_zone_stands_in_each_once() {
        CalendarEntry entry =
                Entries.of("a@b", HeaderCase.cases("beginn: 2026-12-05").get(0).schedule());

        for (List<CalendarEntry> entries : List.of(List.<CalendarEntry>of(), List.of(entry), List.of(entry, entry))) {
            assertThat(unfolded(Entries.file(entries))).containsOnlyOnce("BEGIN:VTIMEZONE\n");
        }
        assertThat(unfolded(Entries.file(List.of()))).doesNotContain("VEVENT", "LAST-MODIFIED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ä", "€", "😀", "موسيقى ", "e\u0301", "a"})
    void no_line_is_longer_than_75_octets_and_no_character_is_cut(String letter) {
        for (int before = 0; before < 5; before++) {
            String text = "x".repeat(before) + letter.repeat(200);
            ContentLines lines = new ContentLines().text("SUMMARY", "de", text);

            String[] folded = lines.text().split("\r\n");
            assertThat(folded).hasSizeGreaterThan(2).allMatch(line -> line.getBytes(UTF_8).length <= 75);
            assertThat(folded).allMatch(line -> new String(line.getBytes(UTF_8), UTF_8).equals(line));
            assertThat(lines.text().replace("\r\n ", "")).isEqualTo("SUMMARY;LANGUAGE=de:" + text + "\r\n");
        }
    }

    @Test
    void a_line_of_75_octets_is_left_whole_and_one_of_76_is_folded() {
        assertThat(new ContentLines().add("X", "y".repeat(73)).text()).isEqualTo("X:" + "y".repeat(73) + "\r\n");
        assertThat(new ContentLines().add("X", "y".repeat(72) + "ä").text())
                .isEqualTo("X:" + "y".repeat(72) + "\r\n ä\r\n");
    }

    @Test
    void lines_end_with_CRLF_and_nothing_else_can_end_one() {
        String evil = "a\rb\nc\r\nd\u0085e\u2028f\u0000g\u0007h\u007fi\tj\uD800k";
        CalendarFile file = new CalendarFile(
                evil,
                evil,
                Language.GERMAN,
                evil,
                "https://c/",
                "https://a/\r\nX:y",
                "https://b/\nZ:y",
                "",
                true,
                List.of());
        String text = new String(file.bytes(), UTF_8);

        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(unfolded(file))
                .contains("NAME;LANGUAGE=de:a\\nb\\nc\\nd\\ne\\nfghi j\uFFFDk\n")
                .contains("URL:https://a/X:y\n", "SOURCE;VALUE=URI:https://b/Z:y\n")
                .doesNotContain("\nX:y", "\nZ:y");
    }

    @Test
    void parameters_are_quoted_and_encoded_as_they_need_it() {
        assertThat(Stream.of("de", "a,b", "a;b", "a:b", "a\"b", "a^b", "a\nb: c")
                        .map(ContentText::parameter))
                .containsExactly("de", "\"a,b\"", "\"a;b\"", "\"a:b\"", "a^'b", "a^^b", "\"a^nb: c\"");
    }

    private static String unfolded(CalendarFile file) {
        return new String(file.bytes(), UTF_8).replace("\r\n ", "").replace("\r\n", "\n");
    }

    /** The lines that tell when the events are. */
    private static String dates(String text) {
        String events = text.substring(text.indexOf("BEGIN:VEVENT"));
        return String.join(
                "\n",
                events.lines()
                        .filter(
                                line -> line.matches(
                                        "(BEGIN:VEVENT|DTSTART|DTEND|RRULE|EXDATE|RDATE|RECURRENCE-ID|STATUS|SUMMARY|DESCRIPTION).*"))
                        .filter(line -> !line.equals("DESCRIPTION;LANGUAGE=de:Mehr auf der Seite."))
                        .map(line -> "> " + line)
                        .toList());
    }
}
