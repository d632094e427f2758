package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
                .expectOut(
                        "Geprüft: 1 Fehler, keine Hinweise. Was eine Meldung bedeutet, steht unter ihrem Kürzel in docs/handbuch/meldungen.adoc.");
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
        Builder builder = (request, progress) ->
                new BuildResult(List.of(), request.now(), Optional.empty(), Optional.empty(), 1, Map.of());
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

    /** The caller's folder is a site within a repository, and the mistake stands in a file with a name to be quoted. */
    private String forge(String form) throws IOException {
        Path site = folder.resolve("web site");
        Files.createDirectories(folder.resolve(".git"));
        Files.createDirectories(site.resolve("content/seiten"));
        Files.createFile(site.resolve("content/seiten/größe, 1.adoc"));
        Problem error = Problem.error(
                Code.PLACEHOLDER, new Location("content/seiten/größe, 1.adoc", 3), "text", "100 %: \"ja\"");
        CommandLineTester run = CommandLineTester.in(site)
                .finding(error, error, Problem.note(Code.PLACEHOLDER, Location.file("content/weg.adoc"), "text", "x"))
                .run("check", "--format", form)
                .expectCode(ExitCode.PROBLEMS);
        return run.out();
    }

    @Test
    void workflowCommandsNameTheFileInTheRepository() throws IOException {
        assertThat(forge("github").lines())
                .containsExactly(
                        "::error file=web site/content/seiten/größe%2C 1.adoc,line=3,title=platzhalter::"
                                + "Hier fehlt etwas, das nur der Betreiber weiß: 100 %25: \"ja\". Ersetzen Sie die eckige Klammer durch die Angabe.",
                        "::notice file=web site/content/weg.adoc,line=1,title=platzhalter::"
                                + "Hier fehlt etwas, das nur der Betreiber weiß: x. Ersetzen Sie die eckige Klammer durch die Angabe.");
    }

    @Test
    void theReportForGitlabIsAnArrayOfIssues() throws IOException {
        JsonNode report = new ObjectMapper().readTree(forge("gitlab"));
        assertThat(report).hasSize(2);
        JsonNode first = report.get(0);
        assertThat(first.at("/location/path").asText()).isEqualTo("web site/content/seiten/größe, 1.adoc");
        assertThat(first.at("/location/lines/begin").asInt()).isEqualTo(3);
        assertThat(first.get("severity").asText()).isEqualTo("blocker");
        assertThat(first.get("check_name").asText()).isEqualTo("platzhalter");
        assertThat(first.get("description").asText()).startsWith("Hier fehlt etwas");
        assertThat(first.get("fingerprint").asText())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(report.get(1).get("fingerprint").asText());
        assertThat(report.get(1).get("severity").asText()).isEqualTo("info");
    }

    @Test
    void sarifHoldsRulesAndWhereTheyWereBroken() throws IOException {
        JsonNode report = new ObjectMapper().readTree(forge("sarif"));
        assertThat(report.get("version").asText()).isEqualTo("2.1.0");
        JsonNode run = report.at("/runs/0");
        assertThat(run.at("/tool/driver/rules/0/id").asText()).isEqualTo("platzhalter");
        assertThat(run.at("/tool/driver/rules/0/shortDescription/text").asText())
                .startsWith("Etwas fehlt, das nur der Betreiber weiß.");
        JsonNode result = run.at("/results/0");
        assertThat(result.get("ruleIndex").asInt()).isZero();
        assertThat(result.get("level").asText()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("web%20site/content/seiten/gr%C3%B6%C3%9Fe,%201.adoc");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(3);
        assertThat(run.at("/results/1/level").asText()).isEqualTo("note");
    }
}
