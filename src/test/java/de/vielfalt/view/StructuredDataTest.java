package de.vielfalt.view;

import static de.vielfalt.view.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.vielfalt.json.JsonText;
import de.vielfalt.model.EventState;
import de.vielfalt.model.EventStatus;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuredDataTest {
    private static final String NOW = EventStates.NOW;
    private static final String SCHEMA = "https://schema.org/";

    private static JsonNode graph(View view, String path) {
        try {
            JsonNode data = new ObjectMapper()
                    .readTree(Pages.page(view, path).data().structured().value());
            assertThat(data.path("@context").textValue()).isEqualTo("https://schema.org");
            return data.path("@graph");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode node(View view, String path, String type) {
        return StreamSupport.stream(graph(view, path).spliterator(), false)
                .filter(node -> node.path("@type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode shown(SiteFixture site) {
        return node(site.derive(NOW), "/veranstaltungen/tag/", "Event");
    }

    private static JsonNode shown(EventFixture facts) {
        return shown(SiteFixture.site().event("tag", "Tag", facts));
    }

    private static List<String> texts(JsonNode node, String name) {
        return node.path(name).isArray()
                ? node.path(name).findValuesAsText("@id").isEmpty()
                        ? StreamSupport.stream(node.path(name).spliterator(), false)
                                .map(JsonNode::asText)
                                .toList()
                        : node.path(name).findValuesAsText("@id")
                : node.has(name) ? List.of(node.path(name).asText()) : List.of();
    }

    /** The status by schema.org, and whether the offer can still be had, for each state. */
    @ParameterizedTest
    @CsvSource({
        "CANCELLED, EventCancelled, OutOfStock, false",
        "POSTPONED, EventPostponed, OutOfStock, false",
        "OVER, EventScheduled, OutOfStock, false",
        "OPEN, EventScheduled, InStock, true",
        "ENDED, EventCancelled, OutOfStock, false",
        "FULL, EventScheduled, SoldOut, false",
        "RUNNING, EventScheduled, InStock, false",
        "CLOSED, EventScheduled, OutOfStock, false",
        "PLANNED, EventScheduled, InStock, true"
    })
    void each_state_has_its_status_and_its_offer(EventState state, String status, String availability, boolean link) {
        JsonNode event = shown(EventStates.site(state));

        assertThat(event.path("eventStatus").textValue()).isEqualTo(SCHEMA + status);
        assertThat(event.path("offers")).hasSize(2).allSatisfy(offer -> {
            assertThat(offer.path("availability").textValue()).isEqualTo(SCHEMA + availability);
            assertThat(offer.has("url")).isEqualTo(link);
            assertThat(offer.path("priceCurrency").textValue()).isEqualTo("EUR");
        });
        assertThat(event.path("offers").get(0).path("price").decimalValue()).isEqualByComparingTo("5");
        assertThat(event.path("offers").get(1).path("price").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(event.path("offers").get(1).path("name").textValue()).isEqualTo("ermäßigt");
        assertThat(event.path("isAccessibleForFree").booleanValue()).isFalse();
    }

    /** What Google asks for: name, location and startDate; and each of them as the page shows it. */
    @ParameterizedTest
    @CsvSource({
        "true, false, OfflineEventAttendanceMode",
        "false, true, OnlineEventAttendanceMode",
        "true, true, MixedEventAttendanceMode"
    })
    void an_event_has_what_search_engines_require(boolean there, boolean online, String mode) {
        EventFixture facts = event().on("2026-12-05 18:00", "22:00");
        SiteFixture site =
                SiteFixture.site().place("haus", "Haus", "Musterweg 1a, 59192 Bergkamen", "rollstuhl", "aufzug");
        facts = there ? facts.at("haus") : facts;
        JsonNode event = shown(site.event("tag", "Tag", online ? facts.online("https://konferenz.example/x") : facts));

        assertThat(event.path("name").textValue()).isEqualTo("Tag");
        assertThat(event.path("startDate").textValue()).isEqualTo("2026-12-05T18:00:00+01:00");
        assertThat(event.path("endDate").textValue()).isEqualTo("2026-12-05T22:00:00+01:00");
        assertThat(event.path("eventAttendanceMode").textValue()).isEqualTo(SCHEMA + mode);
        JsonNode location = event.path("location");
        if (there) {
            JsonNode place = online ? location.get(0) : location;
            assertThat(place.path("@type").textValue()).isEqualTo("Place");
            assertThat(place.path("name").textValue()).isEqualTo("Haus");
            assertThat(place.path("address").path("streetAddress").textValue()).isEqualTo("Musterweg 1a");
            assertThat(place.path("amenityFeature").findValuesAsText("name"))
                    .containsExactly("rollstuhlgerecht", "Aufzug");
        }
        if (online) {
            JsonNode virtual = there ? location.get(1) : location;
            assertThat(virtual.path("@type").textValue()).isEqualTo("VirtualLocation");
            assertThat(virtual.path("url").textValue()).isEqualTo("https://konferenz.example/x");
        }
    }

    @Test
    void how_to_join_online_is_told_only_while_the_page_tells_it() {
        JsonNode over = shown(event().on("2026-11-01").online("https://konferenz.example/x"));

        assertThat(over.path("location").path("url").textValue())
                .isEqualTo("https://vielfalt.example/veranstaltungen/tag/");
        assertThat(over.toString()).doesNotContain("konferenz.example");
    }

    @Test
    void what_nobody_said_is_not_told() {
        JsonNode event = shown(event());

        assertThat(event.fieldNames())
                .toIterable()
                .containsExactly("@type", "@id", "name", "url", "mainEntityOfPage", "eventStatus");
    }

    @Test
    void a_whole_day_is_a_date_and_its_end_too() {
        JsonNode event = shown(event().on("2026-12-05", "2026-12-07"));

        assertThat(event.path("startDate").textValue()).isEqualTo("2026-12-05");
        assertThat(event.path("endDate").textValue()).isEqualTo("2026-12-07");
    }

    @Test
    void times_have_the_offset_of_berlin_in_summer_as_in_winter() {
        assertThat(shown(event().on("2027-03-28 01:30")).path("startDate").textValue())
                .isEqualTo("2027-03-28T01:30:00+01:00");
        assertThat(shown(event().on("2027-03-28 03:30")).path("startDate").textValue())
                .isEqualTo("2027-03-28T03:30:00+02:00");
    }

    @Test
    void a_moved_date_is_rescheduled_and_names_the_old_one() {
        JsonNode event = shown(event().movedTo("2026-12-10 19:00", "2026-12-09 18:00"));

        assertThat(event.path("eventStatus").textValue()).isEqualTo(SCHEMA + "EventRescheduled");
        assertThat(event.path("startDate").textValue()).isEqualTo("2026-12-10T19:00:00+01:00");
        assertThat(event.path("previousStartDate").textValue()).isEqualTo("2026-12-09T18:00:00+01:00");
    }

    @Test
    void a_series_tells_its_next_dates_each_with_its_own_status() {
        EventFixture facts = event().at("haus")
                .on("2026-11-18 15:00", "17:00")
                .on("2026-11-25 15:00", "17:00")
                .cancelledOn("2026-12-02 15:00")
                .movedTo("2026-12-10 16:00", "2026-12-09 15:00");
        JsonNode series =
                shown(SiteFixture.site().place("haus", "Haus", "Weg 1").event("tag", "Tag", facts));

        assertThat(series.path("startDate").textValue()).isEqualTo("2026-11-18T15:00:00+01:00");
        assertThat(series.path("endDate").textValue()).isEqualTo("2026-12-10T16:00:00+01:00");
        assertThat(series.path("eventStatus").textValue()).isEqualTo(SCHEMA + "EventScheduled");
        assertThat(series.path("subEvent").findValuesAsText("startDate"))
                .containsExactly("2026-11-25T15:00:00+01:00", "2026-12-02T15:00:00+01:00", "2026-12-10T16:00:00+01:00");
        assertThat(series.path("subEvent").findValuesAsText("eventStatus"))
                .containsExactly(SCHEMA + "EventScheduled", SCHEMA + "EventCancelled", SCHEMA + "EventRescheduled");
        assertThat(series.path("subEvent").findValuesAsText("previousStartDate"))
                .containsExactly("2026-12-09T15:00:00+01:00");
        assertThat(series.path("subEvent")).allSatisfy(date -> {
            assertThat(date.path("name").textValue()).isEqualTo("Tag");
            assertThat(date.path("location").path("@id"))
                    .isEqualTo(series.path("location").path("@id"));
            assertThat(date.path("superEvent").path("@id")).isEqualTo(series.path("@id"));
        });
    }

    @Test
    void a_long_series_tells_its_next_ten_dates() {
        EventFixture facts = event();
        for (int day = 1; day <= 300; day++) {
            facts.on(LocalDate.of(2026, 11, 1).plusDays(day).toString());
        }
        View view = SiteFixture.site().event("tag", "Tag", facts).derive(NOW);

        JsonNode dates = node(view, "/veranstaltungen/tag/", "Event").path("subEvent");
        assertThat(dates.findValuesAsText("startDate"))
                .hasSize(EventNodes.DATES)
                .startsWith("2026-11-20", "2026-11-21");
        assertThat(Pages.page(view, "/veranstaltungen/tag/").data().structured().value())
                .hasSizeLessThan(4_000);
    }

    @Test
    void every_date_of_a_cancelled_series_is_cancelled() {
        JsonNode series = shown(
                event().on("2026-12-01").movedTo("2026-12-09", "2026-12-08").status(EventStatus.CANCELLED, ""));

        assertThat(series.findValuesAsText("eventStatus")).hasSize(3).containsOnly(SCHEMA + "EventCancelled");
        assertThat(series.findValuesAsText("previousStartDate")).isEmpty();
    }

    @Test
    void languages_of_the_event_and_of_the_text_are_told_apart() {
        View view = SiteFixture.site()
                .event("tag", "Tag", event().on("2026-12-05").spoken("de", "leicht", "dgs", "kmr"))
                .in("tr", "Gün")
                .derive(NOW);
        JsonNode turkish = node(view, "/tr/veranstaltungen/tag/", "Event");

        assertThat(texts(turkish, "inLanguage")).containsExactly("de", "de-simple", "gsg", "kmr");
        assertThat(turkish.path("mainEntityOfPage").path("inLanguage").textValue())
                .isEqualTo("tr");
        assertThat(turkish.path("name").textValue()).isEqualTo("Gün");
        assertThat(turkish.path("url").textValue()).isEqualTo("https://vielfalt.example/tr/veranstaltungen/tag/");
    }

    @Test
    void a_workshop_is_for_learning_and_says_for_whom_by_whom_and_how_many() {
        View view = SiteFixture.site()
                .partner("verein", "Verein", "")
                .partner("geheim", "Geheim", "")
                .draft()
                .workshop(
                        "kita",
                        "Kita",
                        event().on("2026-12-05")
                                .audiences("jugendliche", "familien")
                                .topics("mehrsprachigkeit")
                                .by("verein", "geheim")
                                .seats(12)
                                .price("0", null))
                .teaser("Viele Sprachen.")
                .picture("kita.jpg", "Muster")
                .derive(NOW);
        JsonNode workshop = node(view, "/workshops/kita/", "EducationEvent");

        assertThat(workshop.path("audience").findValuesAsText("audienceType"))
                .containsExactly("Jugendliche", "Familien und Kitas");
        assertThat(workshop.path("organizer").path("name").textValue()).isEqualTo("Verein");
        assertThat(workshop.path("organizer").path("url").textValue())
                .isEqualTo("https://vielfalt.example/partner/verein/");
        assertThat(workshop.path("maximumAttendeeCapacity").intValue()).isEqualTo(12);
        assertThat(workshop.path("isAccessibleForFree").booleanValue()).isTrue();
        assertThat(workshop.path("keywords").textValue()).isEqualTo("Mehrsprachigkeit");
        assertThat(workshop.path("image").textValue())
                .isEqualTo("https://vielfalt.example/workshops/kita/kita-1200.10123456789.jpg");
        assertThat(workshop.path("description").textValue()).isEqualTo("Viele Sprachen.");
    }

    @Test
    void a_deadline_ends_the_offer() {
        JsonNode day = shown(event().on("2026-12-05").registration("tel:+49 2307 000", "2026-12-01"));
        JsonNode time = shown(event().on("2026-12-05").registration("https://x.example/", "2026-12-01 12:00"));

        assertThat(day.path("offers").path("validThrough").textValue()).isEqualTo("2026-12-01");
        assertThat(day.path("offers").path("url").textValue()).isEqualTo("tel:+492307000");
        assertThat(day.path("offers").has("price")).isFalse();
        assertThat(time.path("offers").path("validThrough").textValue()).isEqualTo("2026-12-01T12:00:00+01:00");
        assertThat(shown(event().on("2026-12-05").registration("nicht-noetig", null))
                        .has("offers"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Musterweg 1, 59192 Bergkamen | Musterweg 1 | 59192 | Bergkamen",
                "Am Alten Markt 12 b, 59192 Bergkamen-Mitte | Am Alten Markt 12 b | 59192 | Bergkamen-Mitte",
                "Weg 3-5,59174 Kamen | Weg 3-5 | 59174 | Kamen"
            })
    void an_address_is_taken_apart_where_that_is_certain(String line, String street, String code, String town) {
        assertThat(JsonText.compact(PlaceNodes.address(line)))
                .isEqualTo("{\"@type\":\"PostalAddress\",\"streetAddress\":\"" + street + "\",\"postalCode\":\"" + code
                        + "\",\"addressLocality\":\"" + town + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Am See",
                "Haus am Platz, Musterweg 1, 59192 Bergkamen",
                "Musterweg, 59192 Bergkamen",
                "Musterweg 1, 5919 Bergkamen",
                "Musterweg 1, 59192 Bergkamen, 2. Stock",
                "Musterweg 1"
            })
    void an_address_stays_whole_where_it_is_not(String line) {
        assertThat(JsonText.compact(PlaceNodes.address(line))).isEqualTo("\"" + line + "\"");
    }

    @Test
    void a_place_says_where_on_earth_it_is() {
        Place place = new Place(
                "Am See", new BigDecimal("51.6167"), new BigDecimal("7.6300"), List.of(), List.of(), "", null);
        JsonNode event = shown(SiteFixture.site()
                .page(PageType.PLACE, "see", "See", place)
                .event("tag", "Tag", event().on("2026-12-05").at("see")));

        assertThat(event.path("location").path("geo").path("latitude").decimalValue())
                .isEqualByComparingTo("51.6167");
        assertThat(event.path("location").path("geo").path("longitude").decimalValue())
                .isEqualByComparingTo("7.63");
        assertThat(event.path("location").path("address").textValue()).isEqualTo("Am See");
    }

    @Test
    void a_place_that_is_not_published_is_not_told() {
        JsonNode event = shown(SiteFixture.site()
                .place("geheim", "Geheim", "Weg 1")
                .draft()
                .event("tag", "Tag", event().on("2026-12-05").at("geheim")));

        assertThat(event.has("location")).isFalse();
        assertThat(event.has("eventAttendanceMode")).isFalse();
    }

    @Test
    void news_are_articles_of_the_operator() {
        View view = SiteFixture.site()
                .news("neu", "Neues", "2026-11-03")
                .teaser("Es gibt Neues.")
                .picture("neu.png", "Muster")
                .in("en", "News")
                .derive(NOW);
        JsonNode german = node(view, "/aktuelles/neu/", "NewsArticle");
        JsonNode english = node(view, "/en/aktuelles/neu/", "NewsArticle");

        assertThat(german.path("headline").textValue()).isEqualTo("Neues");
        assertThat(german.path("datePublished").textValue()).isEqualTo("2026-11-03");
        assertThat(german.path("author").path("name").textValue()).isEqualTo("Stadt Bergkamen");
        assertThat(german.path("publisher").path("@id"))
                .isEqualTo(german.path("author").path("@id"));
        assertThat(german.path("image").textValue())
                .isEqualTo("https://vielfalt.example/aktuelles/neu/neu-1200.10123456789.jpg");
        assertThat(german.path("inLanguage").textValue()).isEqualTo("de");
        assertThat(english.path("headline").textValue()).isEqualTo("News");
        assertThat(english.path("inLanguage").textValue()).isEqualTo("en");
    }

    @Test
    void the_way_to_a_page_ends_with_the_page_itself() {
        View view = SiteFixture.site().event("tag", "Tag", event()).derive(NOW);
        JsonNode way = node(view, "/veranstaltungen/tag/", "BreadcrumbList").path("itemListElement");

        assertThat(way.findValuesAsText("name")).containsExactly("Start", "Was ist los?", "Tag");
        assertThat(way.findValuesAsText("position")).containsExactly("1", "2", "3");
        assertThat(way.findValuesAsText("item"))
                .containsExactly(
                        "https://vielfalt.example/",
                        "https://vielfalt.example/veranstaltungen/",
                        "https://vielfalt.example/veranstaltungen/tag/");
        assertThat(view.pages().stream().filter(page -> !page.breadcrumbs().isEmpty()))
                .allSatisfy(page -> assertThat(node(view, page.path().value(), "BreadcrumbList")
                                .path("itemListElement"))
                        .hasSize(page.breadcrumbs().size() + 1));
    }

    @Test
    void the_home_page_names_the_site_and_who_runs_it() {
        View view = SiteFixture.site().home("Willkommen").in("en", "Welcome").derive(NOW);
        JsonNode site = node(view, "/en/", "WebSite");

        assertThat(site.path("name").textValue()).isEqualTo("Potentiale der Vielfalt");
        assertThat(site.path("url").textValue()).isEqualTo("https://vielfalt.example/");
        assertThat(site.path("inLanguage").textValue()).isEqualTo("en");
        JsonNode organization = node(view, "/en/", "Organization");
        assertThat(organization.path("name").textValue()).isEqualTo("Stadt Bergkamen");
        assertThat(organization.path("@id")).isEqualTo(site.path("publisher").path("@id"));
    }

    @Test
    void a_page_without_anything_to_tell_has_no_data() {
        View view = SiteFixture.site().derive(NOW);

        assertThat(Pages.page(view, "/404.html").data()).isEqualTo(HeadData.NONE);
    }

    @Test
    void feeds_are_named_where_what_they_tell_is_shown() {
        View view = SiteFixture.site()
                .home("Willkommen")
                .in("en", "Welcome")
                .event("tag", "Tag", event())
                .in("tr", "Gün")
                .workshop("kita", "Kita", event())
                .news("neu", "Neues", "2026-11-03")
                .standing("impressum", "Impressum")
                .derive(NOW);
        List<String> events = List.of("/veranstaltungen/feed.xml", "/veranstaltungen/feed.json");
        List<String> news = List.of("/aktuelles/feed.xml", "/aktuelles/feed.json");

        for (String path : List.of("/veranstaltungen/", "/veranstaltungen/tag/", "/workshops/", "/workshops/kita/")) {
            assertThat(Pages.page(view, path).data().feeds())
                    .as(path)
                    .extracting(FeedLink::href)
                    .isEqualTo(events);
        }
        for (String path : List.of("/aktuelles/", "/aktuelles/neu/")) {
            assertThat(Pages.page(view, path).data().feeds())
                    .as(path)
                    .extracting(FeedLink::href)
                    .isEqualTo(news);
        }
        assertThat(Pages.page(view, "/tr/veranstaltungen/tag/").data().feeds())
                .extracting(FeedLink::href)
                .containsExactly("/tr/veranstaltungen/feed.xml", "/tr/veranstaltungen/feed.json");
        for (String path : List.of("/", "/daten/")) {
            assertThat(Pages.page(view, path).data().feeds())
                    .as(path)
                    .extracting(FeedLink::href)
                    .containsAll(events)
                    .containsAll(news);
        }
        for (String path :
                List.of("/impressum/", "/orte/", "/archiv/", "/404.html", "/veranstaltungen/fuer/jugendliche/")) {
            assertThat(Pages.page(view, path).data().feeds()).as(path).isEmpty();
        }
        assertThat(Pages.page(view, "/en/").data().feeds())
                .extracting(FeedLink::title)
                .contains("News of “Potentiale der Vielfalt”");
    }

    @Test
    void no_text_can_end_the_element_that_holds_the_data() {
        String evil = "</script><script>alert(1)</script><!--&\u2028";
        View view = SiteFixture.site()
                .place("ort", evil, evil)
                .event("tag", evil, event().on("2026-12-05").at("ort").status(EventStatus.CANCELLED, evil))
                .teaser(evil)
                .derive(NOW);

        assertThat(view.pages())
                .extracting(page -> page.data().structured().value())
                .allMatch(data -> data.matches("[^<>&\u2028\u2029]*"));
        assertThat(node(view, "/veranstaltungen/tag/", "Event").path("name").textValue())
                .isEqualTo(evil);
    }
}
