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

/** {@code ./site new}, as an editor uses it. */
class NewTest {
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

    private String text(String file) throws IOException {
        return Files.readString(site.resolve("content").resolve(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            veranstaltung | --beginn=2027-06-05 | veranstaltungen/grosses-fest.adoc
            Workshop      | --beginn=offen      | workshops/grosses-fest.adoc
            aktuelles     | --datum=5.6.2027    | aktuelles/grosses-fest.adoc
            seite         | --menü=3            | seiten/grosses-fest.adoc
            orte          | --adresse=Weg 2     | orte/grosses-fest.adoc
            partner       | --kontakt=Büro      | partner/grosses-fest.adoc
            hinweis       | --teaser=Kurz       | hinweis.adoc
            """)
    void everyTypeBakesAtOnceAsADraftAndOnceItsHelpIsTaken(String type, String value, String file) throws IOException {
        assertThat(run("new", type, "Großes Fest", value)).isEqualTo(ExitCode.GOOD);
        assertThat(program.err()).isEmpty();
        assertThat(program.out()).contains(file).endsWith("./site preview zeigt ihn.\n");
        assertThat(text(file)).startsWith("= Großes Fest\n// Ein Entwurf").contains("\n:status: entwurf\n");
        assertThat(run("check", "--drafts", "--quiet")).as(program.err()).isEqualTo(ExitCode.GOOD);
        String output = "x" + file.hashCode();
        assertThat(run("bake", "--output", site.resolve(output).toString())).isEqualTo(ExitCode.GOOD);
        try (var paths = Files.walk(site.resolve(output))) {
            assertThat(paths.map(Path::toString)).noneMatch(path -> path.contains("grosses-fest"));
        }
    }

    @Test
    void whatIsKnownStandsInItAndTheRestIsExplained() throws IOException {
        run("new", "veranstaltung", "Fest", "--beginn", "2027-06-05 14:00", "--ort=buergerhaus", "--plaetze", "20");
        assertThat(text("veranstaltungen/fest.adoc"))
                .startsWith("""
                        = Fest
                        // Ein Entwurf ist nur in der Vorschau zu sehen. Ist alles fertig, fällt die nächste Zeile weg.
                        :status: entwurf
                        // Wann es beginnt; ohne Uhrzeit gilt der ganze Tag.
                        :beginn: 2027-06-05 14:00
                        """)
                .contains("\n:ort: buergerhaus\n", "\n:plätze: 20\n", "\n// :kosten: 5 € (ermäßigt 2 €)\n")
                .contains("\n\n[PLATZHALTER: Worum geht es,")
                .doesNotContain("wiederholung", ":früher:");
    }

    @Test
    void theExamplesOfItsHelpWouldBake() throws IOException {
        run("new", "ort", "Halle", "--adresse", "Weg 2");
        Path file = site.resolve("content/orte/halle.adoc");
        Files.writeString(
                file, Files.readString(file).replace("// :zugang", ":zugang").replace("// :kontakt", ":kontakt"));
        assertThat(run("check", "--drafts", "--quiet")).as(program.err()).isEqualTo(ExitCode.GOOD);
    }

    @Test
    void whatIsThereIsNeverTouched() throws IOException {
        run("new", "veranstaltung", "Fest", "--beginn", "2026-06-05");
        assertThat(run("new", "veranstaltung", "Fest", "--beginn", "05.06.2027"))
                .isEqualTo(ExitCode.GOOD);
        assertThat(text("veranstaltungen/fest-2027.adoc")).contains(":beginn: 05.06.2027\n");
        assertThat(run("new", "veranstaltung", "Fest", "--beginn", "05.06.2027"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(program.err()).contains("fest.adoc“ gibt es schon");
        assertThat(text("veranstaltungen/fest.adoc")).contains(":beginn: 2026-06-05\n");
    }

    @Test
    void anEventIsCopiedToAnotherDateWithoutWhatHeldForItsOwn() throws IOException {
        Files.createDirectories(site.resolve("content/veranstaltungen/2026"));
        Files.writeString(site.resolve("content/veranstaltungen/2026/fest.adoc"), """
                = Sommerfest *2026*
                :beginn: 2026-06-05 14:00
                :ende: 18:00 Uhr
                :status: abgesagt
                :grund: Sturm
                :ort: buergerhaus
                :anmeldeschluss: 2026-06-01
                :teaser: Ein Fest \\
                für alle.

                Wir feiern.

                == Programm
                """);
        assertThat(run("new", "veranstaltung", "Sommerfest", "--from", "fest", "--beginn", "2027-06-04 15:00"))
                .as(program.err())
                .isEqualTo(ExitCode.GOOD);
        assertThat(text("veranstaltungen/2026/sommerfest.adoc")).isEqualTo("""
                = Sommerfest
                // Ein Entwurf ist nur in der Vorschau zu sehen. Ist alles fertig, fällt die nächste Zeile weg.
                :status: entwurf
                :beginn: 2027-06-04 15:00
                :ende: 18:00 Uhr
                :ort: buergerhaus
                :teaser: Ein Fest für alle.
                // Beim alten Termin: :grund: Sturm
                // Beim alten Termin: :anmeldeschluss: 2026-06-01

                Wir feiern.

                == Programm
                """);
    }

    @Test
    void aCopyKeepsTheTitleUnlessThereIsAnother() throws IOException {
        run("new", "ort", "Halle", "--adresse", "Weg 2");
        assertThat(run("new", "ort", "--from", "halle", "--adresse", "Weg 3")).isEqualTo(ExitCode.USAGE);
        assertThat(run("new", "partner", "Halle", "--from", "orte/halle")).isEqualTo(ExitCode.USAGE);
        assertThat(program.err()).contains("„orte/halle“ liegt in orte");
    }

    @Test
    void atATerminalItAsksUntilTheAnswerIsGood() throws IOException {
        program.type("Fest\n\n31.02.2027\n05.06.2027\n");
        assertThat(run("new", "veranstaltung")).isEqualTo(ExitCode.GOOD);
        assertThat(program.err())
                .contains(
                        "Titel:\n> ",
                        "beginn: Wann es beginnt",
                        "braucht es eine Antwort",
                        "„31.02.2027“ gibt es nicht");
        assertThat(text("veranstaltungen/fest.adoc")).contains(":beginn: 05.06.2027\n");
    }

    @Test
    void whoeverEndsTheInputMakesNothing() {
        program.type("Fest\n");
        assertThat(run("new", "veranstaltung")).isEqualTo(ExitCode.USAGE);
        assertThat(site.resolve("content/veranstaltungen")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new                                              | Aufruf: ./site new ART "Titel".
            new konzert Fest                                 | „konzert“ ist keine Art von Seite.
            new veranstaltung                                | Es fehlt der Titel
            new veranstaltung Fest                           | Es fehlt --beginn, z. B. --beginn "2026-12-05 18:00".
            new veranstaltung Fest --begin 2027-06-05        | Die Option „--begin“ gibt es nicht. Gemeint ist vielleicht „--beginn“.
            new veranstaltung Fest --unsinn 2027-06-05       | Die Option „--unsinn“ gibt es nicht.
            new veranstaltung Fest --stand 0123456789ab      | Die Option „--stand“ gibt es nicht.
            new veranstaltung Fest --beginn 2027-02-31       | --beginn: „2027-02-31“ gibt es nicht.
            new veranstaltung Fest --beginn                  | Hinter „--beginn“ fehlt der Wert.
            new veranstaltung Fest --beginn 1.1.2027 --plätze 3 --plaetze 4 | Die Option „--plaetze“ steht zweimal da
            new veranstaltung !!! --beginn 2027-06-05        | Aus dem Titel „!!!“ lässt sich kein Dateiname bilden.
            new veranstaltung Fest --from nie --beginn 1.1.2027 | Eine Seite „nie“ gibt es nicht.
            """)
    void whatIsWrongIsSaid(String line, String sentence) {
        assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(program.err()).contains(sentence);
        assertThat(site.resolve("content/veranstaltungen")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new veranstaltung Fest --beginn 2027-06-05 --ort nirgends         | verweis-unbekannt
            new veranstaltung Fest --beginn 2027-06-05 --ende 2027-06-01      | ende-vor-beginn
            new seite Archiv                                                  | url-doppelt
            new veranstaltung Fest --beginn 2027-06-05 --bild fest.jpg        | bild-
            """)
    void whatABuildWouldRefuseIsTakenBack(String line, String code) throws IOException {
        assertThat(run(line.split(" "))).isEqualTo(ExitCode.PROBLEMS);
        assertThat(program.err()).contains("FEHLER " + code, "Es ist keine Datei entstanden.");
        try (var paths = Files.walk(site.resolve("content"))) {
            assertThat(paths.filter(Files::isRegularFile)).hasSize(1);
        }
    }
}
