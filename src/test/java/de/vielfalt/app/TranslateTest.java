package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./site translate} and {@code ./site status}, as an editor uses them. */
class TranslateTest {
    private static final String GERMAN = """
            = Sommerfest
            :beginn: 2026-12-05
            :teaser: Ein Fest \\
            für alle.

            Wir feiern.

            ////
            ein Kommentar
            ////

            include::nirgends.adoc[opts=optional]
            """;

    @TempDir
    private Path site;

    private WholeProgram program;

    @BeforeEach
    void write() throws IOException {
        program = new WholeProgram(site);
        Files.createDirectories(site.resolve("content/veranstaltungen/2026"));
        Files.writeString(site.resolve("content/veranstaltungen/2026/fest.adoc"), GERMAN);
        Files.writeString(
                site.resolve("jbake.properties"),
                "site.host=https://x.example\nmarke.name=M\nstadt.name=S\nbetreiber.name=B\nsprachen=de,tr,leicht\n");
    }

    private ExitCode run(String... line) {
        return program.runHere(line);
    }

    private String translation(String language) throws IOException {
        return Files.readString(site.resolve("content/veranstaltungen/2026/fest." + language + ".adoc"));
    }

    @ParameterizedTest
    @CsvSource({
        "fest",
        "veranstaltungen/fest",
        "content/veranstaltungen/2026/fest.adoc",
        "veranstaltungen/2026/fest.adoc"
    })
    void a_translation_begins_as_a_draft_with_the_german_text_as_a_comment(String named) throws IOException {
        assertThat(run("translate", named, "tr")).isEqualTo(ExitCode.GOOD);
        assertThat(program.out()).contains("fest.tr.adoc");
        assertThat(translation("tr")).matches("""
                = Sommerfest
                :status: entwurf
                :stand: [0-9a-f]{12}
                // :teaser: Ein Fest für alle\\.

                // [^\\n]+

                \\[PLATZHALTER: [^\\n]+]

                // Wir feiern\\.
                //
                // ////
                // ein Kommentar
                // ////
                //
                // include::nirgends\\.adoc\\[opts=optional]
                """);
        assertThat(run("check")).isEqualTo(ExitCode.GOOD);
    }

    @Test
    void what_is_there_already_is_not_touched() throws IOException {
        run("translate", "fest", "tr");
        String before = translation("tr");

        assertThat(run("translate", "fest", "tr")).isEqualTo(ExitCode.USAGE);
        assertThat(program.err()).contains("fest.tr.adoc");
        assertThat(translation("tr")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "translate",
        "translate fest",
        "translate fest de",
        "translate fest fr",
        "translate nichts tr",
        "translate fest tr mehr",
        "translate --confirm nichts.adoc",
        "translate --confirm content/veranstaltungen/2026/fest.adoc"
    })
    void what_cannot_be_meant_is_answered(String arguments) throws IOException {
        assertThat(run(arguments.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(program.err()).isNotBlank();
        try (var files = Files.list(site.resolve("content/veranstaltungen/2026"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void to_confirm_renews_the_stamp_and_nothing_else() throws IOException {
        Path file = site.resolve("content/veranstaltungen/2026/fest.leicht.adoc");
        Files.writeString(
                file, "= Fest\r\n:Stand: 000000000000\r\n:teaser: Ein Fest.\r\n\r\nText.\r\n:stand: bleibt\r\n");

        assertThat(run("status")).isEqualTo(ExitCode.GOOD);
        assertThat(program.out())
                .contains(
                        "leicht: 0 übersetzt, 1 veraltet, 0 in Arbeit, 0 fehlen",
                        "tr: 0 übersetzt, 0 veraltet, 0 in Arbeit, 1 fehlen");
        assertThat(run("translate", "--confirm", "content/veranstaltungen/2026/fest.leicht.adoc"))
                .isEqualTo(ExitCode.GOOD);
        assertThat(translation("leicht"))
                .matches("= Fest\r\n:stand: [0-9a-f]{12}\r\n:teaser: Ein Fest\\.\r\n\r\nText\\.\r\n:stand: bleibt\r\n");
        assertThat(run("status", "--format", "json")).isEqualTo(ExitCode.GOOD);
        assertThat(program.out())
                .contains("\"state\": \"current\"", "\"state\": \"missing\"", "\"unreviewed\"", "\"since\": null");
    }

    @Test
    void the_status_names_what_is_to_be_done() throws IOException {
        Files.createDirectories(site.resolve("content/aktuelles"));
        Files.writeString(site.resolve("content/veranstaltungen/a.adoc"), """
                = Anmelden
                :beginn: 2026-12-24
                :anmeldung: mailto:a@b.example

                [PLATZHALTER: Ablauf]
                """);
        Files.writeString(site.resolve("content/veranstaltungen/b.adoc"), """
                = Bald
                :beginn: 2026-12-24
                :sichtbar-ab: 2026-12-20 10:00
                :sichtbar-bis: 2026-12-26

                Text
                """);
        Files.writeString(site.resolve("content/veranstaltungen/c.adoc"), """
                = Vorbei
                :beginn: 2026-11-24
                :anmeldung: mailto:a@b.example
                :sichtbar-bis: 2027-03-01

                Text
                """);
        Files.writeString(
                site.resolve("content/aktuelles/d.adoc"), "= Neu\n:datum: 2026-11-30\n:status: entwurf\n\nText\n");
        assertThat(run("status", "--today", "2026-12-01")).isEqualTo(ExitCode.GOOD);
        assertThat(program.out()).startsWith("""
                Entwürfe: 1
                  content/aktuelles/d.adoc:3  Neu

                Erscheint in den nächsten 30 Tagen: 1
                  2026-12-20 10:00  content/veranstaltungen/b.adoc:3  Bald

                Verschwindet in den nächsten 30 Tagen: 1
                  2026-12-27 00:00  content/veranstaltungen/b.adoc:4  Bald

                Platzhalter: 8
                """);
        assertThat(program.out())
                .contains("\n  content/veranstaltungen/a.adoc:5  Ablauf\n")
                .contains("Mit Anmeldung, aber ohne Anmeldeschluss: 1\n  content/veranstaltungen/a.adoc:3  Anmelden\n");
        assertThat(run("status", "--today", "2026-12-01", "--format", "json")).isEqualTo(ExitCode.GOOD);
        assertThat(program.out()).contains("\"kind\": \"deadline\"", "\"when\": \"2026-12-20T10:00:00+01:00\"");
    }

    @Test
    void a_translation_without_a_stamp_gets_one() throws IOException {
        Path file = site.resolve("content/veranstaltungen/2026/fest.tr.adoc");
        Files.writeString(file, "= Bayram\n\nMetin.\n");

        assertThat(run("translate", "--confirm", file.toString())).isEqualTo(ExitCode.GOOD);
        assertThat(translation("tr")).matches("= Bayram\n:stand: [0-9a-f]{12}\n\nMetin\\.\n");
        String once = translation("tr");
        assertThat(run("translate", "--confirm", file.toString())).isEqualTo(ExitCode.GOOD);
        assertThat(translation("tr")).isEqualTo(once);
    }
}
