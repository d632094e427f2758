package de.vielfalt.feed;

import static de.vielfalt.view.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import de.vielfalt.model.EventState;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.EventStates;
import de.vielfalt.view.SiteFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeedsTest {
    private static final String NOW = EventStates.NOW;

    private static Map<SitePath, String> files(SiteFixture site) {
        Map<SitePath, String> files = Feeds.files(
                site.build(), site.derive(NOW), SiteFixture.at(NOW), SiteFixture.messages(), page -> Optional.empty());
        assertThat(files.keySet())
                .extracting(SitePath::value)
                .contains(
                        "/aktuelles/feed.json",
                        "/aktuelles/feed.xml",
                        "/veranstaltungen/feed.json",
                        "/veranstaltungen/feed.xml");
        files.forEach((path, text) -> {
            if (path.value().endsWith(".json")) {
                assertThat(Readers.faultsOfFeed(text)).isEmpty();
            }
        });
        return files;
    }

    private static String file(SiteFixture site, String path) {
        return files(site).getOrDefault(new SitePath(path), "");
    }

    private static SyndFeed events(SiteFixture site) {
        return Readers.atom(file(site, "/veranstaltungen/feed.xml"));
    }

    private static SyndFeed news(SiteFixture site) {
        return Readers.atom(file(site, "/aktuelles/feed.xml"));
    }

    private static Document html(SyndEntry entry) {
        return Jsoup.parse(entry.getContents().get(0).getValue());
    }

    private static List<String> titles(SyndFeed feed) {
        return feed.getEntries().stream().map(SyndEntry::getTitle).toList();
    }

    @Test
    void an_empty_feed_is_a_feed() {
        SyndFeed feed = news(SiteFixture.site());

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getUri()).isEqualTo("tag:vielfalt.example,2026:/aktuelles/feed.xml");
        assertThat(feed.getTitle()).isEqualTo("Aktuelles von „Potentiale der Vielfalt“");
        assertThat(feed.getAuthors()).extracting(SyndPerson::getName).containsExactly("Stadt Bergkamen");
        assertThat(feed.getPublishedDate().toInstant()).isEqualTo(Dating.UNKNOWN);
        assertThat(feed.getEntries()).isEmpty();
        assertThat(feed.getLinks())
                .extracting(SyndLink::getRel, SyndLink::getHref)
                .contains(
                        tuple("self", "https://vielfalt.example/aktuelles/feed.xml"),
                        tuple("alternate", "https://vielfalt.example/aktuelles/"));
    }

    @Test
    void news_are_told_whole_and_latest_first() {
        SiteFixture site = SiteFixture.site()
                .news("alt", "Altes", "2026-10-03")
                .news("neu", "Neues & <mehr>", "2026-11-03", "jugendliche")
                .text("<p>Alles.</p>", "Alles.")
                .teaser("Kurz & gut")
                .picture("neu.png", "Muster")
                .in("en", "News")
                .news("auch", "Auch neu", "2026-11-03");
        SyndFeed feed = news(site);

        assertThat(titles(feed)).containsExactly("Auch neu", "Neues & <mehr>", "Altes");
        SyndEntry entry = feed.getEntries().get(1);
        assertThat(entry.getUri()).isEqualTo("tag:vielfalt.example,2026:/aktuelles/neu");
        assertThat(entry.getLink()).isEqualTo("https://vielfalt.example/aktuelles/neu/");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(Instant.parse("2026-11-02T23:00:00Z"));
        assertThat(entry.getUpdatedDate()).isEqualTo(entry.getPublishedDate());
        assertThat(feed.getPublishedDate()).isEqualTo(entry.getUpdatedDate());
        assertThat(entry.getDescription().getValue()).isEqualTo("Kurz & gut");
        assertThat(entry.getCategories()).extracting(SyndCategory::getName).containsExactly("jugendliche");
        assertThat(entry.getEnclosures()).singleElement().satisfies(picture -> {
            assertThat(picture.getUrl()).isEqualTo("https://vielfalt.example/aktuelles/neu/neu-1200.10123456789.jpg");
            assertThat(picture.getType()).isEqualTo("image/jpeg");
        });
        assertThat(html(entry).select("img").attr("alt")).isEqualTo("Muster");
        assertThat(html(entry).text()).isEqualTo("Kurz & gut Bild: Stadt Bergkamen Alles.");
    }

    @Test
    void both_formats_tell_the_same() {
        SiteFixture site = SiteFixture.site()
                .news("neu", "Neues", "2026-11-03", "jugendliche")
                .text("<p>Alles.</p>", "Alles.")
                .picture("neu.png", "Muster");
        SyndEntry atom = news(site).getEntries().get(0);
        JsonNode feed = Readers.json(file(site, "/aktuelles/feed.json"));
        JsonNode json = feed.path("items").get(0);

        assertThat(feed.path("feed_url").textValue()).isEqualTo("https://vielfalt.example/aktuelles/feed.json");
        assertThat(feed.path("language").textValue()).isEqualTo("de");
        assertThat(json.path("id").textValue()).isEqualTo(atom.getUri());
        assertThat(json.path("url").textValue()).isEqualTo(atom.getLink());
        assertThat(json.path("title").textValue()).isEqualTo(atom.getTitle());
        assertThat(json.path("content_html").textValue())
                .isEqualTo(atom.getContents().get(0).getValue());
        assertThat(json.path("summary").textValue()).isEqualTo("Alles.");
        assertThat(json.path("image").textValue())
                .isEqualTo("https://vielfalt.example/aktuelles/neu/neu-1200.10123456789.jpg");
        assertThat(json.path("date_published").textValue()).isEqualTo("2026-11-03T00:00:00+01:00");
        assertThat(json.path("tags").get(0).textValue()).isEqualTo("Jugendliche");
    }

    @ParameterizedTest
    @CsvSource({
        "CANCELLED, Abgesagt: Jugendtag, Abgesagt: Sturm.",
        "POSTPONED, Verschoben: Jugendtag, Verschoben: Schnee.",
        "OPEN, Jugendtag, Termin folgt",
        "ENDED, Findet nicht mehr statt: Jugendtag, Findet nicht mehr statt",
        "FULL, Ausgebucht: Jugendtag, Ausgebucht",
        "RUNNING, Jugendtag, Läuft gerade",
        "CLOSED, Jugendtag, Anmeldung geschlossen",
        "PLANNED, Jugendtag, ''"
    })
    void the_state_of_an_event_stands_before_everything_else(EventState state, String title, String first) {
        SyndEntry entry = events(EventStates.site(state)).getEntries().get(0);

        assertThat(entry.getTitle()).isEqualTo(title);
        assertThat(html(entry).text()).startsWith(first);
        assertThat(html(entry).select("p:first-child strong").isEmpty()).isEqualTo(first.isEmpty());
        assertThat(html(entry).text()).contains("5 €, ermäßigt 2,50 €");
    }

    @Test
    void what_is_over_is_told_no_longer() {
        assertThat(events(EventStates.site(EventState.OVER)).getEntries()).isEmpty();
    }

    @Test
    void a_series_tells_its_dates_that_are_not_over() {
        SyndEntry entry = events(SiteFixture.site()
                        .event(
                                "tag",
                                "Tag",
                                event().on("2026-11-18 15:00")
                                        .on("2026-11-25 15:00", "17:00")
                                        .cancelledOn("2026-12-02 15:00")
                                        .movedTo("2026-12-10 16:00", "2026-12-09 15:00")))
                .getEntries()
                .get(0);

        assertThat(html(entry).select("ul li").eachText())
                .containsExactly(
                        "Mi., 25. Nov. 2026, 15:00 bis 17:00 Uhr",
                        "Mi., 2. Dez. 2026, 15:00 Uhr (abgesagt)",
                        "Do., 10. Dez. 2026, 16:00 Uhr (verlegt vom 9. Dezember 2026, 15:00 Uhr)");
        assertThat(html(entry).select("ul s").eachText()).containsExactly("Mi., 2. Dez. 2026, 15:00 Uhr");
    }

    @Test
    void every_address_is_absolute_and_nothing_is_left_that_counts_on_one_page_only() {
        String body =
                "<p id=\"a\" class=\"lead\" onclick=\"x()\" style=\"color:red\"><a href=\"/orte/haus/#weg\">Haus</a>"
                        + "<a href=\"#a\">oben</a><a href=\"https://x.example/\">dort</a><a href=\"mailto:a@b.example\">Mail</a></p>"
                        + "<img src=\"/aktuelles/neu/a.jpg\" srcset=\"/aktuelles/neu/a.jpg 400w, /aktuelles/neu/b.jpg 800w\" alt=\"\">"
                        + "<script>alert(1)</script><a href=\"xref:seiten/impressum.adoc\">Wer</a>";
        Document html = html(news(SiteFixture.site()
                        .standing("impressum", "Impressum")
                        .news("neu", "Neues", "2026-11-03")
                        .text(body, ""))
                .getEntries()
                .get(0));

        assertThat(html.select("a").eachAttr("href"))
                .containsExactly(
                        "https://vielfalt.example/orte/haus/#weg",
                        "https://vielfalt.example/aktuelles/neu/#a",
                        "https://x.example/",
                        "mailto:a@b.example",
                        "https://vielfalt.example/impressum/");
        assertThat(html.select("img").attr("srcset"))
                .isEqualTo(
                        "https://vielfalt.example/aktuelles/neu/a.jpg 400w, https://vielfalt.example/aktuelles/neu/b.jpg 800w");
        assertThat(html.body().select("script, [id], [class], [style], [onclick]"))
                .isEmpty();
    }

    @Test
    void characters_that_xml_forbids_are_left_out() {
        SyndEntry entry = news(SiteFixture.site().news("neu", "A\u0000\u000B\uFFFEB\uD83D", "2026-11-03"))
                .getEntries()
                .get(0);

        assertThat(entry.getTitle()).isEqualTo("AB");
    }

    @Test
    void an_identifier_outlives_title_and_form_of_a_page() {
        SyndEntry before = events(SiteFixture.site().event("tag", "Tag", event()))
                .getEntries()
                .get(0);
        SyndEntry after = events(SiteFixture.site().event("tag", "Anders", event().on("2027-01-01")))
                .getEntries()
                .get(0);

        assertThat(after.getUri())
                .isEqualTo(before.getUri())
                .isEqualTo("tag:vielfalt.example,2026:/veranstaltungen/tag");
    }

    @Test
    void a_page_appears_when_it_may_be_seen() {
        SyndEntry entry = events(SiteFixture.site()
                        .event("tag", "Tag", event().on("2026-12-05"))
                        .visible("2026-11-01 09:00", null))
                .getEntries()
                .get(0);

        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(Instant.parse("2026-11-01T08:00:00Z"));
        assertThat(entry.getUpdatedDate()).isEqualTo(entry.getPublishedDate());
    }

    @Test
    void a_feed_tells_the_latest_news_and_the_next_events() {
        SiteFixture site = SiteFixture.site();
        for (int i = 0; i < 120; i++) {
            String number = String.valueOf(1000 + i).substring(1);
            site.news(
                    "n" + number,
                    "N" + number,
                    LocalDate.of(2026, 1, 1).plusDays(i).toString());
            site.event(
                    "e" + number,
                    "E" + number,
                    event().on(LocalDate.of(2026, 12, 1).plusDays(i).toString()));
        }
        site.workshop("offen", "Offen", event());

        assertThat(titles(news(site))).hasSize(Feeds.NEWS).startsWith("N119").endsWith("N070");
        assertThat(titles(events(site)))
                .hasSize(Feeds.EVENTS)
                .startsWith("E000")
                .endsWith("E099");
    }

    @Test
    void drafts_are_in_no_feed_even_where_pages_show_them() {
        SiteFixture site = SiteFixture.site()
                .event("geheim", "Geheim", event().on("2026-12-05"))
                .draft()
                .news("auch", "Geheim", "2026-11-03")
                .draft()
                .withDrafts();

        assertThat(files(site).values()).noneMatch(text -> text.contains("Geheim"));
    }

    @ParameterizedTest
    @EnumSource(EventState.class)
    void a_feed_is_the_same_tomorrow_unless_something_has_changed(EventState state) {
        SiteFixture site = EventStates.site(state);
        var then = site.derive(NOW);
        Instant later =
                then.nextChange().map(next -> next.minusSeconds(1)).orElse(Instant.parse("2040-01-01T00:00:00Z"));

        assertThat(Feeds.files(site.build(), then, later, SiteFixture.messages(), page -> Optional.empty()))
                .isEqualTo(files(site));
    }
}
