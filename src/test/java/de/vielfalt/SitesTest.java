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
 * Bakes every tiny site below {@code src/test/sites}: those in {@code valid} come out, with the notes of their
 * {@code problems.txt} if they have one; those in {@code invalid} are answered as their {@code problems.txt} says, and
 * nothing else happens.
 */
class SitesTest {
    private static final Path SITES =
            Path.of(System.getProperty("vielfalt.home", ".")).resolve("src/test/sites");
    private static final String MARKER = "{\"generator\":\"potentiale-der-vielfalt\"}";

    static List<String> valid() {
        return names("valid");
    }

    static List<String> invalid() {
        return names("invalid");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("valid")
    void every_valid_site_bakes(String name) throws IOException {
        SiteTest site = SiteTest.of(name).bake();

        assertThat(site.lines()).containsExactlyElementsOf(expected(name, site.lines()));
        site.expectNoErrors().expectFile("index.html").expectFile("build.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void every_invalid_site_is_answered_and_leaves_the_output_as_it_was(String name) throws IOException {
        SiteTest site = SiteTest.of(name)
                .file("output/build.json", MARKER)
                .file("output/index.html", "<!doctype html><title>Vorher</title>");

        site.bake();

        assertThat(site.lines()).containsExactlyElementsOf(expected(name, site.lines()));
        assertThat(site.lines()).anyMatch(line -> line.contains(": FEHLER "));
        assertThat(SiteTest.tree(site.output())).containsOnlyKeys("build.json", "index.html");
        assertThat(site.read("build.json")).isEqualTo(MARKER);
        assertThat(site.read("index.html")).isEqualTo("<!doctype html><title>Vorher</title>");
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
        Path file = SITES.resolve(name).resolve("problems.txt");
        if (Boolean.getBoolean("vielfalt.regenerate")) {
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
