package de.vielfalt.bench;

import de.vielfalt.bench.measure.Scenario;
import de.vielfalt.bench.measure.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the results into Markdown tables that are as well read in a terminal. */
final class Report {
    private static final List<String> HEAD =
            List.of("", "wall s", "range", "CPU s", "peak MiB", "× ours", "× floor", "pages", "remark");

    private final Map<Integer, List<Result>> results;

    Report(Map<Integer, List<Result>> results) {
        this.results = results;
    }

    /** All tables that have a row. */
    String text() {
        StringBuilder text = new StringBuilder();
        results.forEach((size, of) -> {
            for (Scenario scenario : Scenario.values()) {
                String table = table(scenario, of);
                if (!table.isEmpty()) {
                    text.append("### %,d pages, %s%n%n%s%n".formatted(size, scenario.text(), table));
                }
            }
            steps(size, of).ifPresent(text::append);
        });
        String targets = Targets.table(results);
        if (!targets.isEmpty()) {
            text.append("### Targets\n\n").append(targets);
        }
        return text.toString();
    }

    /** Lays columns out: the first and the last to the left, figures to the right. */
    static String align(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(Math.max(3, widths[i]), row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < columns; i++) {
                boolean left = i == 0 || i == columns - 1;
                text.append("| ")
                        .append(("%" + (left ? "-" : "") + widths[i] + "s ")
                                .formatted(rows.get(r).get(i)));
            }
            text.append("|\n");
            if (r == 0) {
                for (int i = 0; i < columns; i++) {
                    boolean left = i == 0 || i == columns - 1;
                    text.append("| ")
                            .append("-".repeat(widths[i] - (left ? 0 : 1)))
                            .append(left ? " " : ": ");
                }
                text.append("|\n");
            }
        }
        return text.toString();
    }

    private static String table(Scenario scenario, List<Result> of) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        for (Result result : of) {
            Optional<Usage> usage = result.usage(scenario);
            if (usage.isEmpty() && result.remark(scenario).isEmpty()) {
                continue;
            }
            double[] range = result.range(scenario);
            rows.add(List.of(
                    result.peer(),
                    usage.map(u -> number(u.wall())).orElse("–"),
                    usage.map(u -> number(range[0]) + " to " + number(range[1])).orElse("–"),
                    usage.map(u -> number(u.cpu())).orElse("–"),
                    usage.map(u -> "%.0f".formatted(u.peak())).orElse("–"),
                    ratio(usage, of, "ours", scenario),
                    ratio(usage, of, "floor", scenario),
                    result.pages() == 0 ? "–" : "" + result.pages(),
                    result.remark(scenario).map(Report::oneLine).orElse("")));
        }
        return rows.size() > 1 ? align(rows) : "";
    }

    private static Optional<String> steps(int size, List<Result> of) {
        StringBuilder text = new StringBuilder();
        of.stream().filter(result -> result.peer().equals("ours")).forEach(result -> {
            for (Scenario scenario : Scenario.values()) {
                List<String> steps = result.output(scenario)
                        .lines()
                        .filter(line -> line.matches("\\s*\\d+ ms  .*"))
                        .map(line -> line.strip().replaceFirst("(\\d+ ms)  (.*)", "$2 $1"))
                        .toList();
                if (!steps.isEmpty()) {
                    text.append("- %s: %s%n".formatted(scenario.text(), String.join(", ", steps)));
                }
            }
        });
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of("### %,d pages, our steps in the last run%n%n%s%n".formatted(size, text));
    }

    private static String ratio(Optional<Usage> usage, List<Result> of, String to, Scenario scenario) {
        Optional<Usage> other = of.stream()
                .filter(result -> result.peer().equals(to))
                .findFirst()
                .flatMap(result -> result.usage(scenario));
        return usage.isPresent() && other.isPresent()
                ? number(usage.get().wall() / other.get().wall())
                : "–";
    }

    /** Two decimals, from ten on one. */
    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ").replace("|", "/");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }
}
