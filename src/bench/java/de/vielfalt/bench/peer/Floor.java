package de.vielfalt.bench.peer;

import de.vielfalt.bench.corpus.Corpus;
import de.vielfalt.bench.corpus.Doc;
import de.vielfalt.bench.measure.Command;
import de.vielfalt.bench.measure.Scenario;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The least that any program with AsciidoctorJ must do: start it with the best flags and convert what is new. No page is
 * made of it, nothing is written.
 */
public final class Floor implements Peer {
    private static final int COMPILE_FROM = 1000;

    private final Machine machine;
    private List<String> java = List.of();
    private List<String> main = List.of();

    public Floor(Machine machine) {
        this.machine = machine;
    }

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public String title() {
        return "plain AsciidoctorJ 3.0.1, bodies only, best flags, two threads";
    }

    @Override
    public Optional<String> missing() {
        return Command.exists("mvn") ? Optional.empty() : Optional.of("mvn is not installed");
    }

    @Override
    public void install() throws IOException, Command.FailedException, InterruptedException {
        Path folder = machine.work().resolve("floor");
        String classPath = machine.classPath("floor");
        String source = machine.peer("floor").resolve("Convert.java").toString();
        // From a jar, as an archive of classes takes none from folders.
        new Command(
                        List.of(
                                machine.jdk("javac"),
                                "-cp",
                                classPath,
                                "-d",
                                folder.resolve("classes").toString(),
                                source),
                        machine.home())
                .run();
        Path jar = folder.resolve("floor.jar");
        new Command(
                        List.of(
                                machine.jdk("jar"),
                                "-cf",
                                jar.toString(),
                                "-C",
                                folder.resolve("classes").toString(),
                                "."),
                        machine.home())
                .run();
        main = List.of("-cp", jar + File.pathSeparator + classPath, "Convert");
        Path pages = folder.resolve("rehearsal");
        Tree.delete(pages);
        write(Corpus.of(20, List.of("de"), 1), pages);
        List<String> flags = new ArrayList<>(Machine.BEST_FLAGS);
        flags.addAll(Machine.nativeAccess());
        List<String> rehearsal = new ArrayList<>(List.of("-Djruby.compile.mode=OFF"));
        rehearsal.addAll(main);
        rehearsal.add(pages.resolve("content").toString());
        java = new ArrayList<>(List.of(machine.jdk("java")));
        java.addAll(flags);
        java.addAll(machine.archive(folder.resolve("classes.archive"), flags, rehearsal));
        Tree.delete(pages);
    }

    @Override
    public void write(Corpus corpus, Path site) throws IOException {
        for (Doc doc : corpus.docs()) {
            Tree.write(source(site, doc), Ours.text(doc));
        }
        Tree.write(site.resolve("one/page.adoc"), Ours.text(corpus.changing()));
        Tree.write(site.resolve("compile"), corpus.docs().size() >= COMPILE_FROM ? "JIT" : "OFF");
    }

    @Override
    public boolean runs(Scenario scenario) {
        return scenario == Scenario.COLD || scenario == Scenario.PAGE;
    }

    @Override
    public Command command(Path site, Scenario scenario) {
        boolean cold = scenario == Scenario.COLD;
        List<String> line = new ArrayList<>(java);
        line.add("-Djruby.compile.mode=" + (cold ? mode(site) : "OFF"));
        line.addAll(main);
        line.add(site.resolve(cold ? "content" : "one").toString());
        return new Command(line, site);
    }

    private static String mode(Path site) {
        try {
            return Files.readString(site.resolve("compile"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public List<Path> leftovers(Path site) {
        return List.of();
    }

    @Override
    public Path source(Path site, Doc doc) {
        return site.resolve("content").resolve(doc.path() + ".adoc");
    }

    @Override
    public Path template(Path site) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path picture(Path site, int number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Path> output(Path site) {
        return Optional.empty();
    }

    @Override
    public Path page(Path site, Doc doc) {
        throw new UnsupportedOperationException();
    }
}
