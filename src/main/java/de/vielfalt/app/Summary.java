package de.vielfalt.app;

import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The few lines after a run: how it went, and how long its steps took. */
final class Summary {
    /** Notes among which errors are hard to find. */
    private static final int MANY = 10;

    /** How many errors are named again. */
    private static final int FIRST = 3;

    /** Where each code is explained, below the project's folder. */
    private static final String HANDBOOK = "docs/handbuch/meldungen.adoc";

    private final ProblemTexts texts;

    Summary(ProblemTexts texts) {
        this.texts = texts;
    }

    /** {@code 38 Seiten gebacken nach output/ in 1,2 s, 4 Hinweise.} */
    String baked(int pages, String output, Duration time, Findings findings) {
        return text("app.baked", count("app.pages", pages), output + "/", seconds(time), notes(findings));
    }

    /** {@code 38 Seiten geprüft in 1,2 s, 4 Hinweise.} */
    String checked(int pages, Duration time, Findings findings) {
        return text("app.checked", count("app.pages", pages), seconds(time), notes(findings));
    }

    /** {@code Nicht gebacken: 3 Fehler, 4 Hinweise. output/ bleibt unverändert.} */
    String notBaked(String output, Findings findings) {
        return text("app.failed-bake", count("app.errors", findings.errors()), notes(findings), output + "/")
                + help(findings);
    }

    /** {@code Geprüft: 3 Fehler, 4 Hinweise.} */
    String notGood(Findings findings) {
        return text("app.failed-check", count("app.errors", findings.errors()), notes(findings)) + help(findings);
    }

    /** A line for each step, in order: milliseconds, then the step's name. */
    String timings(Map<String, Duration> steps) {
        StepNames names = new StepNames(texts);
        StringBuilder lines = new StringBuilder();
        steps.forEach((step, time) -> lines.append(millis(time))
                .append(" ms  ")
                .append(names.of(step))
                .append('\n'));
        return lines.toString();
    }

    /** Where the first errors are, if so many notes stand above that they are hard to find. */
    private String places(Findings findings) {
        if (findings.notes() < MANY) {
            return "";
        }
        List<String> places = findings.problems().stream()
                .filter(Problem::isError)
                .map(problem ->
                        problem.location().path() + ":" + problem.location().line())
                .distinct()
                .toList();
        String more = places.size() > FIRST ? ", …" : "";
        return " "
                + text("app.error-places", String.join(", ", places.subList(0, Math.min(FIRST, places.size()))) + more);
    }

    /** Where to look after errors. */
    private String help(Findings findings) {
        return places(findings) + " " + text("app.explained", HANDBOOK);
    }

    private String notes(Findings findings) {
        return findings.notes() == 0 ? text("app.notes-none") : count("app.notes", findings.notes());
    }

    private String count(String key, int number) {
        return number == 1 ? text(key + "-one") : text(key, Integer.toString(number));
    }

    private String seconds(Duration time) {
        long tenths = (time.toMillis() + 50) / 100;
        return tenths / 10 + text("app.decimal") + tenths % 10;
    }

    private static String millis(Duration time) {
        String digits = Long.toString(time.toMillis());
        return " ".repeat(Math.max(0, 7 - digits.length())) + digits;
    }

    private String text(String key, String... arguments) {
        return texts.text(key, List.of(arguments));
    }
}
