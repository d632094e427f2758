package de.vielfalt.app;

import de.vielfalt.json.Json;
import de.vielfalt.json.JsonText;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;

/**
 * The report for programs:
 * {@code {"today": …, "nextChange": …|null, "problems": [{"path", "line", "severity", "code", "message", "remedy"}]}}.
 *
 * <p>Instants are ISO 8601 with offset; {@code severity}, {@code message} and {@code remedy} are in the run's
 * language, {@code code} never changes.
 */
final class JsonReport {
    private JsonReport() {}

    /** The whole report, indented by two blanks, ending with a line feed. */
    static String render(Findings findings, ProblemTexts texts) {
        return JsonText.indented(Json.object()
                .add("today", BerlinTime.format(findings.today()))
                .add(
                        "nextChange",
                        findings.nextChange()
                                .map(instant -> Json.of(BerlinTime.format(instant)))
                                .orElse(Json.NULL))
                .add(
                        "problems",
                        Json.array(findings.problems().stream()
                                .map(problem -> json(problem, texts))
                                .toList()))
                .done());
    }

    private static Json json(Problem problem, ProblemTexts texts) {
        return Json.object()
                .add("path", problem.location().path())
                .add("line", problem.location().line())
                .add("severity", texts.severity(problem.severity()))
                .add("code", problem.code().id())
                .add("message", texts.message(problem))
                .add("remedy", texts.remedy(problem))
                .done();
    }
}
