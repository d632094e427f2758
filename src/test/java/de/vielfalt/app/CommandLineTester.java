package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.build.BuildRequest;
import de.vielfalt.build.BuildResult;
import de.vielfalt.build.RefusedOutputException;
import de.vielfalt.model.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs command lines in a folder of a test, with a build that finds and makes what the test says.
 *
 * <p>The clock stands at noon of 1 December 2026, German time; every build takes 1.234 seconds.
 */
final class CommandLineTester {
    static final Instant NOON = Instant.parse("2026-12-01T11:00:00.987Z");

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Deque<Long> nanos = new ArrayDeque<>(List.of(5L, 1_234_000_005L));
    private Builder builder = (request, progress) -> result(request, List.of(), 38);
    private Previewer previewer = (asked, listener, ended) -> {};
    private Optional<BuildRequest> request = Optional.empty();
    private ExitCode code = ExitCode.GOOD;

    private CommandLineTester(Path folder) {
        this.folder = folder;
    }

    /** A caller in this folder, in which a site is made whose {@code content/} is empty. */
    static CommandLineTester in(Path folder) {
        try {
            Files.createDirectories(folder.resolve("content"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CommandLineTester(folder);
    }

    /** The build finds these problems. */
    CommandLineTester finding(Problem... problems) {
        builder = (asked, progress) -> result(asked, List.of(problems), 38);
        return this;
    }

    /** The build makes so many pages. */
    CommandLineTester making(int pages) {
        builder = (asked, progress) -> result(asked, List.of(), pages);
        return this;
    }

    /** The build does this. */
    CommandLineTester building(Builder does) {
        builder = does;
        return this;
    }

    /** The preview does this. */
    CommandLineTester previewing(Previewer does) {
        previewer = does;
        return this;
    }

    /** Runs a command line. */
    CommandLineTester run(String... line) {
        Console console = new Console(stream(out), stream(err), Console.Audience.NOBODY);
        Surroundings surroundings =
                new Surroundings(folder, folder, InstantSource.fixed(NOON), () -> nanos.isEmpty() ? 0 : nanos.remove());
        code = new Program(console, surroundings, this::build, previewer).run(line);
        return this;
    }

    CommandLineTester expectCode(ExitCode expected) {
        assertThat(code).as("exit code; standard error: %s", err()).isEqualTo(expected);
        return this;
    }

    /** Expects exactly these lines on standard output. */
    CommandLineTester expectOut(String... lines) {
        assertThat(out()).isEqualTo(text(lines));
        return this;
    }

    /** Expects exactly these lines on standard error. */
    CommandLineTester expectErr(String... lines) {
        assertThat(err()).isEqualTo(text(lines));
        return this;
    }

    /** What the build was asked for. */
    BuildRequest request() {
        return request.orElseThrow();
    }

    /** Whether a build was asked for at all. */
    boolean built() {
        return request.isPresent();
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** A result for a request. */
    static BuildResult result(BuildRequest request, List<Problem> problems, int pages) {
        Map<String, Duration> timings = new LinkedHashMap<>();
        timings.put("read", Duration.ofMillis(1200));
        timings.put("novelty", Duration.ofMillis(34));
        Instant change = Instant.parse("2026-12-05T17:00:00Z");
        return new BuildResult(problems, request.now(), Optional.of(change), Optional.empty(), pages, timings);
    }

    private BuildResult build(BuildRequest asked, de.vielfalt.build.Progress progress)
            throws IOException, RefusedOutputException, InterruptedException {
        request = Optional.of(asked);
        return builder.build(asked, progress);
    }

    private static String text(String... lines) {
        return lines.length == 0 ? "" : String.join("\n", lines) + "\n";
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
