package de.vielfalt.app;

import de.vielfalt.json.Json;
import de.vielfalt.json.JsonText;
import de.vielfalt.model.Code;
import de.vielfalt.model.CodeTexts;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** The report as SARIF 2.1.0 (OASIS), which many forges and editors read. */
final class SarifReport {
    private SarifReport() {}

    /** The whole report. */
    static String render(Findings findings, ProblemTexts texts, RepositoryPaths paths) {
        CodeTexts meanings = texts.meanings();
        List<String> rules = findings.problems().stream()
                .map(problem -> problem.code().id())
                .sorted()
                .distinct()
                .toList();
        Json driver = Json.object()
                .add("name", "Potentiale der Vielfalt")
                .add(
                        "rules",
                        Json.array(rules.stream().map(id -> rule(id, meanings)).toList()))
                .done();
        Json run = Json.object()
                .add("tool", Json.object().add("driver", driver).done())
                .add("columnKind", "utf16CodeUnits")
                .add(
                        "results",
                        Json.array(findings.problems().stream()
                                .map(problem -> result(problem, rules, texts, paths))
                                .toList()))
                .done();
        return JsonText.indented(Json.object()
                .add("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .add("version", "2.1.0")
                .add("runs", Json.array(List.of(run)))
                .done());
    }

    private static Json rule(String id, CodeTexts meanings) {
        String meaning = Code.of(id).map(meanings::meaning).orElseThrow();
        return Json.object()
                .add("id", id)
                .add("shortDescription", Json.object().add("text", meaning).done())
                .done();
    }

    private static Json result(Problem problem, List<String> rules, ProblemTexts texts, RepositoryPaths paths) {
        Json place = Json.object()
                .add(
                        "artifactLocation",
                        Json.object()
                                .add("uri", uri(paths.of(problem.location().path())))
                                .add("uriBaseId", "%SRCROOT%")
                                .done())
                .add(
                        "region",
                        Json.object()
                                .add("startLine", problem.location().line())
                                .done())
                .done();
        return Json.object()
                .add("ruleId", problem.code().id())
                .add("ruleIndex", rules.indexOf(problem.code().id()))
                .add("level", problem.isError() ? "error" : "note")
                .add("message", Json.object().add("text", texts.whole(problem)).done())
                .add(
                        "locations",
                        Json.array(List.of(
                                Json.object().add("physicalLocation", place).done())))
                .done();
    }

    /** A path as a relative reference (RFC 3986). */
    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e); // every path is one once it is quoted
        }
    }
}
