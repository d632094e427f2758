package de.vielfalt.app;

import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The report for people: two lines with the instants, then a line for each problem. */
final class TextReport {
    private TextReport() {}

    /** The whole report, ending with a line feed. */
    static String render(Findings findings, ProblemTexts texts) {
        StringBuilder report = new StringBuilder();
        String today = BerlinTime.format(findings.today());
        report.append(texts.text("app.report-today", List.of(today))).append('\n');
        report.append(nextChange(findings.nextChange(), texts)).append('\n');
        for (Problem problem : findings.problems()) {
            report.append(texts.line(problem)).append('\n');
        }
        return report.toString();
    }

    private static String nextChange(Optional<Instant> instant, ProblemTexts texts) {
        return instant.map(at -> texts.text("app.report-next-change", List.of(BerlinTime.format(at))))
                .orElseGet(() -> texts.text("app.report-no-change", List.of()));
    }
}
