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
    JSON;

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
     */
    String render(Findings findings, ProblemTexts texts) {
        return this == JSON ? JsonReport.render(findings, texts) : TextReport.render(findings, texts);
    }

    private String option() {
        return name().toLowerCase(Locale.ROOT);
    }
}
