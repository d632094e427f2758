package de.vielfalt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.build.BuildRequest;
import de.vielfalt.build.BuildResult;
import de.vielfalt.build.Progress;
import de.vielfalt.build.RefusedOutputException;
import de.vielfalt.build.SiteBuild;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import de.vielfalt.view.Showing;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Bakes tiny sites and says what is to be expected of them.
 *
 * <pre>{@code
 * SiteTest.of("valid/umlaut-in-file-name").bake().expectNoErrors().expectFile("seiten/…");
 * SiteTest.with("content/veranstaltungen/fest.adoc", "= Fest\n:beginn: 2026-02-30\n\nText\n")
 *         .bake()
 *         .expectProblem("content/veranstaltungen/fest.adoc:2: FEHLER datum-ungueltig: …");
 * }</pre>
 *
 * <p>A site is copied to a temporary folder first, so that tests may change it. It is baked for 1 December 2026, unless
 * {@link #today} says otherwise. Notes that defaults stand in for missing files are left out of what is compared.
 */
public final class SiteTest {
    private static final Path PROJECT = Path.of(System.getProperty("vielfalt.home", "."));
    private static final Path SITES = PROJECT.resolve("src/test/sites");
    private static final URI BASE = URI.create("https://test.example/");
    private static final ProblemTexts TEXTS = new ProblemTexts("de");

    private final Path folder;
    private Instant now = Instant.parse("2026-11-30T23:00:00Z");
    private boolean ownAddress;
    private boolean drafts;
    private boolean kits;
    private BuildResult result =
            new BuildResult(List.of(), Instant.EPOCH, Optional.empty(), Optional.empty(), 0, Map.of());

    private SiteTest(Path folder) {
        this.folder = folder;
    }

    /** A site below {@code src/test/sites}. */
    public static SiteTest of(String name) {
        SiteTest site = empty();
        copy(SITES.resolve(name), site.folder);
        return site;
    }

    /** A site with one file. */
    public static SiteTest with(String file, String text) {
        return empty().file(file, text);
    }

    /** A site without any file. */
    public static SiteTest empty() {
        try {
            Path folder = Files.createTempDirectory(TemporarySites.FOLDER, "site");
            Files.createDirectories(folder.resolve("content"));
            return new SiteTest(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds or replaces a file. */
    public SiteTest file(String file, String text) {
        return file(file, text.getBytes(UTF_8));
    }

    /** Adds or replaces a file. */
    public SiteTest file(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a symbolic link. */
    public SiteTest link(String file, Path target) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, target);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The day the site is baked for, or the minute: {@code 2026-12-01}, {@code 2026-12-01T18:00}; in Berlin. */
    public SiteTest today(String day) {
        LocalDateTime local = day.contains("T")
                ? LocalDateTime.parse(day)
                : LocalDate.parse(day).atStartOfDay();
        return at(local.atZone(Moment.ZONE).toInstant());
    }

    /** The instant the site is baked for. */
    public SiteTest at(Instant instant) {
        now = instant;
        return this;
    }

    /** Makes posters and the like, too. */
    public SiteTest withKits() {
        kits = true;
        return this;
    }

    /** Leaves the site's address to its configuration. */
    public SiteTest ownAddress() {
        ownAddress = true;
        return this;
    }

    /** Shows drafts. */
    public SiteTest drafts() {
        drafts = true;
        return this;
    }

    /** Bakes the site into its {@code output}. */
    public SiteTest bake() {
        return build(true);
    }

    /** Checks the site. */
    public SiteTest check() {
        return build(false);
    }

    private SiteTest build(boolean release) {
        BuildRequest request = new BuildRequest(
                PROJECT.toAbsolutePath(),
                folder,
                output(),
                now,
                ownAddress ? null : BASE,
                drafts ? Showing.DRAFTS : Showing.PUBLIC,
                release,
                kits);
        try {
            result = new SiteBuild(request, new Silent()).run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RefusedOutputException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The site's folder. */
    public Path folder() {
        return folder;
    }

    /** Where it is baked to. */
    public Path output() {
        return folder.resolve("output");
    }

    /** What the last build said. */
    public BuildResult result() {
        return result;
    }

    /** The lines that an editor would see, those on defaults among them. */
    public List<String> allLines() {
        return result.problems().stream().map(TEXTS::line).toList();
    }

    /** The lines that an editor would see, but for those on defaults and on the history that a temporary folder lacks. */
    public List<String> lines() {
        return result.problems().stream()
                .filter(problem -> !isDefault(problem))
                .map(TEXTS::line)
                .toList();
    }

    private boolean isDefault(Problem problem) {
        String code = problem.code().id();
        return code.equals("vorgabe")
                || (code.equals("verlauf-unvollstaendig") && !Files.exists(folder.resolve(".git")))
                || (code.equals("platzhalter")
                        && !Files.exists(folder.resolve(problem.location().path())));
    }

    /** Exactly these lines, in this order. */
    public SiteTest expectProblems(String... lines) {
        assertThat(lines()).containsExactly(lines);
        return this;
    }

    /** This line, whole, and no other error. */
    public SiteTest expectProblem(String line) {
        assertThat(lines()).contains(line);
        assertThat(lines().stream().filter(each -> each.contains(": FEHLER ")))
                .containsExactlyElementsOf(line.contains(": FEHLER ") ? List.of(line) : List.of());
        return this;
    }

    /** Nothing that stops a bake. */
    public SiteTest expectNoErrors() {
        assertThat(lines()).noneMatch(line -> line.contains(": FEHLER "));
        return this;
    }

    /** Nothing to say at all. */
    public SiteTest expectNoProblems() {
        return expectProblems();
    }

    /** A file of the output. */
    public SiteTest expectFile(String file) {
        assertThat(output().resolve(file)).isRegularFile();
        return this;
    }

    /** No such file in the output. */
    public SiteTest expectNoFile(String file) {
        assertThat(output().resolve(file)).doesNotExist();
        return this;
    }

    /** The text of a file of the output. */
    public String read(String file) {
        try {
            return Files.readString(output().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of the output, parsed. */
    public Document page(String file) {
        return Jsoup.parse(read(file));
    }

    /** The main part of a page. */
    public Element main(String file) {
        return page(file).expectFirst("main");
    }

    /** Every file of a folder with its bytes, by relative path; empty if the folder is not there. */
    public static Map<String, byte[]> tree(Path folder) {
        Map<String, byte[]> tree = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    tree.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tree;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> walk = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (Path source : walk.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where sites are made; gone when the tests are done. */
    private static final class TemporarySites {
        static final Path FOLDER = folder();

        private static Path folder() {
            try {
                Path folder = Files.createTempDirectory("sites");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path path) {
            try (Stream<Path> walk = Files.walk(path)) {
                walk.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException e) {
                // left to the system, as any temporary file
            }
        }
    }

    /** Hears nothing. */
    private static final class Silent implements Progress {
        @Override
        public void step(String name) {}

        @Override
        public void advanced(int done, int total) {}

        @Override
        public void waiting() {}
    }
}
