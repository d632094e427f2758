package de.vielfalt.bench;

import de.vielfalt.bench.corpus.Corpus;
import de.vielfalt.bench.measure.Command;
import de.vielfalt.bench.peer.Antora;
import de.vielfalt.bench.peer.Eleventy;
import de.vielfalt.bench.peer.Floor;
import de.vielfalt.bench.peer.Hugo;
import de.vielfalt.bench.peer.JBake;
import de.vielfalt.bench.peer.Jekyll;
import de.vielfalt.bench.peer.Machine;
import de.vielfalt.bench.peer.Ours;
import de.vielfalt.bench.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The benchmark: ours, the floor and the peers in turn, each as a whole process.
 *
 * <p>{@code docs/performance.md} says what is measured and how to read it.
 */
public final class Bench {
    private final Options options;
    private final Machine machine;
    private final StringBuilder head = new StringBuilder();

    private Bench(Options options, Machine machine) {
        this.options = options;
        this.machine = machine;
    }

    /** Runs; {@code bench.home} is the project's folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        if (!Command.canMeasure()) {
            System.err.println("GNU time is missing; on Debian this helps: sudo apt-get install time");
            System.exit(3);
        }
        Path home = Path.of(System.getProperty("bench.home")).toAbsolutePath();
        Path java = Path.of(System.getProperty("java.home"));
        new Bench(options, new Machine(home, java, home.resolve("target/bench"))).run();
    }

    private void run() throws IOException, InterruptedException {
        List<Peer> ready = ready();
        describe(ready);
        Map<Integer, List<Result>> results = new LinkedHashMap<>();
        for (int size : options.sizes()) {
            results.put(size, run(size, ready));
        }
        String text = head + new Report(results).text();
        System.out.println(text);
        if (options.report().isPresent()) {
            Files.writeString(options.report().get(), text);
        }
    }

    private List<Peer> peers() {
        return List.of(
                new Ours(machine),
                new Floor(machine),
                new JBake(machine),
                new Antora(machine),
                new Eleventy(machine),
                new Hugo(machine),
                new Jekyll(machine));
    }

    private List<Peer> ready() throws IOException, InterruptedException {
        List<String> wanted = options.sizes().stream()
                .flatMap(size -> options.peers(size).stream())
                .distinct()
                .toList();
        List<Peer> ready = new ArrayList<>();
        for (String name : wanted) {
            for (Peer peer : peers()) {
                if (peer.name().equals(name) && install(peer)) {
                    ready.add(peer);
                }
            }
        }
        return ready;
    }

    private boolean install(Peer peer) throws IOException, InterruptedException {
        Optional<String> missing = peer.missing();
        try {
            if (missing.isEmpty()) {
                say("preparing " + peer.name());
                peer.install();
            }
        } catch (Command.FailedException e) {
            missing = Optional.of(e.getMessage());
        }
        missing.ifPresent(reason -> {
            say(peer.name() + " does not run: " + reason);
            head.append("- ")
                    .append(peer.name())
                    .append(" did not run: ")
                    .append(reason.lines().findFirst().orElse(""))
                    .append('\n');
        });
        return missing.isEmpty();
    }

    private List<Result> run(int size, List<Peer> ready) throws IOException, InterruptedException {
        Corpus corpus = Corpus.of(size, options.languages(), options.seed());
        List<Trial> trials = new ArrayList<>();
        for (Peer peer : ready) {
            if (options.peers(size).contains(peer.name())) {
                Path site = machine.work().resolve("sites").resolve(size + "-" + peer.name());
                Trial trial = new Trial(peer, corpus, site, options.limit());
                try {
                    trial.prepare();
                } catch (Command.FailedException e) {
                    trial.giveUp(e.getMessage());
                }
                trials.add(trial);
            }
        }
        for (int run = 1; run <= options.runs(); run++) {
            for (Trial trial : trials) {
                say("%,d pages, run %d of %d: %s"
                        .formatted(size, run, options.runs(), trial.result().peer()));
                trial.run();
            }
        }
        return trials.stream().map(Trial::result).toList();
    }

    private void describe(List<Peer> ready) {
        String about = "- %d processors, %s %s, Java %s%n- %d runs, seed %d, languages %s%n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        options.runs(),
                        options.seed(),
                        String.join(",", options.languages()));
        StringBuilder titles = new StringBuilder();
        ready.forEach(peer -> titles.append("- ")
                .append(peer.name())
                .append(": ")
                .append(peer.title())
                .append('\n'));
        head.insert(0, about + titles).append('\n');
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
