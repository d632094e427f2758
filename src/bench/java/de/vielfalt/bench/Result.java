package de.vielfalt.bench;

import de.vielfalt.bench.measure.Scenario;
import de.vielfalt.bench.measure.Usage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one peer did with one number of pages. */
final class Result {
    private final String peer;
    private final Map<Scenario, List<Usage>> usages = new EnumMap<>(Scenario.class);
    private final Map<Scenario, String> remarks = new EnumMap<>(Scenario.class);
    private final Map<Scenario, String> outputs = new EnumMap<>(Scenario.class);
    private long pages;

    Result(String peer) {
        this.peer = peer;
    }

    String peer() {
        return peer;
    }

    void add(Scenario scenario, Usage usage, String output) {
        usages.computeIfAbsent(scenario, key -> new ArrayList<>()).add(usage);
        outputs.put(scenario, output);
    }

    /** Says that something went wrong; the figures of that case are not to be trusted. */
    void remark(Scenario scenario, String remark) {
        remarks.putIfAbsent(scenario, remark);
    }

    void pages(long number) {
        pages = number;
    }

    /** How many pages the site has. */
    long pages() {
        return pages;
    }

    /** The run in the middle. */
    Optional<Usage> usage(Scenario scenario) {
        return Optional.ofNullable(usages.get(scenario)).map(Usage::median);
    }

    /** Seconds of the quickest and the slowest run. */
    double[] range(Scenario scenario) {
        double[] walls = usages.getOrDefault(scenario, List.of()).stream()
                .mapToDouble(Usage::wall)
                .sorted()
                .toArray();
        return walls.length == 0 ? new double[] {0, 0} : new double[] {walls[0], walls[walls.length - 1]};
    }

    Optional<String> remark(Scenario scenario) {
        return Optional.ofNullable(remarks.get(scenario));
    }

    /** What it printed in the last run. */
    String output(Scenario scenario) {
        return outputs.getOrDefault(scenario, "");
    }
}
