package de.vielfalt.bench.peer;

import de.vielfalt.bench.corpus.Corpus;
import de.vielfalt.bench.corpus.Doc;
import de.vielfalt.bench.measure.Command;
import de.vielfalt.bench.measure.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Jekyll with Asciidoctor in its process, both of the system's Ruby. Warm builds are incremental. */
public final class Jekyll implements Peer {
    private final Machine machine;
    private String version = "";

    public Jekyll(Machine machine) {
        this.machine = machine;
    }

    @Override
    public String name() {
        return "jekyll";
    }

    @Override
    public String title() {
        return "Jekyll " + version + " in process; warm builds with --incremental";
    }

    @Override
    public Optional<String> missing() {
        return Command.exists("jekyll") && Command.exists("asciidoctor")
                ? Optional.empty()
                : Optional.of("jekyll or asciidoctor is not installed");
    }

    @Override
    public void install() throws Command.FailedException, InterruptedException {
        String jekyll = new Command(List.of("jekyll", "--version"), machine.home()).run();
        String asciidoctor = new Command(List.of("asciidoctor", "--version"), machine.home()).run();
        version = jekyll.replaceAll("[^\\d.]", "") + " with Asciidoctor "
                + asciidoctor.replaceAll("(?s)\\S+ ([\\d.]+).*", "$1");
    }

    @Override
    public void write(Corpus corpus, Path site) throws IOException {
        Tree.copy(machine.peer("jekyll"), site);
        for (Doc doc : corpus.docs()) {
            Tree.write(
                    source(site, doc),
                    Shapes.frontMatter(doc) + Shapes.relative(doc).write(doc));
        }
        for (String topic : Corpus.TOPICS) {
            Tree.write(site.resolve("thema/" + topic + ".html"), "---\nlayout: list\ntitle: " + topic + "\n---\n");
        }
        Shapes.pictures(site.resolve("img"), corpus);
    }

    @Override
    public Command command(Path site, Scenario scenario) {
        List<String> line = new ArrayList<>(List.of("jekyll", "build", "--quiet"));
        if (scenario != Scenario.COLD) {
            line.add("--incremental");
        }
        return new Command(line, site);
    }

    @Override
    public List<Command> beforeWarm(Path site) {
        return List.of(command(site, Scenario.UNCHANGED));
    }

    @Override
    public List<Path> leftovers(Path site) {
        return List.of(site.resolve("output"), site.resolve(".jekyll-cache"), site.resolve(".jekyll-metadata"));
    }

    @Override
    public Path source(Path site, Doc doc) {
        return site.resolve(doc.path() + ".adoc");
    }

    @Override
    public Path template(Path site) {
        return site.resolve("_layouts/base.html");
    }

    @Override
    public Path picture(Path site, int number) {
        return site.resolve("img").resolve(Corpus.file(number));
    }

    @Override
    public Path page(Path site, Doc doc) {
        return Shapes.folderPage(site.resolve("output"), doc);
    }
}
