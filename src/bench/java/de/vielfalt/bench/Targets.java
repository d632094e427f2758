package de.vielfalt.bench;

import de.vielfalt.bench.measure.Scenario;
import de.vielfalt.bench.measure.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the project wants to reach, held against what was measured. */
final class Targets {
    private final Map<Integer, List<Result>> results;
    private final List<List<String>> rows = new ArrayList<>();

    private Targets(Map<Integer, List<Result>> results) {
        this.results = results;
        rows.add(List.of("target", "measured", "limit", "reached"));
    }

    /** A table of the targets that there are figures for, or nothing. */
    static String table(Map<Integer, List<Result>> results) {
        Targets targets = new Targets(results);
        targets.all();
        return targets.rows.size() > 1 ? Report.align(targets.rows) : "";
    }

    private void all() {
        under("cold, 1,000: at most 1.25 × the floor", 1000, Scenario.COLD, "floor", 1.25, 0);
        under("cold, 1,000: at most 1/10 of stock JBake", 1000, Scenario.COLD, "jbake", 0.1, 0);
        under("cold, 1,000: under Antora", 1000, Scenario.COLD, "antora", 1, 0);
        under("cold, 1,000: under Eleventy", 1000, Scenario.COLD, "eleventy", 1, 0);
        under("cold, 1,000: near Jekyll (an aim)", 1000, Scenario.COLD, "jekyll", 1, 0);
        under("cold, 5,000: at most 1/2 of Antora", 5000, Scenario.COLD, "antora", 0.5, 0);
        under("cold, 5,000: at most 1/2 of Eleventy", 5000, Scenario.COLD, "eleventy", 0.5, 0);
        under("cold, 5,000: at most 1/2 of Jekyll", 5000, Scenario.COLD, "jekyll", 0.5, 0);
        within("nothing changed, 1,000: at most 0.3 s", wall(1000, Scenario.UNCHANGED, "ours"), Optional.of(0.3), " s");
        under("nothing changed, 1,000: under Hugo with Markdown", 1000, Scenario.UNCHANGED, "hugo", 1, 0);
        under("one file, 1,000: at most a bare AsciidoctorJ + 0.3 s", 1000, Scenario.PAGE, "floor", 1, 0.3);
        under("one file, 1,000: under Jekyll --incremental", 1000, Scenario.PAGE, "jekyll", 1, 0);
        within("one template, 1,000: at most 1.5 s", wall(1000, Scenario.TEMPLATE, "ours"), Optional.of(1.5), " s");
        Optional<Double> ten = wall(10_000, Scenario.COLD, "ours");
        within(
                "cold, 10,000: at most 10.5 × 1,000",
                ten,
                wall(1000, Scenario.COLD, "ours").map(one -> 10.5 * one),
                " s");
        within("cold, 10,000: peak under 700 MB", peak(10_000), Optional.of(700e6 / 1024 / 1024), " MiB");
    }

    private void under(String target, int size, Scenario scenario, String peer, double factor, double more) {
        within(
                target,
                wall(size, scenario, "ours"),
                wall(size, scenario, peer).map(wall -> wall * factor + more),
                " s");
    }

    private void within(String target, Optional<Double> measured, Optional<Double> limit, String unit) {
        if (measured.isPresent() && limit.isPresent()) {
            rows.add(List.of(
                    target,
                    Report.number(measured.get()) + unit,
                    Report.number(limit.get()) + unit,
                    measured.get() <= limit.get() ? "yes" : "no"));
        }
    }

    private Optional<Double> wall(int size, Scenario scenario, String peer) {
        return result(size, peer).flatMap(result -> result.usage(scenario)).map(Usage::wall);
    }

    private Optional<Double> peak(int size) {
        return result(size, "ours")
                .flatMap(result -> result.usage(Scenario.COLD))
                .map(Usage::peak);
    }

    private Optional<Result> result(int size, String peer) {
        return results.getOrDefault(size, List.of()).stream()
                .filter(result -> result.peer().equals(peer))
                .findFirst();
    }
}
