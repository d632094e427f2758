package de.vielfalt.app;

import de.vielfalt.model.ProblemTexts;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms that a report can have. */
enum ReportForm {
    /** For people: the lines of standard error, after the instants. */
    TEXT,
    /** For programs: one JSON object. */
    JSON,
    /** For programs that read SARIF. */
    SARIF,
    /** For the log of a workflow, from which the forge marks the lines. */
    GITHUB,
    /** For GitLab's report on quality. */
    GITLAB;

    /**
     * The form of that name.
     *
     * @throws UsageException if there is none
     */
    static ReportForm named(String name) throws UsageException {
        for (ReportForm form : values()) {
            if (form.option().equals(name)) {
                return form;
            }
        }
        String all = Arrays.stream(values()).map(ReportForm::option).collect(Collectors.joining(", "));
        throw new UsageException("app.choice", "--format", name, all);
    }

    /**
     * The whole report, ending with a line feed.
     *
     * @param texts the language of its words
     * @param paths files as a forge knows them
     */
    String render(Findings findings, ProblemTexts texts, RepositoryPaths paths) {
        return switch (this) {
            case TEXT -> TextReport.render(findings, texts);
            case JSON -> JsonReport.render(findings, texts);
            case SARIF -> SarifReport.render(findings, texts, paths);
            case GITHUB -> GithubReport.render(findings, texts, paths);
            case GITLAB -> GitlabReport.render(findings, texts, paths);
        };
    }

    /** As it is written, e.g. {@code sarif}. */
    String option() {
        return name().toLowerCase(Locale.ROOT);
    }
}
