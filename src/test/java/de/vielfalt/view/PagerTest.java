package de.vielfalt.view;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.SiteTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that are too long for one page: every entry once, every page light, every page led to. */
class PagerTest {
    private static SiteTest site(int events) {
        SiteTest site = SiteTest.with("content/vokabular.yaml", """
                zielgruppen:
                  - {id: jugendliche, form: dreieck, farbe: koralle, name: {de: Jugendliche}}
                  - {id: familien, form: kreis, farbe: petrol, name: {de: Familien}}
                themen:
                  - {id: begegnung, name: {de: Begegnung}}
                """);
        for (int i = 0; i < events; i++) {
            site.file("content/veranstaltungen/fest-" + i + ".adoc", """
                    = Fest Nummer %d mit einem Namen
                    :beginn: %s 18:00
                    :zielgruppe: %s
                    :thema: begegnung

                    Ein Fest wie kein anderes, mit Musik aus %d Ländern.
                    """.formatted(
                            i, LocalDate.of(2026, 12, 2).plusDays(i), i % 40 == 0 ? "familien" : "jugendliche", i));
        }
        return site.bake().expectNoErrors();
    }

    private static List<Document> walk(SiteTest site, String first) {
        List<Document> pages = new ArrayList<>();
        String path = first;
        for (int i = 2; ; i++) {
            Document page = site.page(path + "index.html");
            pages.add(page);
            if (page.select(".pagination a:contains(Nächste Seite)").isEmpty()) {
                return pages;
            }
            path = first + "seite/" + i + "/";
        }
    }

    @ParameterizedTest
    @CsvSource({"32, 1", "33, 2", "56, 2", "57, 3", "300, 13"})
    void every_entry_stands_on_one_page_and_the_next_is_a_step_away(int events, int expected) throws IOException {
        SiteTest site = site(events);

        List<Document> pages = walk(site, "veranstaltungen/");

        assertThat(pages).hasSize(expected);
        List<String> titles = pages.stream()
                .flatMap(page -> page.select(".event-card h3").eachText().stream())
                .toList();
        assertThat(titles).hasSize(events).doesNotHaveDuplicates();
        assertThat(titles.get(0)).startsWith("Fest Nummer 0 ");
        assertThat(pages.stream().map(page -> page.select("h1").text())).doesNotHaveDuplicates();
        for (Document page : pages) {
            assertThat(zipped(page.outerHtml())).as(page.title()).isLessThan(12_000);
        }
    }

    /** A script sees one page only: it is not loaded where the list goes on elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "32, veranstaltungen/, everything, true",
        "60, veranstaltungen/, elsewhere, false",
        "60, veranstaltungen/fuer/familien/, here, true",
        "60, veranstaltungen/fuer/jugendliche/, elsewhere, false"
    })
    void a_script_narrows_down_what_stands_on_one_page(int events, String path, String scope, boolean scripted) {
        Document page = site(events).page(path + "index.html");

        assertThat(page.expectFirst(".filters").attr("data-scope")).isEqualTo(scope);
        assertThat(page.select("script[src*=filter]").isEmpty()).isEqualTo(!scripted);
    }

    @Test
    void each_page_leads_to_itself_in_every_language() {
        SiteTest site = site(60);

        for (String language : List.of("", "leicht/", "ar/", "ro/")) {
            Document page = site.page(language + "veranstaltungen/seite/2/index.html");
            assertThat(page.select("link[hreflang=ar]").attr("href")).endsWith("/ar/veranstaltungen/seite/2/");
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .endsWith("/" + language + "veranstaltungen/seite/2/");
            assertThat(page.select(".pagination [aria-current=page]").text()).isEqualTo("2");
            assertThat(page.select(".event-card")).hasSize(24);
        }
        assertThat(site.read("sitemap.xml")).contains("/ar/veranstaltungen/seite/3/");
    }

    /** A second bake without some of the events: what they pushed on moves up, and the page that is empty then is gone. */
    @Test
    void pages_come_and_go_with_the_entries() throws IOException {
        SiteTest site = site(33);
        assertThat(site.output().resolve("tr/veranstaltungen/seite/2")).exists();

        for (int i = 0; i < 5; i++) {
            Files.delete(site.folder().resolve("content/veranstaltungen/fest-" + i + ".adoc"));
        }
        site.bake().expectNoErrors();

        assertThat(site.output().resolve("tr/veranstaltungen/seite")).doesNotExist();
        assertThat(site.page("tr/veranstaltungen/index.html").select(".pagination"))
                .isEmpty();
        assertThat(site.page("veranstaltungen/index.html").select(".event-card"))
                .hasSize(28);
    }

    private static int zipped(String html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
