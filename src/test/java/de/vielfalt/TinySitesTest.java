package de.vielfalt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One tiny site per behaviour, below {@code src/test/sites}: a valid one bakes, an invalid one gives exactly the lines of
 * its {@code problems.txt} and leaves the output as it was. {@code -Dvielfalt.regenerate=true} writes those files anew, to
 * be reviewed.
 */
class TinySitesTest {
    private static final Path SITES = Path.of(System.getProperty("vielfalt.home", "."), "src/test/sites");

    @ParameterizedTest(name = "{0}")
    @MethodSource("valid")
    void a_valid_site_bakes(String name) {
        SiteTest.of("valid/" + name).bake().expectNoErrors().expectFile("index.html");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void an_invalid_site_is_answered_and_its_output_stays(String name) throws IOException {
        SiteTest site = SiteTest.of("invalid/" + name);
        site.file("output/build.json", "{\"generator\":\"potentiale-der-vielfalt\"}\n")
                .file("output/index.html", "<p>Was vorher da war.");
        Map<String, byte[]> before = SiteTest.tree(site.output());

        site.bake();

        Path expected = SITES.resolve("invalid").resolve(name).resolve("problems.txt");
        if (Boolean.getBoolean("vielfalt.regenerate")) {
            Files.write(expected, site.lines(), UTF_8);
        }
        assertThat(site.lines()).containsExactlyElementsOf(Files.readAllLines(expected, UTF_8));
        assertThat(site.lines()).anyMatch(line -> line.contains(": FEHLER "));
        assertThat(SiteTest.tree(site.output())).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void nothing_of_a_hidden_page_is_in_the_output_until_its_time_has_come() {
        SiteTest site = SiteTest.of("valid/draft-and-hidden-pages").bake().expectNoErrors();

        assertThat(everything(site)).doesNotContain("Kanarienvogel").doesNotContain("kuenftig");
        assertThat(everything(site.today("2027-01-02").bake())).contains("Kanarienvogel zwei");
        assertThat(everything(site.today("2026-11-10").bake())).contains("Kanarienvogel drei", "Kanarienvogel vier");
    }

    private static String everything(SiteTest site) {
        StringBuilder all = new StringBuilder();
        SiteTest.tree(site.output())
                .forEach((file, bytes) -> all.append(file).append('\n').append(new String(bytes, UTF_8)));
        return all.toString();
    }

    static List<String> valid() throws IOException {
        return names("valid");
    }

    static List<String> invalid() throws IOException {
        return names("invalid");
    }

    private static List<String> names(String kind) throws IOException {
        try (Stream<Path> sites = Files.list(SITES.resolve(kind))) {
            return sites.map(site -> String.valueOf(site.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
