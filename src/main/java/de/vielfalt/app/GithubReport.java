package de.vielfalt.app;

import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;

/** The report as workflow commands, which GitHub, Gitea and Forgejo show beside the lines of a commit. */
final class GithubReport {
    private GithubReport() {}

    /** A line for each problem. */
    static String render(Findings findings, ProblemTexts texts, RepositoryPaths paths) {
        StringBuilder lines = new StringBuilder();
        for (Problem problem : findings.problems()) {
            lines.append(problem.isError() ? "::error" : "::notice")
                    .append(" file=")
                    .append(property(paths.of(problem.location().path())))
                    .append(",line=")
                    .append(problem.location().line())
                    .append(",title=")
                    .append(property(problem.code().id()))
                    .append("::")
                    .append(text(texts.whole(problem)))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String text(String value) {
        return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String value) {
        return text(value).replace(":", "%3A").replace(",", "%2C");
    }
}
