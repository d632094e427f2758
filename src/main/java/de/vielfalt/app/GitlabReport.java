package de.vielfalt.app;

import de.vielfalt.cache.Digest;
import de.vielfalt.json.Json;
import de.vielfalt.json.JsonText;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The report as GitLab reads it for the quality of code: an array in the format of Code Climate. */
final class GitlabReport {
    private GitlabReport() {}

    /** The whole report. A fingerprint does not depend on the line, so a problem is known again when its line moves. */
    static String render(Findings findings, ProblemTexts texts, RepositoryPaths paths) {
        Map<String, Integer> seen = new HashMap<>();
        List<Json> problems = new ArrayList<>();
        for (Problem problem : findings.problems()) {
            String path = paths.of(problem.location().path());
            String description = texts.whole(problem);
            String same = path + "\n" + problem.code().id() + "\n" + description;
            int number = seen.merge(same, 1, Integer::sum);
            problems.add(Json.object()
                    .add("description", description)
                    .add("check_name", problem.code().id())
                    .add(
                            "fingerprint",
                            new Digest().add(same).add(String.valueOf(number)).hex())
                    .add("severity", problem.isError() ? "blocker" : "info")
                    .add(
                            "location",
                            Json.object()
                                    .add("path", path)
                                    .add(
                                            "lines",
                                            Json.object()
                                                    .add(
                                                            "begin",
                                                            problem.location().line())
                                                    .done())
                                    .done())
                    .done());
        }
        return JsonText.indented(Json.array(problems));
    }
}
