package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.view.Showing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @TempDir
    private Path folder;

    @Test
    void withoutOptionsTheProjectIsBakedForNowToTheSecond() {
        CommandLineTester run = CommandLineTester.in(folder).run("bake");
        assertThat(run.request().project()).isEqualTo(folder);
        assertThat(run.request().source()).isEqualTo(folder);
        assertThat(run.request().output()).isEqualTo(folder.resolve("output"));
        assertThat(run.request().now()).isEqualTo(Instant.parse("2026-12-01T11:00:00Z"));
        assertThat(run.request().baseOrNull()).isNull();
        assertThat(run.request().showing()).isEqualTo(Showing.PUBLIC);
        assertThat(run.request().release()).isTrue();
    }

    @Test
    void foldersAreRelativeToTheCaller() throws IOException {
        Files.createDirectories(folder.resolve("Größe Süd/content"));
        CommandLineTester run = CommandLineTester.in(folder).run("bake", "--source", "Größe Süd", "--drafts");
        run.expectOut("38 Seiten gebacken nach Größe Süd/output/ in 1,2 s, keine Hinweise.");
        assertThat(run.request().source()).isEqualTo(folder.resolve("Größe Süd"));
        assertThat(run.request().showing()).isEqualTo(Showing.DRAFTS);
        run = CommandLineTester.in(folder).run("bake", "--output", "./öffentlich");
        assertThat(run.request().output()).isEqualTo(folder.resolve("öffentlich"));
    }

    @Test
    void aFolderElsewhereIsShownWhole(@TempDir Path elsewhere) {
        CommandLineTester.in(folder)
                .run("bake", "--output", elsewhere.resolve("out").toString())
                .expectOut("38 Seiten gebacken nach " + elsewhere.resolve("out") + "/ in 1,2 s, keine Hinweise.");
    }

    @Test
    void aSourceThatIsNotThereOrHasNoContentIsWrongUsage() throws IOException {
        Files.createDirectories(folder.resolve("leer"));
        wrong(
                "Den Ordner „nirgends“ gibt es nicht. --source nennt den Ordner, in dem content/ liegt.",
                "--source",
                "nirgends");
        wrong(
                "Im Ordner „leer“ liegt kein content/. --source nennt den Ordner, in dem content/ liegt.",
                "--source",
                "leer");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01,       2026-11-30T23:00:00Z",
        "2026-07-01,       2026-06-30T22:00:00Z",
        "2026-12-01T18:00, 2026-12-01T17:00:00Z",
        "2026-10-25T02:30, 2026-10-25T00:30:00Z",
    })
    void todayIsGermanTime(String today, Instant instant) {
        assertThat(CommandLineTester.in(folder)
                        .run("check", "--today", today)
                        .request()
                        .now())
                .isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"heute", "1.12.2026", "2026-12-1", "2026-12-01T18", "2026-12-01 18:00", "2026-12-01T18:00Z"})
    void todayInAnotherFormIsWrongUsage(String today) {
        wrong(
                "„" + today + "“ ist kein Zeitpunkt. "
                        + "Schreiben Sie z. B. --today 2026-12-01 oder --today 2026-12-01T18:00.",
                "--today",
                today);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13-01", "2026-12-01T25:00", "2026-12-01T12:60"})
    void todayThatDoesNotExistIsWrongUsage(String today) {
        wrong(
                "„" + today + "“ gibt es nicht. Schreiben Sie z. B. --today 2026-12-01 oder --today 2026-12-01T18:00.",
                "--today",
                today);
    }

    @Test
    void anHourThatTheClockSkipsIsWrongUsage() {
        wrong(
                "„2027-03-28T02:30“ gibt es in Deutschland nicht: In dieser Nacht wird die Uhr vorgestellt.",
                "--today",
                "2027-03-28T02:30");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org,               https://www.example.org/",
        "http://localhost:8080/vielfalt,        http://localhost:8080/vielfalt/",
        "HTTPS://Example.ORG/a/../b/,           https://example.org/b/",
        "https://köln.example/straße/,          https://xn--kln-sna.example/stra%C3%9Fe/",
        "https://www.example.org/a%20b/,        https://www.example.org/a%20b/",
    })
    void theBaseUrlIsMadeAFolder(String url, URI base) {
        assertThat(CommandLineTester.in(folder)
                        .run("check", "--base-url", url)
                        .request()
                        .baseOrNull())
                .isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.example.org",
                "ftp://example.org/",
                "https:///pfad",
                "https://example.org/?a=b",
                "https://example.org/#a",
                "https://ich:geheim@example.org/",
                "https://example.org/../..",
                "https://exa mple.org/",
                "mailto:a@example.org",
            })
    void whatIsNoWebAddressOfAFolderIsWrongUsage(String url) {
        wrong(
                "„" + url + "“ ist keine Adresse einer Website. "
                        + "Schreiben Sie z. B. --base-url https://www.example.org/vielfalt/.",
                "--base-url",
                url);
    }

    @Test
    void anUnknownFormatIsWrongUsage() {
        wrong("„xml“ ist kein Wert für --format. Möglich ist: text, json, sarif, github, gitlab.", "--format", "xml");
    }

    @Test
    void aReportIsNeitherAFolderNorPartOfTheSite() {
        wrong("„content“ ist ein Ordner. --report nennt eine Datei.", "--report", "content");
        wrong(
                "„output/bericht.json“ läge in der Website. --report nennt eine Datei außerhalb von „output“.",
                "--report",
                "output/bericht.json");
    }

    private void wrong(String sentence, String... options) {
        String[] line = new String[options.length + 1];
        line[0] = "check";
        System.arraycopy(options, 0, line, 1, options.length);
        CommandLineTester run = CommandLineTester.in(folder).run(line).expectCode(ExitCode.USAGE);
        run.expectErr(sentence, "Aufruf: ./site check [OPTIONEN]; alle Optionen zeigt ./site check --help.");
        assertThat(run.built()).isFalse();
    }
}
