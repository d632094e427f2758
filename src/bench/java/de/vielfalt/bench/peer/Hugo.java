package de.vielfalt.bench.peer;

import de.vielfalt.bench.corpus.Corpus;
import de.vielfalt.bench.corpus.Doc;
import de.vielfalt.bench.corpus.Markup;
import de.vielfalt.bench.measure.Command;
import de.vielfalt.bench.measure.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Hugo, with the text in Markdown: what a program can reach that has no AsciiDoc to convert. */
public final class Hugo implements Peer {
    private static final Markup MARKUP = new Markup(
            false,
            link -> "[" + link.text() + "]({{< ref \"/" + link.kind().folder() + "/" + link.slug() + "\" >}})",
            image -> "![" + image.alternative() + "](/img/" + Corpus.file(image.picture()) + ")");

    private final Machine machine;
    private String version = "";

    public Hugo(Machine machine) {
        this.machine = machine;
    }

    @Override
    public String name() {
        return "hugo";
    }

    @Override
    public String title() {
        return "Hugo " + version + ", the same text in Markdown";
    }

    @Override
    public Optional<String> missing() {
        return Command.exists("hugo") ? Optional.empty() : Optional.of("hugo is not installed");
    }

    @Override
    public void install() throws Command.FailedException, InterruptedException {
        version = new Command(List.of("hugo", "version"), machine.home())
                .run()
                .replaceAll("(?s)\\S+ v?([\\d.]+).*", "$1");
    }

    @Override
    public void write(Corpus corpus, Path site) throws IOException {
        Tree.copy(machine.peer("hugo"), site);
        for (Doc doc : corpus.docs()) {
            Tree.write(source(site, doc), Shapes.frontMatter(doc) + "\n" + MARKUP.write(doc));
        }
        Shapes.pictures(site.resolve("static/img"), corpus);
    }

    @Override
    public Command command(Path site, Scenario scenario) {
        return new Command(List.of("hugo", "--quiet", "--buildFuture"), site);
    }

    @Override
    public List<Path> leftovers(Path site) {
        return List.of(site.resolve("output"), site.resolve("resources"), site.resolve(".hugo_build.lock"));
    }

    @Override
    public Path source(Path site, Doc doc) {
        return site.resolve("content").resolve(doc.path() + ".md");
    }

    @Override
    public Path template(Path site) {
        return site.resolve("layouts/_default/baseof.html");
    }

    @Override
    public Path picture(Path site, int number) {
        return site.resolve("static/img").resolve(Corpus.file(number));
    }

    @Override
    public Path page(Path site, Doc doc) {
        return Shapes.folderPage(site.resolve("output"), doc);
    }
}
