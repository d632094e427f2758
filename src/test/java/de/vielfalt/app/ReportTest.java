package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.build.BuildResult;
import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Problem ERROR =
            Problem.error(Code.PLACEHOLDER, new Location("content/seiten/b.adoc", 3), "text", "\"Anschrift\"");
    private static final String TEXT = """
            Stand: 2026-12-01T12:00:00+01:00
            Nächste Änderung: 2026-12-05T18:00:00+01:00
            """;

    @TempDir
    private Path folder;

    @Test
    void aReportIsWrittenAsJsonUnlessSaidOtherwise() throws IOException {
        CommandLineTester.in(folder)
                .finding(ERROR)
                .run("check", "--report", "berichte/neu/bericht.json")
                .expectCode(ExitCode.PROBLEMS)
                .expectOut("Geprüft: 1 Fehler, keine Hinweise.");
        assertThat(folder.resolve("berichte/neu/bericht.json")).hasContent(json("FEHLER", "de"));
    }

    @Test
    void aReportIsInTheLanguageOfTheRun() throws IOException {
        CommandLineTester.in(folder).finding(ERROR).run("check", "--report=r", "--lang=en");
        assertThat(folder.resolve("r")).hasContent(json("ERROR", "en"));
    }

    @Test
    void aReportOnAGoodRunIsWrittenToo() throws IOException {
        CommandLineTester.in(folder)
                .run("bake", "--report", "r", "--format", "text")
                .expectCode(ExitCode.GOOD);
        assertThat(Files.readString(folder.resolve("r"))).isEqualTo(TEXT);
    }

    @Test
    void withoutAFileTheReportGoesToStandardOutputAndTheSummaryToStandardError() {
        CommandLineTester.in(folder)
                .run("check", "--format", "json")
                .expectOut(
                        "{",
                        "  \"today\": \"2026-12-01T12:00:00+01:00\",",
                        "  \"nextChange\": \"2026-12-05T18:00:00+01:00\",",
                        "  \"problems\": []",
                        "}")
                .expectErr("38 Seiten geprüft in 1,2 s, keine Hinweise.");
    }

    @Test
    void aSiteThatTheClockNeverChangesSaysSo() {
        Builder builder =
                (request, progress) -> new BuildResult(List.of(), request.now(), Optional.empty(), 1, Map.of());
        CommandLineTester.in(folder)
                .building(builder)
                .run("check", "--quiet", "--format", "text")
                .expectOut("Stand: 2026-12-01T12:00:00+01:00", "Nächste Änderung: keine");
        CommandLineTester.in(folder)
                .building(builder)
                .run("check", "--quiet", "--format", "json")
                .expectOut(
                        "{",
                        "  \"today\": \"2026-12-01T12:00:00+01:00\",",
                        "  \"nextChange\": null,",
                        "  \"problems\": []",
                        "}");
    }

    @Test
    void theTextHasTheLinesOfStandardError() {
        CommandLineTester run = CommandLineTester.in(folder).finding(ERROR).run("check", "--quiet", "--format=text");
        assertThat(run.out()).isEqualTo(TEXT + run.err());
    }

    @Test
    void noReportIsWrittenWhenTheCommandLineIsWrongOrTheMachineFails() {
        CommandLineTester.in(folder)
                .run("check", "--report", "r", "--today", "morgen")
                .expectCode(ExitCode.USAGE);
        CommandLineTester.in(folder)
                .building((request, progress) -> {
                    throw new IOException("kaputt");
                })
                .run("check", "--report", "r")
                .expectCode(ExitCode.FAULT);
        assertThat(folder.resolve("r")).doesNotExist();
    }

    @Test
    void anEarlierReportIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("r"), "alt");
        Path link = Files.createSymbolicLink(folder.resolve("verweis"), file);
        WholeFile.write(link, "neu\n");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("neu");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, link);
        }
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        WholeFile.write(Path.of("/dev/null"), "neu");
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    private static String json(String severity, String language) {
        var texts = new de.vielfalt.model.ProblemTexts(language);
        return """
                {
                  "today": "2026-12-01T12:00:00+01:00",
                  "nextChange": "2026-12-05T18:00:00+01:00",
                  "problems": [
                    {
                      "path": "content/seiten/b.adoc",
                      "line": 3,
                      "severity": "%s",
                      "code": "platzhalter",
                      "message": "%s",
                      "remedy": "%s"
                    }
                  ]
                }
                """.formatted(severity, escape(texts.message(ERROR)), escape(texts.remedy(ERROR)));
    }

    private static String escape(String text) {
        return text.replace("\"", "\\\"");
    }
}
