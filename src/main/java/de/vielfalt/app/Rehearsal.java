package de.vielfalt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Bakes a small site that needs a bit of everything, so that the launcher can keep what the Java virtual machine learns
 * from it for a quicker start.
 *
 * <p>The project's templates and assets are copied into the folder that is given, and the site is built there as if it
 * were the project: the real cache and the real output are never touched. Problems are nobody's concern here.
 */
public final class Rehearsal {
    private static final String EVENT = """
            = Probe „für alle“
            :beginn: 2026-12-02 18:00
            :ende: 20:00
            :wiederholung: jeden Mittwoch bis 2027-03-31
            :ort: probe
            :kosten: kostenlos

            Ein Absatz mit *Fettem*, _Schrägem_ und einem xref:seiten/probe.adoc[Verweis].

            * eins
            * zwei

            NOTE: Ein Hinweis.

            |===
            |a |b
            |===
            """;
    private static final String NEWS = "= Nachricht\n:datum: 2026-11-01\n\nEin Absatz.\n";
    private static final String PLACE = "= Haus\n:adresse: Weg 1, 59192 Bergkamen\n";
    private static final String PAGE = "= Seite\n\n== Abschnitt\n\nText.\n";

    private Rehearsal() {}

    /**
     * Runs the rehearsal.
     *
     * @param arguments a folder that does not exist yet; the launcher removes it
     */
    public static void main(String[] arguments) throws IOException {
        LibrarySettings.apply();
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        rehearse(Surroundings.ofProcess().project(), folder, Console.ofProcess());
    }

    /** Lays out a project with a small site in a new folder and bakes it: all of it, what is new, and nothing. */
    static List<ExitCode> rehearse(Path project, Path folder, Console console) throws IOException {
        prepare(project, folder);
        Surroundings surroundings = new Surroundings(folder, folder, InstantSource.system(), System::nanoTime);
        Program program = Main.program(console, surroundings);
        List<String> command =
                List.of("bake", "--today", "2026-12-01", "--timings", "--report", "report.json", "--format", "json");
        List<ExitCode> codes = new ArrayList<>();
        for (String news : List.of("neu", "neuer", "neuer")) {
            codes.add(program.run(command.toArray(new String[0])));
            write(folder, "aktuelles/" + news + ".adoc", NEWS);
        }
        codes.add(program.run("bake", "--today", "2026-12-01", "--quiet"));
        return codes;
    }

    private static void prepare(Path project, Path folder) throws IOException {
        for (String part : List.of("templates", "assets", "jbake.properties")) {
            copy(project.resolve(part), folder.resolve(part));
        }
        write(folder, "veranstaltungen/probe.adoc", EVENT);
        write(folder, "veranstaltungen/probe.en.adoc", "= Rehearsal\n\nA paragraph.\n");
        write(folder, "workshops/probe.adoc", "= Werkstatt\n:beginn: offen\n\nEin Absatz.\n");
        write(folder, "aktuelles/probe.adoc", NEWS);
        write(folder, "orte/probe.adoc", PLACE);
        write(folder, "seiten/probe.adoc", PAGE);
    }

    private static void write(Path folder, String file, String text) throws IOException {
        Path target = folder.resolve("content").resolve(file);
        Files.createDirectories(target.resolveSibling("."));
        Files.writeString(target, text);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path source : (Iterable<Path>) tree::iterator) {
                Path target = to.resolve(from.relativize(source).toString());
                Files.createDirectories(target.resolveSibling("."));
                if (!Files.isDirectory(source)) {
                    Files.copy(source, target);
                }
            }
        }
    }
}
