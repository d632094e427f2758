package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./site import}, as an editor uses it. */
class ImportTest {
    private static final String TABLE = """
            Titel;Datum;Uhrzeit;Bis;Ort;Zielgruppe;Eintritt;Beschreibung;Bemerkung
            Größeres Treffen;05.12.2027;18:00;20 Uhr;Bürgerhaus;Jugendliche, Familien;kostenlos;"Wir treffen uns.

            * mit Tee";Saal 2
            ;06.12.2027;18:00;;;;;Ohne Titel;
            ;;;;;;;;
            Ohne Tag;;18:00;;;;;Text;
            Falscher Tag;31.11.2027;;;;;;Text;
            Früh aus;05.12.2027;18:00;04.12.2027;;;;Text;
            Frühstück;6.12.2027;9.30-11 Uhr;;Marktplatz;Katzen;5 Euro;Text;
            """;

    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//X//Y//DE
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:abc@x
            DTSTAMP:20261101T000000Z
            SUMMARY:Sprachcafé\\, offen für alle
            DTSTART;TZID=Europe/Berlin:20270106T170000
            DTEND;TZID=Europe/Berlin:20270106T190000
            RRULE:FREQ=WEEKLY;UNTIL=20270331T160000Z
            EXDATE;TZID=Europe/Berlin:20270217T170000
            LOCATION:Bürgerhaus\\, Weg 1\\, 59192 Bergkamen
            DESCRIPTION:Kommt vorbei!\\n* Tee\\n* Kuchen\\n\\nMit {allen} Sprachen.<br>Bis bald
            URL:https://example.org/cafe
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:Erinnerung
            TRIGGER:-PT15M
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            UID:abc@x
            RECURRENCE-ID;TZID=Europe/Berlin:20270113T170000
            SUMMARY:Sprachcafé
            DTSTART;TZID=Europe/Berlin:20270114T180000
            END:VEVENT
            BEGIN:VEVENT
            UID:abc@x
            RECURRENCE-ID;TZID=Europe/Berlin:20270120T170000
            STATUS:CANCELLED
            SUMMARY:Sprachcafé
            DTSTART;TZID=Europe/Berlin:20270120T170000
            END:VEVENT
            BEGIN:VEVENT
            UID:day@x
            SUMMARY:Festwoche
            DTSTART;VALUE=DATE:20270601
            DTEND;VALUE=DATE:20270608
            LOCATION:Marktplatz
            END:VEVENT
            BEGIN:VEVENT
            UID:utc@x
            SUMMARY:Online-Treffen
            DTSTART:20270701T160000Z
            DURATION:PT1H30M
            LOCATION:online
            END:VEVENT
            BEGIN:VEVENT
            UID:endless@x
            SUMMARY:Endlos
            DTSTART;TZID=W. Europe Standard Time:20270701T160000
            RRULE:FREQ=DAILY
            END:VEVENT
            END:VCALENDAR
            """;

    @TempDir
    private Path site;

    private WholeProgram program;

    @BeforeEach
    void write() throws IOException {
        program = new WholeProgram(site);
        Files.createDirectories(site.resolve("content/orte"));
        Files.writeString(site.resolve("content/orte/buergerhaus.adoc"), "= Bürgerhaus\n:adresse: Weg 1, 59192 Ort\n");
        Files.writeString(
                site.resolve("jbake.properties"),
                "site.host=https://x.example\nmarke.name=M\nstadt.name=S\nbetreiber.name=B\nsprachen=de,tr\n");
    }

    private ExitCode run(String... line) {
        return program.runHere(line);
    }

    private String text(String name) throws IOException {
        return Files.readString(site.resolve("content/veranstaltungen/" + name + ".adoc"));
    }

    @Test
    void ofEachRowIsToldWhatBecameOfIt() throws IOException {
        Files.write(site.resolve("t.csv"), TABLE.getBytes(Charset.forName("windows-1252")));
        assertThat(run("import", "t.csv")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(program.out()).isEqualTo("""
                2: content/veranstaltungen/groesseres-treffen.adoc ist angelegt, als Entwurf.
                   Steht als Kommentar im Entwurf: Bemerkung: Saal 2
                3: nicht übernommen, „titel“ fehlt. Tragen Sie z. B. „Sommerfest“ ein.
                5: nicht übernommen, „beginn“ fehlt. Tragen Sie z. B. „2026-12-05 18:00“ ein.
                6: nicht übernommen, datum-ungueltig: „31.11.2027“ gibt es nicht. Schreiben Sie z. B. 2027-11-30.
                7: nicht übernommen, ende-vor-beginn: Das Ende (2027-12-04) liegt vor dem Beginn (2027-12-05 18:00). \
                Prüfen Sie beide Tage, auch das Jahr.
                8: content/veranstaltungen/fruehstueck.adoc ist angelegt, als Entwurf.
                   Steht als Kommentar im Entwurf: ort: Marktplatz
                   Steht als Kommentar im Entwurf: zielgruppe: Katzen
                Angelegt: 2, schon da: 0, nicht übernommen: 4.
                """);
        assertThat(text("groesseres-treffen")).isEqualTo("""
                = Größeres Treffen
                // Ein Entwurf ist nur in der Vorschau zu sehen. Ist alles fertig, fällt die nächste Zeile weg.
                :status: entwurf
                // import-id: 05.12.2027 18:00 Größeres Treffen
                :beginn: 05.12.2027 18:00
                :ende: 20:00
                :ort: buergerhaus
                :zielgruppe: jugendliche, familien
                :kosten: kostenlos
                // In der Datei: Bemerkung: Saal 2

                Wir treffen uns.

                {empty}* mit Tee
                """);
        assertThat(text("fruehstueck")).contains(":beginn: 6.12.2027 09:30\n:ende: 11:00\n");
        assertThat(run("check", "--drafts", "--quiet")).as(program.err()).isEqualTo(ExitCode.GOOD);
    }

    @Test
    void whatWasTakenOnceStaysAsItIs() throws IOException {
        Files.writeString(site.resolve("t.csv"), "Titel,Beginn\nFest,2027-06-05\nFest,2027-06-06\n");
        assertThat(run("import", "t.csv")).isEqualTo(ExitCode.GOOD);
        Path moved = site.resolve("content/veranstaltungen/anders.adoc");
        Files.move(site.resolve("content/veranstaltungen/fest.adoc"), moved);
        Files.writeString(moved, Files.readString(moved).replace("= Fest", "= Großes Fest"));
        assertThat(run("import", "t.csv")).isEqualTo(ExitCode.GOOD);
        assertThat(program.out())
                .contains("2: content/veranstaltungen/anders.adoc gibt es schon")
                .contains("3: content/veranstaltungen/fest-2027-06-06.adoc gibt es schon")
                .endsWith("Angelegt: 0, schon da: 2, nicht übernommen: 0.\n");
        assertThat(Files.readString(moved)).startsWith("= Großes Fest\n");
    }

    @Test
    void aFileOfTheSameNameIsNotTouched() throws IOException {
        Files.createDirectories(site.resolve("content/veranstaltungen"));
        Files.writeString(site.resolve("content/veranstaltungen/fest.adoc"), "= Fest\n:beginn: 2027-01-01\n\nText\n");
        Files.writeString(
                site.resolve("t.csv"), "\uFEFFTitel\tBeginn\tArt\nFest\t2027-06-05\t\nKurs\toffen\tWorkshop\n");
        assertThat(run("import", "t.csv")).as(program.out()).isEqualTo(ExitCode.GOOD);
        assertThat(text("fest")).isEqualTo("= Fest\n:beginn: 2027-01-01\n\nText\n");
        assertThat(text("fest-2027-06-05")).contains("[PLATZHALTER: ");
        assertThat(site.resolve("content/workshops/kurs.adoc")).exists();
    }

    @Test
    void aCalendarGivesSeriesExceptionsAndWholeDays() throws IOException {
        Files.writeString(site.resolve("t.ics"), CALENDAR);
        assertThat(run("import", "t.ics", "--debug")).as(program.err()).isEqualTo(ExitCode.GOOD);
        assertThat(text("sprachcafe-offen-fuer-alle")).endsWith("""
                // import-id: abc@x
                :beginn: 2027-01-06 17:00
                :ende: 19:00
                :wiederholung: FREQ=WEEKLY;UNTIL=20270331
                :ausser: 2027-02-17
                :abgesagt-am: 2027-01-20
                :verlegt: 2027-01-13 -> 2027-01-14 18:00
                :ort: buergerhaus

                Kommt vorbei! +
                {empty}* Tee +
                {empty}* Kuchen

                Mit \\{allen} Sprachen. +
                Bis bald

                https://example.org/cafe
                """);
        assertThat(text("festwoche"))
                .contains(":beginn: 2027-06-01\n:ende: 2027-06-07\n// In der Datei: ort: Marktplatz\n");
        assertThat(text("online-treffen")).contains(":beginn: 2027-07-01 18:00\n:ende: 19:30\n:ort: online\n");
        assertThat(text("endlos")).contains(":beginn: 2027-07-01 16:00\n// In der Datei: wiederholung: FREQ=DAILY\n");
        assertThat(run("import", "t.ics", "--debug")).as(program.err()).isEqualTo(ExitCode.GOOD);
        assertThat(program.out()).endsWith("Angelegt: 0, schon da: 4, nicht übernommen: 0.\n");
        assertThat(run("check", "--drafts", "--quiet")).as(program.err()).isEqualTo(ExitCode.GOOD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                            | Aufruf: ./site import DATEI.
            nirgends.csv                  | Die Datei „nirgends.csv“ gibt es nicht.
            leer.csv                      | In „leer.csv“ steht nichts
            kaputt.ics                    | „kaputt.ics“ ließ sich nicht lesen:
            """)
    void whatIsWrongIsSaid(String file, String sentence) throws IOException {
        Files.writeString(site.resolve("leer.csv"), "Titel;Datum\n");
        Files.writeString(site.resolve("kaputt.ics"), "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY\n");
        String[] line = file.isEmpty() ? new String[] {"import"} : new String[] {"import", file};
        assertThat(run(line)).isEqualTo(ExitCode.USAGE);
        assertThat(program.err()).contains(sentence);
    }
}
