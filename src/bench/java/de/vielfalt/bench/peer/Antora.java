package de.vielfalt.bench.peer;

import de.vielfalt.bench.corpus.Corpus;
import de.vielfalt.bench.corpus.Doc;
import de.vielfalt.bench.corpus.Kind;
import de.vielfalt.bench.corpus.Markup;
import de.vielfalt.bench.measure.Command;
import de.vielfalt.bench.measure.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Antora with Asciidoctor.js. It knows no lists, so they are pages with links. */
public final class Antora implements Peer {
    private static final Markup MARKUP = new Markup(
            true,
            link -> "xref:" + link.kind().folder() + "/" + link.slug() + ".adoc[" + link.text() + "]",
            image -> "image::" + Corpus.file(image.picture()) + "[" + image.alternative() + "]");

    private final Machine machine;
    private final Npm npm;

    public Antora(Machine machine) {
        this.machine = machine;
        this.npm = new Npm(machine, "antora");
    }

    @Override
    public String name() {
        return "antora";
    }

    @Override
    public String title() {
        return "Antora 3.1.15";
    }

    @Override
    public Optional<String> missing() {
        return Command.exists("git") ? npm.missing() : Optional.of("git is not installed");
    }

    @Override
    public void install() throws IOException, Command.FailedException, InterruptedException {
        npm.install();
    }

    @Override
    public void write(Corpus corpus, Path site) throws IOException, Command.FailedException, InterruptedException {
        Tree.copy(machine.peer("antora").resolve("site"), site);
        for (Doc doc : corpus.docs()) {
            Tree.write(source(site, doc), "= " + doc.title() + "\n" + header(doc) + "\n" + MARKUP.write(doc));
        }
        Path pages = site.resolve("docs/modules/ROOT/pages");
        Tree.write(pages.resolve("index.adoc"), list("Alle", corpus, doc -> doc.kind()
                .listed()));
        for (Kind kind : Kind.values()) {
            Tree.write(
                    pages.resolve(kind.folder() + "/index.adoc"), list(kind.word(), corpus, doc -> doc.kind() == kind));
        }
        for (String topic : Corpus.TOPICS) {
            Predicate<Doc> about = doc -> doc.kind().listed() && doc.topics().contains(topic);
            Tree.write(pages.resolve("thema/" + topic + ".adoc"), list(topic, corpus, about));
        }
        Shapes.pictures(site.resolve("docs/modules/ROOT/images"), corpus);
        // Antora reads the files of a work tree, but only of a repository that has a commit.
        git(site, "init", "-q");
        git(
                site,
                "-c",
                "user.name=bench",
                "-c",
                "user.email=bench@bench.example",
                "commit",
                "-q",
                "--allow-empty",
                "-m",
                "x");
    }

    private static void git(Path site, String... words) throws Command.FailedException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("git"));
        line.addAll(List.of(words));
        new Command(line, site).run();
    }

    private static String header(Doc doc) {
        return doc.kind().listed()
                ? ":page-date: " + doc.date() + "\n:page-tags: " + String.join(", ", doc.topics()) + "\n"
                : "";
    }

    private static String list(String title, Corpus corpus, Predicate<Doc> which) {
        return corpus.docs().stream()
                .filter(which)
                .map(doc -> "* xref:" + doc.path() + ".adoc[" + doc.title() + "] " + doc.date())
                .collect(Collectors.joining("\n", "= " + title + "\n\n", "\n"));
    }

    @Override
    public Command command(Path site, Scenario scenario) {
        return new Command(
                List.of(
                        npm.folder().resolve("node_modules/.bin/antora").toString(),
                        "--cache-dir",
                        site.resolve("cache").toString(),
                        "playbook.yml"),
                site,
                Map.of("CI", "true"));
    }

    @Override
    public List<Path> leftovers(Path site) {
        return List.of(site.resolve("output"), site.resolve("cache"));
    }

    @Override
    public Path source(Path site, Doc doc) {
        return site.resolve("docs/modules/ROOT/pages").resolve(doc.path() + ".adoc");
    }

    @Override
    public Path template(Path site) {
        return site.resolve("ui/layouts/default.hbs");
    }

    @Override
    public Path picture(Path site, int number) {
        return site.resolve("docs/modules/ROOT/images").resolve(Corpus.file(number));
    }

    @Override
    public Path page(Path site, Doc doc) {
        return Shapes.folderPage(site.resolve("output/bench"), doc);
    }
}
