package de.vielfalt.bench.peer;

import de.vielfalt.bench.corpus.Corpus;
import de.vielfalt.bench.corpus.Doc;
import de.vielfalt.bench.corpus.Kind;
import de.vielfalt.bench.corpus.Markup;
import de.vielfalt.bench.corpus.Pictures;
import de.vielfalt.bench.measure.Command;
import de.vielfalt.bench.measure.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** This project: {@code ./site bake}, launcher and all checks included. */
public final class Ours implements Peer {
    private static final Markup MARKUP = new Markup(
            true,
            link -> "xref:" + link.kind().folder() + "/" + link.slug() + ".adoc[" + link.text() + "]",
            image -> "image::" + Corpus.file(image.picture()) + "[" + image.alternative()
                    + ",rechte=Bench,einwilligung=nicht nötig]");

    private final Machine machine;

    public Ours(Machine machine) {
        this.machine = machine;
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public String title() {
        return "Potentiale der Vielfalt (this project)";
    }

    @Override
    public Optional<String> missing() {
        return Files.exists(launcher())
                ? Optional.empty()
                : Optional.of("there is no " + launcher().getFileName());
    }

    @Override
    public void install() throws IOException, Command.FailedException, InterruptedException {
        // Builds the program and its archive of classes, if need be: a user has both from the second run on.
        Path site = machine.work().resolve("ours/rehearsal");
        Tree.delete(site);
        write(Corpus.of(20, List.of("de"), 1), site);
        command(site, Scenario.COLD).run();
        Tree.delete(site);
    }

    @Override
    public void write(Corpus corpus, Path site) throws IOException {
        for (Doc doc : corpus.docs()) {
            Tree.write(source(site, doc), text(doc));
        }
        for (Kind kind : Kind.values()) {
            int[] numbers = Corpus.pictures(kind);
            for (int i = numbers[0]; i < numbers[1]; i++) {
                Pictures.draw(picture(site, i), corpus.seed() + i);
            }
        }
        String vocabulary = Files.readString(machine.home().resolve("content/vokabular.yaml"));
        String topics = Corpus.TOPICS.stream()
                .map(topic -> "  - {id: " + topic + ", name: {de: " + topic.replace("thema-", "Thema ") + ", en: "
                        + topic.replace("thema-", "Topic ") + "}}\n")
                .collect(Collectors.joining("", "themen:\n", "\n"));
        Tree.write(
                site.resolve("content/vokabular.yaml"),
                vocabulary.replaceFirst("(?ms)^themen:\n.*?\n(?=# |sprachen:)", topics));
        Tree.write(
                site.resolve("jbake.properties"),
                "site.host=https://bench.example\nmarke.name=Bench\nstadt.name=Bergkamen\nbetreiber.name=Bench\nsprachen="
                        + String.join(",", corpus.languages()) + "\n");
        String layout = Files.readString(machine.home().resolve("templates/layouts/base.ftlh"));
        Tree.write(template(site), layout.replaceFirst("<main ", "<main data-bench=\"" + Tree.MARK + "\" "));
    }

    /** The source of a page, header and all; the floor converts the same. */
    static String text(Doc doc) {
        return "= " + doc.title() + "\n" + (doc.original() ? header(doc) : "") + "\n" + MARKUP.write(doc);
    }

    private static String header(Doc doc) {
        return switch (doc.kind()) {
            case EVENT, WORKSHOP ->
                ":beginn: " + doc.date() + " 15:00\n:ende: 18:00\n"
                        + (doc.series() ? ":wiederholung: jeden " + weekday(doc) + ", 12 Mal\n" : "")
                        + ":ort: " + doc.place() + "\n:veranstalter: " + doc.partner() + "\n:kosten: kostenlos\n"
                        + subject(doc);
            case NEWS -> ":datum: " + doc.date() + "\n" + subject(doc);
            case PLACE -> ":adresse: Weg 1, 59192 Bergkamen\n:zugang: rollstuhl\n";
            case PARTNER -> ":webseite: https://partner.example\n";
            case PAGE -> "";
        };
    }

    private static String subject(Doc doc) {
        return ":zielgruppe: " + doc.audience() + "\n:thema: " + String.join(", ", doc.topics()) + "\n";
    }

    private static String weekday(Doc doc) {
        return doc.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.GERMAN);
    }

    @Override
    public Command command(Path site, Scenario scenario) {
        return new Command(
                List.of(
                        launcher().toString(),
                        "bake",
                        "--source",
                        site.toString(),
                        "--output",
                        site.resolve("output").toString(),
                        "--today",
                        Corpus.TODAY.toString(),
                        "--only", // peers make no PDF and draw no cards
                        "site",
                        "--quiet",
                        "--timings",
                        "--lang",
                        "en"),
                machine.home(),
                Map.of("JAVA_HOME", machine.java().toString()));
    }

    @Override
    public List<Path> leftovers(Path site) throws IOException {
        // All that is kept between builds, but for the launcher's archive, which a cold build has.
        Path cache = machine.home().resolve(".cache");
        if (!Files.isDirectory(cache)) {
            return List.of(site.resolve("output"));
        }
        try (Stream<Path> kept = Files.list(cache)) {
            Stream<Path> values = kept.filter(path -> !path.endsWith("launcher"));
            return Stream.concat(Stream.of(site.resolve("output")), values).toList();
        }
    }

    @Override
    public Path source(Path site, Doc doc) {
        String language = doc.original() ? "" : "." + doc.language();
        return site.resolve("content").resolve(doc.kind().folder()).resolve(doc.slug() + language + ".adoc");
    }

    @Override
    public Path template(Path site) {
        return site.resolve("templates/layouts/base.ftlh");
    }

    @Override
    public Path picture(Path site, int number) {
        for (Kind kind : Kind.values()) {
            int[] numbers = Corpus.pictures(kind);
            if (numbers[0] <= number && number < numbers[1]) {
                return site.resolve("content").resolve(kind.folder()).resolve(Corpus.file(number));
            }
        }
        throw new IllegalArgumentException("no picture " + number);
    }

    @Override
    public Path page(Path site, Doc doc) {
        String folder = doc.kind() == Kind.PAGE ? "" : doc.kind().folder() + "/";
        String language = doc.original() ? "" : doc.language() + "/";
        return site.resolve("output/" + language + folder + doc.slug() + "/index.html");
    }

    private Path launcher() {
        return machine.home().resolve("site");
    }
}
