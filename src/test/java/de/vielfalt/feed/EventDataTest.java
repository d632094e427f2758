package de.vielfalt.feed;

import static de.vielfalt.view.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.vielfalt.model.EventState;
import de.vielfalt.model.EventStatus;
import de.vielfalt.model.Licence;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Place;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.EventStates;
import de.vielfalt.view.OpenData;
import de.vielfalt.view.SiteFixture;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDataTest {
    private static final String NOW = EventStates.NOW;

    private static SortedMap<SitePath, String> files(SiteFixture site) {
        return new EventData(site.build(), site.derive(NOW), SiteFixture.at(NOW), SiteFixture.messages()).files();
    }

    private static String text(SiteFixture site, SitePath path) {
        return files(site).getOrDefault(path, "");
    }

    /** The data, which the schema that lies beside them approves of. */
    private static JsonNode data(SiteFixture site) {
        JsonNode data = Readers.json(text(site, OpenData.JSON));
        String schema = text(site, OpenData.SCHEMA);
        assertThat(Readers.faultsOfSchema(schema)).isEmpty();
        assertThat(Readers.faults(schema, data)).isEmpty();
        return data;
    }

    private static JsonNode first(SiteFixture site) {
        return data(site).path("events").path(0);
    }

    private static List<CSVRecord> table(SiteFixture site) {
        return Readers.table(text(site, OpenData.CSV));
    }

    /** One event that says everything there is to say. */
    private static SiteFixture rich() {
        Place house = new Place(
                "Musterweg 1, 59192 Bergkamen",
                new BigDecimal("51.6167"),
                new BigDecimal("-7.63"),
                List.of("rollstuhl", "aufzug"),
                List.of(),
                "",
                null);
        return SiteFixture.site()
                .licence(Licence.CC_BY)
                .page(PageType.PLACE, "haus", "Haus; und Hof", house)
                .partner("verein", "Verein \"Muster\"", "")
                .news("rueck", "Rückblick", "2026-11-18")
                .event("neu", "Neuer Tag", event().on("2027-01-09"))
                .event(
                        "tag",
                        "Jugendtag",
                        event().on("2026-12-05 18:00", "22:00")
                                .movedTo("2026-12-10", "2026-12-09")
                                .cancelledOn("2026-12-16 18:00")
                                .at("haus")
                                .online("https://konferenz.example/geheim")
                                .audiences("jugendliche", "familien")
                                .topics("mehrsprachigkeit")
                                .plannedBy("jugendliche")
                                .spoken("de", "leicht")
                                .interpreted("dgs")
                                .price("5", "2.50")
                                .registration("tel:+49 2307 000", "2026-12-01")
                                .seats(80)
                                .by("verein")
                                .report("rueck")
                                .status(EventStatus.POSTPONED, "Schnee")
                                .replacedBy("neu"))
                .teaser("Musik & mehr.")
                .in("tr", "Gençlik günü");
    }

    @Test
    void an_event_says_all_that_its_page_says() {
        JsonNode tag = data(rich()).path("events").path(1);

        assertThat(tag).isEqualTo(Readers.json("""
                {
                  "id": "veranstaltungen/tag",
                  "type": "event",
                  "url": "https://vielfalt.example/veranstaltungen/tag/",
                  "texts": [
                    {"language": "de", "title": "Jugendtag", "teaser": "Musik & mehr.",
                     "url": "https://vielfalt.example/veranstaltungen/tag/"},
                    {"language": "tr", "title": "Gençlik günü",
                     "url": "https://vielfalt.example/tr/veranstaltungen/tag/"}
                  ],
                  "status": "postponed",
                  "statusText": "Verschoben",
                  "reason": "Schnee",
                  "replacedBy": {"id": "veranstaltungen/neu", "url": "https://vielfalt.example/veranstaltungen/neu/"},
                  "occurrences": [
                    {"start": "2026-12-05T18:00:00+01:00", "end": "2026-12-05T22:00:00+01:00", "allDay": false,
                     "cancelled": false},
                    {"start": "2026-12-10", "allDay": true, "cancelled": false, "movedFrom": "2026-12-09"},
                    {"start": "2026-12-16T18:00:00+01:00", "allDay": false, "cancelled": true}
                  ],
                  "places": [
                    {"id": "orte/haus", "name": "Haus; und Hof", "url": "https://vielfalt.example/orte/haus/",
                     "address": "Musterweg 1, 59192 Bergkamen", "latitude": 51.6167, "longitude": -7.63,
                     "access": ["rollstuhl", "aufzug"]}
                  ],
                  "online": true,
                  "audiences": [{"id": "jugendliche", "name": "Jugendliche"},
                                {"id": "familien", "name": "Familien und Kitas"}],
                  "topics": [{"id": "mehrsprachigkeit", "name": "Mehrsprachigkeit"}],
                  "plannedBy": [{"id": "jugendliche", "name": "Jugendliche"}],
                  "spoken": ["de", "de-simple"],
                  "interpreted": ["gsg"],
                  "price": {"amount": 5, "reduced": 2.5, "currency": "EUR", "text": "5\u00a0€, ermäßigt 2,50\u00a0€"},
                  "registration": {"required": true, "open": false, "deadline": "2026-12-01"},
                  "seats": 80,
                  "organisers": [{"id": "partner/verein", "name": "Verein \\"Muster\\"",
                                  "url": "https://vielfalt.example/partner/verein/"}],
                  "report": {"id": "aktuelles/rueck", "url": "https://vielfalt.example/aktuelles/rueck/"}
                }
                """));
    }

    @Test
    void the_file_says_what_it_is_and_under_which_terms() {
        JsonNode data = data(rich());
        ObjectNode head = data.deepCopy();
        head.remove(List.of("events", "names"));

        assertThat(head).isEqualTo(Readers.json("""
                {
                  "schema": "https://vielfalt.example/daten/schema.json",
                  "version": "1.1",
                  "publisher": "Stadt Bergkamen",
                  "licence": {"id": "cc-by-4.0", "title": "CC BY 4.0",
                              "url": "https://creativecommons.org/licenses/by/4.0/"},
                  "build": "https://vielfalt.example/build.json",
                  "timeZone": "Europe/Berlin"
                }
                """));
        assertThat(data(SiteFixture.site()).has("licence")).isFalse();
        assertThat(Readers.json(text(rich(), OpenData.SCHEMA)).path("$id").textValue())
                .isEqualTo("https://vielfalt.example/daten/schema.json");
    }

    @Test
    void what_has_an_identifier_has_its_name_in_each_language() {
        JsonNode names = data(rich()).path("names");

        assertThat(names.findValuesAsText("of").stream().distinct()).containsExactlyElementsOf(OpenData.NAMED);
        assertThat(name(names, "audience", "jugendliche")).contains("de=Jugendliche", "tr=Gençler");
        assertThat(name(names, "status", "cancelled")).contains("de=Abgesagt", "tr=İptal edildi");
        assertThat(name(names, "access", "aufzug")).contains("de=Aufzug", "tr=asansör");
    }

    private static List<String> name(JsonNode names, String of, String id) {
        List<String> texts = new ArrayList<>();
        for (JsonNode name : names) {
            if (name.path("of").asText().equals(of) && name.path("id").asText().equals(id)) {
                name.path("texts")
                        .forEach(text -> texts.add(text.path("language").asText() + "="
                                + text.path("text").asText()));
            }
        }
        return texts;
    }

    @Test
    void an_event_of_which_nothing_is_known_has_its_lists_and_nothing_else() {
        assertThat(first(SiteFixture.site().workshop("kita", "Kita", event()))).isEqualTo(Readers.json("""
                {
                  "id": "workshops/kita",
                  "type": "workshop",
                  "url": "https://vielfalt.example/workshops/kita/",
                  "texts": [{"language": "de", "title": "Kita", "url": "https://vielfalt.example/workshops/kita/"}],
                  "status": "open",
                  "statusText": "Termin folgt",
                  "occurrences": [],
                  "places": [],
                  "online": false,
                  "audiences": [],
                  "topics": [],
                  "plannedBy": [],
                  "spoken": [],
                  "interpreted": [],
                  "organisers": []
                }
                """));
    }

    @ParameterizedTest
    @CsvSource({
        "CANCELLED, cancelled, Abgesagt, false",
        "POSTPONED, postponed, Verschoben, false",
        "OVER, over, Ist vorbei, false",
        "OPEN, open, Termin folgt, true",
        "ENDED, ended, Findet nicht mehr statt, false",
        "FULL, full, Ausgebucht, false",
        "RUNNING, running, Läuft gerade, true",
        "CLOSED, closed, Anmeldung geschlossen, false",
        "PLANNED, planned, Findet statt, true"
    })
    void each_state_is_the_same_in_both_files(EventState state, String id, String words, boolean open) {
        SiteFixture site = EventStates.site(state);
        JsonNode event = first(site);

        assertThat(event.path("status").textValue()).isEqualTo(id);
        assertThat(event.path("statusText").textValue()).isEqualTo(words);
        assertThat(table(site)).isNotEmpty().allSatisfy(row -> assertThat(row.get("status"))
                .isEqualTo(words));
        JsonNode registration = event.path("registration");
        if (!registration.isMissingNode()) {
            assertThat(registration.path("open").booleanValue()).isEqualTo(open);
            assertThat(registration.has("url")).isEqualTo(open);
        }
    }

    @ParameterizedTest
    @EnumSource(EventState.class)
    void the_data_are_the_same_tomorrow_unless_something_has_changed(EventState state) {
        SiteFixture site = EventStates.site(state);
        var then = site.derive(NOW);
        var later = then.nextChange().map(next -> next.minusSeconds(1)).orElse(SiteFixture.at("2040-01-01"));

        assertThat(new EventData(site.build(), then, later, SiteFixture.messages()).files())
                .isEqualTo(files(site));
    }

    @Test
    void the_schema_refuses_what_it_does_not_know_and_what_is_amiss() {
        String schema = text(rich(), OpenData.SCHEMA);
        ObjectNode unknown = data(rich()).deepCopy();
        ((ObjectNode) unknown.path("events").path(1)).put("neu", "x");
        ObjectNode wrong = data(rich()).deepCopy();
        ((ObjectNode) wrong.path("events").path(1).path("occurrences").path(0)).put("start", "5.12.2026");
        ObjectNode missing = data(rich()).deepCopy();
        ((ObjectNode) missing.path("events").path(1)).remove("status");

        assertThat(Readers.faults(schema, unknown)).singleElement().asString().contains("'neu'");
        assertThat(Readers.faults(schema, wrong)).isNotEmpty().allMatch(fault -> fault.contains("start"));
        assertThat(Readers.faults(schema, missing)).singleElement().asString().contains("'status'");
    }

    @Test
    void every_field_is_described_and_each_column_shows_one() {
        JsonNode schema = Readers.json(text(rich(), OpenData.SCHEMA));

        assertThat(schema.findParents("type"))
                .filteredOn(node -> !node.has("properties") || node.has("$id"))
                .allSatisfy(
                        node -> assertThat(node.toString()).containsAnyOf("\"description\"", "\"type\":\"string\""));
        assertThat(schema.findValuesAsText("description"))
                .hasSizeGreaterThan(50)
                .noneMatch(text -> text.startsWith("data."));
        assertThat(schema.findValues("additionalProperties"))
                .hasSizeGreaterThan(8)
                .allMatch(JsonNode::isBoolean);
        assertThat(OpenData.columns())
                .allSatisfy(column -> assertThat(OpenData.event().find(column.path()))
                        .as(column.name())
                        .isPresent());
    }

    @Test
    void the_table_has_a_row_for_each_date() {
        List<CSVRecord> rows = table(rich());

        assertThat(rows).hasSize(4);
        assertThat(rows)
                .extracting(row -> row.get("beginn"))
                .containsExactly("2027-01-09", "2026-12-05 18:00", "2026-12-10", "2026-12-16 18:00");
        assertThat(rows.get(1).toMap())
                .containsEntry("id", "veranstaltungen/tag")
                .containsEntry("art", "event")
                .containsEntry("titel", "Jugendtag")
                .containsEntry("ende", "2026-12-05 22:00")
                .containsEntry("ganztags", "nein")
                .containsEntry("ersetzt_durch", "https://vielfalt.example/veranstaltungen/neu/")
                .containsEntry("ort", "Haus; und Hof")
                .containsEntry("breite", "51,6167")
                .containsEntry("laenge", "-7,63")
                .containsEntry("zugang", "rollstuhl | aufzug")
                .containsEntry("online", "ja")
                .containsEntry("zielgruppe", "Jugendliche | Familien und Kitas")
                .containsEntry("preis", "5")
                .containsEntry("ermaessigt", "2,5")
                .containsEntry("kosten", "5\u00a0€, ermäßigt 2,50\u00a0€")
                .containsEntry("veranstalter", "Verein \"Muster\"")
                .containsEntry("teaser", "Musik & mehr.");
        assertThat(rows.get(2).get("verlegt_von")).isEqualTo("2026-12-09");
        assertThat(rows.get(3).get("abgesagt")).isEqualTo("ja");
    }

    @Test
    void an_event_without_a_date_has_a_row_too() {
        assertThat(table(SiteFixture.site().workshop("kita", "Kita", event())))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("titel")).isEqualTo("Kita");
                    assertThat(row.get("beginn")).isEmpty();
                });
    }

    @Test
    void the_table_is_made_for_spreadsheets_set_to_german() {
        String csv = text(rich(), OpenData.CSV);

        assertThat(csv).startsWith("\uFEFFid;art;titel;beginn;").endsWith("\r\n");
        assertThat(csv.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text(SiteFixture.site(), OpenData.CSV).lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "=HYPERLINK(\"x\";\"y\")"})
    void no_text_of_an_event_is_calculated(String title) {
        CSVRecord row = table(SiteFixture.site().event("tag", title, event().on("2026-12-05")))
                .get(0);

        assertThat(row.get("titel")).startsWith("'").endsWith(title.strip());
        assertThat(row.get("adresse_im_netz")).startsWith("https:");
    }

    @Test
    void what_may_not_be_seen_is_not_named_either() {
        SiteFixture site = SiteFixture.site()
                .event("geheim", "Geheim", event().on("2026-12-05"))
                .draft()
                .place("ort", "Geheimer Ort", "Weg 1")
                .visible("2027-01-01", null)
                .partner("verein", "Geheimer Verein", "")
                .visible(null, "2026-11-01")
                .news("bericht", "Geheimer Bericht", "2026-11-02")
                .withdrawn("2026-11-05")
                .event(
                        "tag",
                        "Tag",
                        event().on("2026-11-02")
                                .at("ort")
                                .by("verein")
                                .report("bericht")
                                .status(EventStatus.POSTPONED, "")
                                .replacedBy("geheim"));

        assertThat(files(site).values())
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("geheim"));
        assertThat(files(site.withDrafts()).values()).noneMatch(text -> text.contains("Geheim"));
        assertThat(first(site).has("replacedBy")).isFalse();
    }
}
