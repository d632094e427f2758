package de.vielfalt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One tiny site per behaviour, below {@code src/test/sites}: a valid one bakes, with the notes of its
 * {@code problems.txt} if it has one; an invalid one gives exactly the lines of its {@code problems.txt} and leaves the
 * output as it was. {@code -Dvielfalt.regenerate=true} writes those files anew, to be reviewed.
 */
class SitesTest {
    private static final Path SITES = Path.of(System.getProperty("vielfalt.home", "."), "src/test/sites");
    private static final String MARKER = "{\"generator\":\"potentiale-der-vielfalt\"}";
    private static final String BEFORE = "<!doctype html><title>Vorher</title>";

    static List<String> valid() {
        return names("valid");
    }

    static List<String> invalid() {
        return names("invalid");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("valid")
    void a_valid_site_bakes(String name) throws IOException {
        SiteTest site = SiteTest.of(name).bake();

        assertThat(site.lines()).containsExactlyElementsOf(expected(name, site.lines()));
        site.expectNoErrors().expectFile("index.html").expectFile("build.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void an_invalid_site_is_answered_and_its_output_stays(String name) throws IOException {
        SiteTest site = SiteTest.of(name).file("output/build.json", MARKER).file("output/index.html", BEFORE);

        site.bake();

        assertThat(site.lines()).containsExactlyElementsOf(expected(name, site.lines()));
        assertThat(site.lines()).anyMatch(line -> line.contains(": FEHLER "));
        assertThat(SiteTest.tree(site.output())).containsOnlyKeys("build.json", "index.html");
        assertThat(site.read("build.json")).isEqualTo(MARKER);
        assertThat(site.read("index.html")).isEqualTo(BEFORE);
    }

    /** The lines that a site's {@code problems.txt} expects; none if there is no such file. */
    static List<String> problems(String name) {
        try {
            Path file = SITES.resolve(name).resolve("problems.txt");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> expected(String name, List<String> said) throws IOException {
        if (Boolean.getBoolean("vielfalt.regenerate")) {
            Path file = SITES.resolve(name).resolve("problems.txt");
            Files.deleteIfExists(file);
            if (!said.isEmpty()) {
                Files.write(file, said);
            }
        }
        return problems(name);
    }

    private static List<String> names(String kind) {
        try (Stream<Path> folders = Files.list(SITES.resolve(kind))) {
            return folders.map(folder -> kind + "/" + folder.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
