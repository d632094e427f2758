package de.vielfalt.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.SiteTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The lists of the demo site on ten days, as they stand in the baked pages: {@code src/test/sites/demo-days/<day>.txt}.
 *
 * <p>Written anew with {@code -Dvielfalt.regenerate=true}; then each line wants to be held against the content.
 */
class ProgrammeByDayTest {
    private static final Path EXPECTED = WholeSite.PROJECT.resolve("src/test/sites/demo-days");

    static List<String> days() throws IOException {
        try (Stream<Path> files = Files.list(EXPECTED)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replace(".txt", "").replace("_", ":"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("days")
    void the_lists_are_right_on(String day) throws IOException {
        SiteTest site = SiteTest.of("demo").today(day).bake().expectNoErrors();
        List<String> lines = new ArrayList<>();
        for (String page : List.of(
                "index.html",
                "veranstaltungen/index.html",
                "workshops/index.html",
                "veranstaltungen/fuer/jugendliche/index.html",
                "veranstaltungen/thema/bildung/index.html",
                "veranstaltungen/sprache/uk/index.html",
                "orte/treff-am-musterpark/index.html",
                "partner/kulturverein-erzaehlbruecke/index.html",
                "archiv/index.html")) {
            lines.add("/" + page.replace("index.html", ""));
            lines.addAll(listed(site.main(page)));
        }
        Path months = site.output().resolve("veranstaltungen/monat");
        try (Stream<Path> folders = Files.list(months)) {
            for (Path month : folders.sorted().toList()) {
                String name = month.getFileName().toString();
                lines.add("/veranstaltungen/monat/" + name + "/");
                lines.addAll(listed(site.main("veranstaltungen/monat/" + name + "/index.html")));
            }
        }
        Path file = EXPECTED.resolve(day.replace(":", "_") + ".txt");
        if (Boolean.getBoolean("vielfalt.regenerate")) {
            Files.writeString(file, String.join("\n", lines) + "\n", UTF_8);
        }
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(file, UTF_8));
    }

    /** Headings, cards and short entries in their order, each on its line. */
    private static List<String> listed(Element main) {
        return main.select("section > h2, .event-card, .teaser-list > li, main > p:not([class])").stream()
                .map(element -> switch (element.normalName()) {
                    case "h2" -> "  == " + element.text();
                    case "article" -> "  * " + card(element);
                    case "li" -> "  - " + element.text();
                    default -> "  " + element.text();
                })
                .toList();
    }

    private static String card(Element card) {
        return Stream.of(".date-badge time", "h2, h3", ".label", ".meta")
                .map(part -> card.select(part).text())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" | "));
    }
}
