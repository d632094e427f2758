package de.vielfalt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.vielfalt.SiteTest;
import de.vielfalt.feed.Readers;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search of each language can find: the pages that search engines are told of, and no other. */
class SearchIndexTest {
    private static final Edition DEMO = WholeSite.DEMO.edition();

    private static JsonNode index(String prefix) {
        return Readers.json(DEMO.text(prefix + "suche/index.json"));
    }

    /** Title by address, seen from the home page of the language. */
    private static Map<String, String> entries(JsonNode index) {
        Map<String, String> entries = new TreeMap<>();
        index.path("pages")
                .forEach(page -> entries.put(page.path(0).asText(), page.path(1).asText()));
        return entries;
    }

    private static String readers(String path) {
        int end = path.indexOf('/') + 1;
        String first = path.substring(0, end);
        return Set.of("leicht/", "tr/", "ar/", "uk/", "ru/", "pl/", "en/", "ro/")
                        .contains(first)
                ? first
                : "";
    }

    /** What the sitemap names of a language; those pages are really in it. */
    private static Map<String, String> told(String prefix) {
        Map<String, String> titles = new TreeMap<>();
        Document sitemap = Jsoup.parse(DEMO.text("sitemap.xml"), "", Parser.xmlParser());
        sitemap.select("loc").eachText().forEach(url -> {
            String path = url.substring(DEMO.base().length());
            boolean month = path.startsWith(prefix + "programm/2"); // the list of that month is found
            if (readers(path).equals(prefix) && !month && !path.equals(prefix + "suche/")) {
                String title = DEMO.page(path + "index.html").expectFirst("h1").text();
                titles.put(path.substring(prefix.length()), title);
            }
        });
        return titles;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "leicht/", "tr/", "ar/", "uk/", "ru/", "pl/", "en/", "ro/"})
    void an_index_holds_the_pages_that_are_really_in_its_language(String prefix) {
        assertThat(entries(index(prefix))).hasSizeGreaterThan(10).isEqualTo(told(prefix));
    }

    @Test
    void a_page_that_nobody_translated_is_on_the_page_from_a_to_z_and_not_in_the_index() {
        String path = "veranstaltungen/fahrradwerkstatt/";

        assertThat(entries(index(""))).containsKey(path);
        assertThat(entries(index("tr/"))).doesNotContainKey(path);
        assertThat(DEMO.page("tr/suche/index.html")
                        .select(".az-group a[href=../" + path + "] bdi[lang=de]")
                        .text())
                .isEqualTo("Offene Fahrradwerkstatt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leicht/", "tr/", "ar/", "uk/", "ru/", "pl/", "en/", "ro/"})
    void what_is_found_in_german_has_a_page_and_a_kind_in_every_language(String prefix) {
        assertThat(entries(index("")).keySet()).allSatisfy(path -> assertThat(
                        DEMO.page(prefix + path + "index.html").title())
                .isNotEmpty());
        assertThat(index(prefix).path("types")).hasSameSizeAs(index("").path("types"));
    }

    @Test
    void a_result_tells_type_date_places_and_status_in_the_words_of_its_readers() {
        JsonNode index = index("tr/");
        JsonNode cancelled = StreamSupport.stream(index.path("pages").spliterator(), false)
                .filter(page -> page.path(0).asText().equals("veranstaltungen/lichterfest/"))
                .findFirst()
                .orElseThrow();

        assertThat(index.path("types").path(cancelled.path(2).asInt()).toString())
                .isEqualTo("[\"event\",\"etkinlik\"]");
        assertThat(cancelled.path(4).asText()).isEqualTo("11 Aralık 2026 Cuma, saat 16:00–19:00");
        assertThat(cancelled.path(5).toString()).isEqualTo("[[\"Treff am Musterpark\",\"de\"]]");
        assertThat(cancelled.path(6).asText()).isEqualTo("İptal edildi");
        assertThat(cancelled.path(7).asText()).isEqualTo("cancelled");
    }

    @Test
    void terms_are_audience_topic_place_headings_and_dates_too() {
        Map<String, JsonNode> terms = new TreeMap<>();
        index("").path("terms").forEach(term -> terms.put(term.path(0).asText(), term.path(1)));

        assertThat(terms.keySet())
                .contains("jugendliche", "begegnung", "bildungshaus", "samstag", "dezember", "2026", "12052026");
        assertThat(new TreeSet<>(terms.keySet())).allMatch(term -> term.matches("[\\p{L}\\p{N}]+"));
    }

    @Test
    void a_draft_is_never_found_even_where_drafts_are_shown() {
        SiteTest site = SiteTest.with(
                        "content/veranstaltungen/geheim.adoc",
                        "= Geheimtreffen\n:beginn: 2026-12-05\n:status: entwurf\n\nText.\n")
                .drafts()
                .bake()
                .expectNoErrors();

        assertThat(site.read("suche/index.html")).contains("Geheimtreffen");
        assertThat(site.read("suche/index.json")).doesNotContain("geheim").doesNotContain("Geheim");
    }
}
