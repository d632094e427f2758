package de.vielfalt.bench.profile;

import de.vielfalt.bench.corpus.Corpus;
import de.vielfalt.bench.measure.Command;
import de.vielfalt.bench.measure.Scenario;
import de.vielfalt.bench.peer.Machine;
import de.vielfalt.bench.peer.Ours;
import de.vielfalt.bench.peer.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows where a build spends its processor time: a cold one, one after a change of a text, and one after a change of the
 * layout, each under the JDK's flight recorder.
 */
public final class ProfileBench {
    private static final int ROWS = 15;
    private static final String SETTINGS =
            """
            <configuration version="2.0">
              <event name="jdk.ExecutionSample"><setting name="enabled">true</setting><setting name="period">10 ms</setting></event>
            </configuration>
            """;

    private final Ours ours;
    private final Corpus corpus;
    private final Path folder;
    private final Path site;

    private ProfileBench(Machine machine, Corpus corpus) {
        this.ours = new Ours(machine);
        this.corpus = corpus;
        this.folder = machine.work().resolve("profile");
        this.site = folder.resolve("site");
    }

    /** Runs: {@code [pages]}; {@code bench.home} is the project's folder. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(System.getProperty("bench.home")).toAbsolutePath();
        int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        Machine machine = new Machine(home, Path.of(System.getProperty("java.home")), home.resolve("target/bench"));
        new ProfileBench(machine, Corpus.of(pages, List.of("de", "en"), 1)).run();
    }

    private void run() throws Exception {
        Tree.delete(folder);
        ours.install();
        ours.write(corpus, site);
        for (Path leftover : ours.leftovers(site)) {
            Tree.delete(leftover);
        }
        Files.writeString(folder.resolve("settings.jfc"), SETTINGS);
        Map<String, Samples> cases = new LinkedHashMap<>();
        cases.put("cold", record("cold"));
        Files.writeString(ours.source(site, corpus.changing()), "\nEin Absatz.\n", StandardOpenOption.APPEND);
        cases.put("one file", record("page"));
        Path layout = ours.template(site);
        Files.writeString(layout, Files.readString(layout).replace(Tree.MARK, Tree.MARK + "-1"));
        cases.put("one template", record("template"));
        System.out.print(table(cases));
    }

    private Samples record(String name) throws IOException, Command.FailedException, InterruptedException {
        Path recording = folder.resolve(name + ".jfr");
        Command plain = ours.command(site, Scenario.COLD);
        Map<String, String> environment = new HashMap<>(plain.environment());
        environment.put(
                "JAVA_TOOL_OPTIONS",
                "-XX:StartFlightRecording=filename=" + recording + ",settings=" + folder.resolve("settings.jfc"));
        new Command(plain.line(), plain.folder(), environment).run();
        return Samples.read(recording);
    }

    /** Percentages by owner; what counts most in any case first. */
    private static String table(Map<String, Samples> cases) {
        Map<String, Double> most = new HashMap<>();
        cases.values().forEach(samples -> samples.owners()
                .forEach((owner, count) -> most.merge(owner, 100.0 * count / samples.total(), Math::max)));
        StringBuilder text = new StringBuilder("| percent of samples |");
        cases.forEach((name, samples) -> text.append(' ').append(name).append(" (").append(samples.total()).append(") |"));
        text.append("\n| --- |").append(" ---: |".repeat(cases.size())).append('\n');
        List<String> owners = new ArrayList<>(most.keySet());
        owners.sort(Comparator.comparing((String owner) -> -most.getOrDefault(owner, 0.0)).thenComparing(owner -> owner));
        for (String owner : owners.subList(0, Math.min(ROWS, owners.size()))) {
            text.append("| ").append(owner).append(" |");
            for (Samples samples : cases.values()) {
                double share = 100.0 * samples.owners().getOrDefault(owner, 0) / samples.total();
                text.append(String.format(Locale.ROOT, " %.1f |", share));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
