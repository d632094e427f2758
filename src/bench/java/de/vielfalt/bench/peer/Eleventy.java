package de.vielfalt.bench.peer;

import de.vielfalt.bench.corpus.Corpus;
import de.vielfalt.bench.corpus.Doc;
import de.vielfalt.bench.measure.Command;
import de.vielfalt.bench.measure.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Eleventy with its plug-in for AsciiDoc. Its incremental mode needs a running server, so it builds anew each time. */
public final class Eleventy implements Peer {
    private final Machine machine;
    private final Npm npm;

    public Eleventy(Machine machine) {
        this.machine = machine;
        this.npm = new Npm(machine, "eleventy");
    }

    @Override
    public String name() {
        return "eleventy";
    }

    @Override
    public String title() {
        return "Eleventy 3.1.8 with eleventy-plugin-asciidoc 4.0.2";
    }

    @Override
    public Optional<String> missing() {
        return npm.missing();
    }

    @Override
    public void install() throws IOException, Command.FailedException, InterruptedException {
        npm.install();
    }

    @Override
    public void write(Corpus corpus, Path site) throws IOException {
        Tree.copy(machine.peer("eleventy").resolve("site"), site);
        for (Doc doc : corpus.docs()) {
            Tree.write(
                    source(site, doc),
                    Shapes.frontMatter(doc) + Shapes.relative(doc).write(doc));
        }
        Shapes.pictures(site.resolve("img"), corpus);
        Files.createSymbolicLink(site.resolve("node_modules"), npm.folder().resolve("node_modules"));
    }

    @Override
    public Command command(Path site, Scenario scenario) {
        return new Command(
                List.of(
                        "node",
                        npm.folder()
                                .resolve("node_modules/@11ty/eleventy/cmd.cjs")
                                .toString(),
                        "--quiet"),
                site);
    }

    @Override
    public List<Path> leftovers(Path site) {
        return List.of(site.resolve("output"), site.resolve(".cache"));
    }

    @Override
    public Path source(Path site, Doc doc) {
        return site.resolve("content").resolve(doc.path() + ".adoc");
    }

    @Override
    public Path template(Path site) {
        return site.resolve("layouts/base.njk");
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
