package de.vielfalt.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.vielfalt.build.SiteBuild;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The program with nothing left out but the preview: whoever calls it stands in a folder of a test, where the clock stands as well. */
final class WholeProgram {
    private static final Path PROJECT =
            Path.of(System.getProperty("vielfalt.home", ".")).toAbsolutePath().normalize();

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private @Nullable String typed;

    /** For a caller who stands there. */
    WholeProgram(Path folder) {
        this.folder = folder;
    }

    /** Somebody sits at a terminal, and will type this when asked. */
    void type(String answers) {
        typed = answers;
    }

    /** Runs a command line at an instant. */
    ExitCode run(Instant now, String... line) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Console.Audience.NOBODY,
                typed == null ? null : new BufferedReader(new StringReader(typed)));
        Surroundings surroundings = new Surroundings(PROJECT, folder, InstantSource.fixed(now), () -> 0);
        return new Program(
                        console,
                        surroundings,
                        (request, progress) -> new SiteBuild(request, progress).run(),
                        (asked, listener, ended) -> {})
                .run(line);
    }

    /** Runs a command line on the site in that folder, at {@link CommandLineTester#NOON}. */
    ExitCode runHere(String... line) {
        return run(
                CommandLineTester.NOON,
                Stream.concat(Stream.of(line), Stream.of("--source", folder.toString()))
                        .toArray(String[]::new));
    }

    /** What the last run wrote to standard output. */
    String out() {
        return out.toString(UTF_8);
    }

    /** What the last run wrote to standard error. */
    String err() {
        return err.toString(UTF_8);
    }
}
