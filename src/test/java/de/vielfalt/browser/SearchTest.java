package de.vielfalt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers of each language find, however they write it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private static final Path QUERIES = Path.of("src/test/resources/search/queries.txt");
    private static final Path TERMS = Path.of("src/test/resources/search/terms.txt");

    private final DemoServer site = DemoServer.start();
    private final Chromium chromium = new Chromium();
    private final Page page = chromium.page();

    /** A query, the page that is to be found, and why somebody would ask so. */
    private record Query(String text, String path, String why) {}

    private static Map<String, List<Query>> queries() throws IOException {
        Map<String, List<Query>> queries = new LinkedHashMap<>();
        for (String line : lines(QUERIES)) {
            String[] cells = line.split("\\s*\\|\\s*");
            queries.computeIfAbsent(cells[0], any -> new ArrayList<>()).add(new Query(cells[1], cells[2], cells[3]));
        }
        return queries;
    }

    private static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    static Stream<String> languages() throws IOException {
        return queries().keySet().stream();
    }

    @AfterEach
    void noComplaints() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @AfterAll
    void stop() {
        chromium.close();
        site.stop();
    }

    private static String prefix(String language) {
        return language.equals("de") ? "/" : "/" + language + "/";
    }

    /** The addresses that are found, as the page shows them, best first. */
    private List<String> found(String text, String home) {
        page.locator("#suchfeld").fill(text);
        page.locator("#suchfeld").press("Enter");
        page.waitForFunction(
                "text => new URLSearchParams(location.search).get('q') === text.trim()"
                        + " && !document.querySelector('.search-results').hidden"
                        + " && ((status) => !['', status.dataset.loading].includes(status.textContent))"
                        + "(document.querySelector('.search-status'))",
                text);
        return page.locator(".search-results a").all().stream()
                .map(link -> String.valueOf(link.evaluate("link => link.href")))
                .map(url -> url.substring(site.url(home).length()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void what_is_looked_for_is_among_the_first_three(String language) throws IOException {
        List<Query> queries = queries().getOrDefault(language, List.of());
        page.navigate(site.url(prefix(language) + "suche/"));
        List<String> missed = new ArrayList<>();
        for (Query query : queries) {
            List<String> found = found(query.text(), prefix(language));
            if (!found.stream().limit(3).toList().contains(query.path())) {
                missed.add(query + " but " + found.stream().limit(6).toList());
            }
        }
        assertThat(missed).isEmpty();
        assertThat(queries.stream().filter(query -> query.why().startsWith("mistyped")))
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void the_browser_makes_the_same_terms_of_a_text_as_the_index_has() throws IOException {
        page.navigate(site.url("/suche/"));
        for (String line : lines(TERMS)) {
            String[] sides = line.split(" =>", -1);
            assertThat(page.evaluate("text => letters.terms(text).join(' ')", sides[0]))
                    .as(sides[0])
                    .isEqualTo(sides[1].strip());
        }
    }
}
