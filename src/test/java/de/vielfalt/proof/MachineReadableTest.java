package de.vielfalt.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import de.vielfalt.SiteTest;
import de.vielfalt.feed.Readers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.ListAssert;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds, open data and structured data of whole sites, read by programs that nobody here wrote. */
class MachineReadableTest {
    private static final List<String> FEEDS = List.of("aktuelles/feed", "veranstaltungen/feed");

    private static final String[] NEWS = {
        "Das Winterprogramm ist da",
        "Jugendliche planen drei Termine selbst",
        "Neue Plakate zum Weitersagen",
        "Dolmetschen in vier neuen Sprachen",
        "Lesefest: 412 Stempel an einem Nachmittag",
        "So war das Sommerfest",
        "Ein Tag, eine Tafel"
    };

    private static final String[] EVENTS = {
        "Sprachcafé am Musterplatz",
        "Spielenachmittag für Familien",
        "Offene Fahrradwerkstatt",
        "Beispieltag der Jugend",
        "Abgesagt: Lichterfest im Musterpark",
        "Verschoben: Jugendforum",
        "Kochabend: Suppen der Welt",
        "Erzählrunde: Früher und hier",
        "Lernzeit nach der Schule",
        "Lange Nacht der Geschichten",
        "Sprechstunde im Netz: Eigene Ideen einreichen",
        "Ausgebucht: Filmabend mit Gespräch",
        "Mehrsprachig in der Kita",
        "Welche Schule passt? Infoabend",
        "Ausgebucht: Moderieren lernen",
        "Vorlesen in zwei Sprachen",
        "Jugendforum: Ideen für die Stadt",
        "Tag der Muttersprache",
        "Plakate am Bildschirm gestalten",
        "Ferienwoche: Wir bauen eine Stadt",
        "Vernetzungstage der Einrichtungen",
        "Leicht schreiben"
    };

    private static JsonNode json(Edition edition, String file) {
        return Readers.json(edition.text(file));
    }

    /** The blocks of data on a page. */
    private static List<JsonNode> nodes(Document page) {
        List<JsonNode> nodes = new ArrayList<>();
        for (Element element : page.select("script[type=application/ld+json]")) {
            Readers.json(element.data()).path("@graph").forEach(nodes::add);
        }
        return nodes;
    }

    @Test
    void the_news_of_the_demo_site_are_in_its_feed() {
        SyndFeed feed = Readers.atom(WholeSite.DEMO.edition().text("aktuelles/feed.xml"));

        assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).containsExactly(NEWS);
        assertThat(WholeSite.DEMO
                        .edition()
                        .page("aktuelles/index.html")
                        .select("link[rel=alternate][type=application/atom+xml]")
                        .eachAttr("href"))
                .containsExactly("feed.xml");
    }

    @Test
    void the_programme_of_the_demo_site_is_in_its_feed() {
        SyndFeed feed = Readers.atom(WholeSite.DEMO.edition().text("veranstaltungen/feed.xml"));

        assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).containsExactly(EVENTS);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void every_feed_is_whole_and_leads_to_pages_that_exist(WholeSite site) {
        Edition edition = site.edition();
        for (String name : FEEDS) {
            SyndFeed feed = Readers.atom(edition.text(name + ".xml"));
            assertThat(Readers.faultsOfFeed(edition.text(name + ".json"))).isEmpty();
            List<String> ids = feed.getEntries().stream().map(SyndEntry::getUri).toList();
            assertThat(ids)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.startsWith("tag:test.example,2026:/"));
            assertThat(json(edition, name + ".json").path("items").findValuesAsText("id"))
                    .isEqualTo(ids);
            for (SyndEntry entry : feed.getEntries()) {
                assertThat(page(edition, entry.getLink()).expectFirst("h1").text())
                        .isNotBlank();
                Document html = Jsoup.parse(entry.getContents().get(0).getValue());
                assertThat(html.select("a[href], img[src]"))
                        .allMatch(element ->
                                (element.attr("href") + element.attr("src")).matches("(?:https|mailto|tel|geo):.*"));
                html.select("img").forEach(image -> assertThat(edition.files())
                        .containsKey(image.attr("src").substring(edition.base().length())));
                html.select("a[href^=" + edition.base() + "]").forEach(link -> assertThat(edition.files())
                        .containsKey(Reference.fileOf(link.attr("href")
                                .replaceAll("#.*", "")
                                .substring(edition.base().length()))));
            }
        }
    }

    private static Document page(Edition edition, String url) {
        return edition.page(url.substring(edition.base().length()) + "index.html");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void the_open_data_hold_to_their_schema_and_tell_every_event_that_has_a_page(WholeSite site) {
        Edition edition = site.edition();
        String schema = edition.text("daten/schema.json");
        JsonNode data = json(edition, "daten/veranstaltungen.json");

        assertThat(Readers.faultsOfSchema(schema)).isEmpty();
        assertThat(Readers.faults(schema, data)).isEmpty();
        Set<String> told = new TreeSet<>();
        data.path("events").forEach(event -> event.path("texts")
                .forEach(text -> told.add(
                        text.path("url").textValue().substring(edition.base().length()) + "index.html")));
        Set<String> shown = new TreeSet<>(edition.pages().keySet());
        shown.removeIf(
                file -> !edition.page(file).expectFirst("main").className().matches("event|workshop")
                        || edition.isFallback(file));
        assertThat(told).isEqualTo(shown).isNotEmpty();
        List<CSVRecord> rows = Readers.table(edition.text("daten/veranstaltungen.csv"));
        int dates = 0;
        for (JsonNode event : data.path("events")) {
            dates += Math.max(1, event.path("occurrences").size());
        }
        assertThat(rows).hasSize(dates).allMatch(CSVRecord::isConsistent);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void structured_data_say_what_is_required_and_lead_to_pages_that_exist(WholeSite site) {
        Edition edition = site.edition();
        Set<String> types = new TreeSet<>();
        edition.pages().forEach((file, page) -> {
            List<JsonNode> nodes = nodes(page);
            assertThat(page.select("script[type]")).as(file).hasSizeLessThan(2);
            for (JsonNode node : nodes) {
                String type = node.path("@type").textValue();
                types.add(type);
                if (type.endsWith("Event")) {
                    event(file, page, node);
                } else if (type.equals("NewsArticle")) {
                    assertThat(node.fieldNames())
                            .toIterable()
                            .contains("headline", "datePublished", "author", "inLanguage");
                }
                urls(node)
                        .filteredOn(url -> url.startsWith(edition.base()) && !url.contains("#"))
                        .allMatch(url -> edition.files()
                                .containsKey(Reference.fileOf(
                                        url.substring(edition.base().length()))));
            }
            boolean way = page.selectFirst("nav.breadcrumbs") != null && !edition.isFallback(file);
            assertThat(nodes.stream()
                            .anyMatch(node -> node.path("@type").textValue().equals("BreadcrumbList")))
                    .as(file)
                    .isEqualTo(way);
        });
        assertThat(types)
                .contains("BreadcrumbList", "EducationEvent", "Event", "NewsArticle", "Organization", "WebSite");
    }

    private static ListAssert<String> urls(JsonNode node) {
        List<String> urls = new ArrayList<>();
        for (String name : List.of("url", "image", "item", "@id")) {
            urls.addAll(node.findValuesAsText(name));
        }
        return assertThat(urls).allMatch(url -> url.matches("(?:https|mailto|tel|geo):.*"));
    }

    /** An event has a name and a status, and what it refers to is described on the same page. */
    private static void event(String file, Document page, JsonNode event) {
        assertThat(event.path("name").textValue())
                .as(file)
                .isEqualTo(page.expectFirst("h1").text());
        assertThat(event.path("eventStatus").textValue()).as(file).startsWith("https://schema.org/Event");
        assertThat(event.has("startDate")).as(file).isEqualTo(page.selectFirst("main time") != null);
        Set<String> described = new TreeSet<>(List.of(event.path("@id").textValue()));
        List<JsonNode> places = event.path("location").isArray()
                ? StreamSupport.stream(event.path("location").spliterator(), false)
                        .toList()
                : event.has("location") ? List.of(event.path("location")) : List.of();
        places.forEach(place -> described.add(place.path("@id").textValue()));
        event.path("subEvent")
                .findValues("@id")
                .forEach(id -> assertThat(described).as(file).contains(id.textValue()));
    }

    /** No word of what may not be seen is in any file, of whatever kind; and it is there as soon as it may be seen. */
    @ParameterizedTest
    @ValueSource(strings = {"veranstaltungen", "workshops", "aktuelles", "orte", "partner", "seiten"})
    void what_may_not_be_seen_is_in_no_file(String folder) {
        String fact =
                switch (folder) {
                    case "veranstaltungen", "workshops" -> ":beginn: 2026-12-24\n:veranstalter: verein\n:ort: haus\n";
                    case "aktuelles" -> ":datum: 2026-11-02\n";
                    case "orte" -> ":adresse: Weg 1\n";
                    default -> "";
                };
        Map<String, String> hidden = Map.of(
                "entwurf", ":status: entwurf",
                "kommt", ":sichtbar-ab: 2026-12-20",
                "war", ":sichtbar-bis: 2026-11-20",
                "weg", ":zurueckgezogen: 2026-11-20");
        SiteTest site = SiteTest.with("content/orte/haus.adoc", "= Haus\n:adresse: Weg 1\n")
                .file("content/partner/verein.adoc", "= Verein\n")
                .file("content/seiten/offen.adoc", "= Offen\n\nText.\n");
        hidden.forEach((slug, header) -> site.file(
                "content/" + folder + "/" + slug + ".adoc",
                "= Kanarienvogel " + slug + "\n" + fact + header + "\n:teaser: Kanarienvogel.\n\nKanarienvogel " + slug
                        + ".\n"));

        site.bake().expectNoErrors();
        assertThat(files(site, "Kanarienvogel")).isEmpty();

        site.today("2026-12-20").bake().expectNoErrors();
        assertThat(files(site, "Kanarienvogel kommt")).isNotEmpty();
        assertThat(files(site, "Kanarienvogel entwurf")).isEmpty();
        boolean told = !List.of("orte", "partner", "seiten").contains(folder);
        assertThat(files(site, "Kanarienvogel kommt").stream().anyMatch(file -> file.endsWith("feed.xml")))
                .isEqualTo(told);
    }

    private static List<String> files(SiteTest site, String word) {
        return SiteTest.tree(site.output()).entrySet().stream()
                .filter(file -> new String(file.getValue(), UTF_8).contains(word))
                .map(Map.Entry::getKey)
                .toList();
    }
}
