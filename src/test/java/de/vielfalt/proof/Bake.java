package de.vielfalt.proof;

import de.vielfalt.build.BuildRequest;
import de.vielfalt.build.BuildResult;
import de.vielfalt.build.Progress;
import de.vielfalt.build.RefusedOutputException;
import de.vielfalt.build.SiteBuild;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import de.vielfalt.view.Showing;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * One bake: of any site, by any copy of the project, which holds templates, assets and cache.
 *
 * <p>{@link #run} bakes in this process; {@link #main} is for a process of its own, see {@link ChildProcess}.
 *
 * @param project folder with {@code templates/}, {@code assets/} and {@code .cache/}
 * @param source folder with {@code content/}
 * @param output folder that the site goes to
 * @param base absolute address of the site
 */
record Bake(Path project, Path source, Path output, String base) {
    /** The day that the demo site is made for. */
    static final Instant NOW = Instant.parse("2026-11-30T23:00:00Z");

    /** An address for sites whose own does not matter. */
    static final String BASE = "https://test.example/";

    private static final ProblemTexts TEXTS = new ProblemTexts("de");

    Bake(Path project, Path source, Path output) {
        this(project, source, output, BASE);
    }

    /** What came of a bake: the lines that an editor sees. */
    record Result(List<String> lines, List<Problem> problems, int pages) {
        boolean isGood() {
            return problems.stream().noneMatch(Problem::isError);
        }

        /** The lines that say why nothing was baked. */
        List<String> errors() {
            return lines.stream().filter(line -> line.contains(": FEHLER ")).toList();
        }
    }

    /** Bakes; a fault of the program is thrown, whatever an editor can mend is in the result. */
    Result run() throws IOException {
        BuildRequest request =
                new BuildRequest(project.toAbsolutePath(), source, output, NOW, URI.create(base), Showing.PUBLIC, true);
        try {
            BuildResult result = new SiteBuild(request, new Silence()).run();
            List<String> lines = result.problems().stream().map(TEXTS::line).toList();
            return new Result(lines, result.problems(), result.pages());
        } catch (RefusedOutputException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What {@link #main} takes. */
    List<String> arguments() {
        return List.of(project.toString(), source.toString(), output.toString(), base);
    }

    /** Project, source, output and address as arguments; prints the problems, and ends with 1 if one is an error. */
    public static void main(String[] arguments) throws IOException {
        Bake bake = new Bake(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), arguments[3]);
        Result result = bake.run();
        result.lines().forEach(line -> System.out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8)));
        System.exit(result.isGood() ? 0 : 1);
    }

    /** Hears nothing. */
    private static final class Silence implements Progress {
        @Override
        public void step(String name) {}

        @Override
        public void advanced(int done, int total) {}

        @Override
        public void waiting() {}
    }
}
