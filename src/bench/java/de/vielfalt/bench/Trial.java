package de.vielfalt.bench;

import de.vielfalt.bench.corpus.Corpus;
import de.vielfalt.bench.corpus.Doc;
import de.vielfalt.bench.corpus.Pictures;
import de.vielfalt.bench.measure.Command;
import de.vielfalt.bench.measure.Command.Measurement;
import de.vielfalt.bench.measure.Scenario;
import de.vielfalt.bench.peer.Peer;
import de.vielfalt.bench.peer.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One peer and one number of pages: builds, edits, builds again, and looks whether the site shows the edit. */
final class Trial {
    private final Peer peer;
    private final Corpus corpus;
    private final Path site;
    private final Result result;
    private final long limit;
    private Optional<Scenario> failed = Optional.empty();
    private int edits;

    Trial(Peer peer, Corpus corpus, Path site, long limit) {
        this.peer = peer;
        this.corpus = corpus;
        this.site = site;
        this.limit = limit;
        this.result = new Result(peer.name());
    }

    Result result() {
        return result;
    }

    /** Sees to it that nothing runs, for this reason. */
    void giveUp(String reason) {
        result.remark(Scenario.COLD, reason);
        failed = Optional.of(Scenario.COLD);
    }

    void prepare() throws IOException, Command.FailedException, InterruptedException {
        Tree.delete(site);
        Files.createDirectories(site);
        peer.write(corpus, site);
    }

    /** All cases, once. */
    void run() throws IOException, InterruptedException {
        for (Path leftover : peer.leftovers(site)) {
            if (Files.isDirectory(leftover)) {
                Tree.delete(leftover);
            } else {
                Files.deleteIfExists(leftover);
            }
        }
        edits++;
        for (Scenario scenario : Scenario.values()) {
            if (failed.isEmpty() || scenario.compareTo(failed.get()) < 0) {
                run(scenario);
            }
        }
    }

    private void run(Scenario scenario) throws IOException, InterruptedException {
        if (!peer.runs(scenario)) {
            return;
        }
        try {
            if (scenario == Scenario.UNCHANGED) {
                for (Command command : peer.beforeWarm(site)) {
                    command.measure(limit);
                }
            }
            if (peer.output(site).isEmpty()) {
                measure(scenario);
                return;
            }
            Path output = peer.output(site).get();
            Map<String, String> before = scenario == Scenario.PICTURE ? Tree.pictures(output) : Map.of();
            edit(scenario);
            measure(scenario);
            inspect(scenario, output, before);
        } catch (Command.FailedException e) {
            result.remark(scenario, e.getMessage());
            failed = Optional.of(scenario); // what comes after would show nothing, and take its time
        }
    }

    private void measure(Scenario scenario) throws Command.FailedException, InterruptedException {
        Measurement measurement = peer.command(site, scenario).measure(limit);
        result.add(scenario, measurement.usage(), measurement.output());
    }

    private void edit(Scenario scenario) throws IOException {
        switch (scenario) {
            case PAGE ->
                Files.writeString(
                        peer.source(site, corpus.changing()), "\n" + word() + "\n", StandardOpenOption.APPEND);
            case TEMPLATE -> {
                String text = Files.readString(peer.template(site));
                String changed = text.replaceFirst("bench-\\d+", mark());
                if (changed.equals(text)) {
                    throw new IllegalStateException("no mark in " + peer.template(site));
                }
                Files.writeString(peer.template(site), changed);
            }
            case PICTURE -> Pictures.draw(peer.picture(site, 0), corpus.seed() + 1000 + edits);
            case COLD, UNCHANGED -> {}
        }
    }

    private void inspect(Scenario scenario, Path output, Map<String, String> before) throws IOException {
        switch (scenario) {
            case COLD -> {
                result.pages(Tree.pages(output));
                for (Doc doc : corpus.docs()) {
                    if (!Files.exists(peer.page(site, doc))) {
                        result.remark(scenario, "lacks " + output.relativize(peer.page(site, doc)));
                    }
                }
            }
            case PAGE -> expect(scenario, corpus.changing(), word());
            case TEMPLATE -> {
                List<Doc> docs = corpus.docs();
                for (int i : new int[] {0, docs.size() / 2, docs.size() - 1}) {
                    expect(scenario, docs.get(i), mark());
                }
            }
            case PICTURE -> {
                if (Tree.pictures(output).equals(before)) {
                    result.remark(scenario, "the site still shows the old picture");
                }
            }
            case UNCHANGED -> {}
        }
    }

    private void expect(Scenario scenario, Doc doc, String text) throws IOException {
        Path page = peer.page(site, doc);
        if (!Files.exists(page) || !Files.readString(page).contains(text)) {
            result.remark(scenario, "the site does not show the change");
        }
    }

    private String word() {
        return "Probewort" + edits;
    }

    private String mark() {
        return "bench-" + edits;
    }
}
