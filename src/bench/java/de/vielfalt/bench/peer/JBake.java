package de.vielfalt.bench.peer;

import de.vielfalt.bench.corpus.Corpus;
import de.vielfalt.bench.corpus.Doc;
import de.vielfalt.bench.measure.Command;
import de.vielfalt.bench.measure.Scenario;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Stock JBake with its own AsciidoctorJ. Cold with its default store, in memory; warm with the one that lasts, plocal. */
public final class JBake implements Peer {
    private final Machine machine;
    private String classPath = "";

    public JBake(Machine machine) {
        this.machine = machine;
    }

    @Override
    public String name() {
        return "jbake";
    }

    @Override
    public String title() {
        return "stock JBake 2.7.0 with AsciidoctorJ 2.5.7 and FreeMarker; warm builds with db.store=plocal";
    }

    @Override
    public Optional<String> missing() {
        return Command.exists("mvn") ? Optional.empty() : Optional.of("mvn is not installed");
    }

    @Override
    public void install() throws IOException, Command.FailedException, InterruptedException {
        // Without logback.xml, which JBake's own distribution has too, it would print every step in detail.
        classPath = machine.peer("jbake").resolve("log") + File.pathSeparator + machine.classPath("jbake");
    }

    @Override
    public void write(Corpus corpus, Path site) throws IOException {
        Tree.copy(machine.peer("jbake").resolve("site"), site);
        for (Doc doc : corpus.docs()) {
            Tree.write(
                    source(site, doc),
                    "= " + doc.title() + "\n" + header(doc) + "\n"
                            + Shapes.relative(doc).write(doc));
        }
        Shapes.pictures(site.resolve("assets/img"), corpus);
    }

    private static String header(Doc doc) {
        String images = ":imagesdir: " + (doc.original() ? "../img" : "../../img") + "\n";
        return doc.kind().listed()
                ? ":jbake-type: post\n:jbake-status: published\n:jbake-date: " + doc.date() + "\n:jbake-tags: "
                        + String.join(", ", doc.topics()) + "\n" + images
                : ":jbake-type: page\n:jbake-status: published\n" + images;
    }

    @Override
    public Command command(Path site, Scenario scenario) {
        String settings = scenario == Scenario.COLD ? "jbake.properties" : "jbake-plocal.properties";
        return new Command(
                List.of(
                        machine.jdk("java"),
                        "-cp",
                        classPath,
                        "org.jbake.launcher.Main",
                        "-b",
                        "-c",
                        site.resolve(settings).toString(),
                        site.toString(),
                        site.resolve("output").toString()),
                site);
    }

    @Override
    public List<Command> beforeWarm(Path site) {
        return List.of(command(site, Scenario.UNCHANGED));
    }

    @Override
    public List<Path> leftovers(Path site) {
        return List.of(site.resolve("output"), site.resolve("cache"));
    }

    @Override
    public Path source(Path site, Doc doc) {
        return site.resolve("content").resolve(doc.path() + ".adoc");
    }

    @Override
    public Path template(Path site) {
        return site.resolve("templates/layout.ftl");
    }

    @Override
    public Path picture(Path site, int number) {
        return site.resolve("assets/img").resolve(Corpus.file(number));
    }

    @Override
    public Path page(Path site, Doc doc) {
        return site.resolve("output").resolve(doc.path() + ".html");
    }
}
