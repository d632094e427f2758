package de.vielfalt.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.SiteTest;
import de.vielfalt.history.Repository;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in which calendar, and when. */
class CalendarFilesTest {
    private static final String FEST = "content/veranstaltungen/fest.adoc";
    private static final String OWN = "veranstaltungen/fest/fest.ics";
    private static final String ALL = "kalender/alle.ics";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                    | CONFIRMED | Fest",
                ":status: abgesagt                   | CANCELLED | Abgesagt: Fest",
                ":status: verschoben                 | CANCELLED | Verschoben: Fest",
                ":status: ausgebucht                 | CONFIRMED | Ausgebucht: Fest",
                ":abgesagt-am: 2026-12-05            | CANCELLED | Abgesagt: Fest",
                ":anmeldeschluss: 2026-11-20         | CONFIRMED | Fest",
            })
    void its_state_stands_before_its_name(String line, String status, String summary) {
        SiteTest site = fest(line == null ? "" : line + "\n:anmeldung: mailto:a@example.org")
                .bake();

        for (String file : new String[] {OWN, ALL}) {
            assertThat(text(site, file))
                    .contains("\nSTATUS:" + status + "\n", "\nSUMMARY;LANGUAGE=de:" + summary + "\n");
        }
    }

    @Test
    void a_description_says_what_the_page_says() {
        SiteTest site = fest("""
                        :ende: 20:00
                        :ort: haus, online
                        :zugangslink: https://treffen.example/raum
                        :kosten: 5 € (ermäßigt 2 €)
                        :anmeldung: https://anmelden.example/fest
                        :anmeldeschluss: 2026-12-04
                        :sprachen: de, tr
                        :kontakt: Integrationsbüro, tel:+49-2307-000
                        :teaser: Musik, Tanz; und Essen.""")
                .file("content/orte/haus.adoc", "= Haus\n:adresse: Weg 1, 59192 Bergkamen\n:koordinaten: 51.61,7.63\n")
                .bake()
                .expectNoErrors();

        assertThat(text(site, OWN))
                .contains("\nDESCRIPTION;LANGUAGE=de:Musik\\, Tanz\\; und Essen.\\n\\n"
                        + "Wo: Haus\\, Weg 1\\, 59192 Bergkamen\\; Online dabei sein\\, https://treffen.example/raum\\n"
                        + "Kosten: 5 €\\, ermäßigt 2 €\\n"
                        + "Anmeldung: online bei anmelden.example\\, https://anmelden.example/fest\\, bis 4. Dezember 2026\\n"
                        + "Sprachen: Deutsch und Türkisch\\n"
                        + "Fragen? Integrationsbüro\\, +49 2307 000\\n"
                        + "Mehr dazu: https://test.example/veranstaltungen/fest/\n")
                .contains("\nLOCATION;LANGUAGE=de:Haus\\, Weg 1\\, 59192 Bergkamen\n", "\nGEO:51.61;7.63\n")
                .contains("\nCONTACT;LANGUAGE=de:Integrationsbüro\\, +49 2307 000\n")
                .contains("\nCONFERENCE;VALUE=URI;LABEL=Online dabei sein;LANGUAGE=de:https://treffen.example/raum\n");
    }

    @Test
    void the_link_to_join_is_told_only_as_long_as_the_page_tells_it() {
        for (String line : new String[] {":status: abgesagt", ":status: verschoben"}) {
            SiteTest site = fest(":ort: online\n:zugangslink: https://treffen.example/raum\n" + line)
                    .bake();
            assertThat(text(site, OWN)).doesNotContain("treffen.example").contains("\nLOCATION;LANGUAGE=de:online\n");
            assertThat(site.read("veranstaltungen/fest/index.html")).doesNotContain("treffen.example");
        }
        SiteTest over = fest(":ort: online\n:zugangslink: https://treffen.example/raum")
                .today("2026-12-06")
                .bake();
        assertThat(text(over, OWN)).doesNotContain("treffen.example");
    }

    @Test
    void what_was_postponed_names_its_new_date() {
        SiteTest site = fest(":status: verschoben\n:grund: Sturm\n:ersetzt-durch: fest-neu")
                .file("content/veranstaltungen/fest-neu.adoc", "= Das neue Fest\n:beginn: 2027-01-09 18:00\n\nText.\n")
                .bake();

        assertThat(text(site, ALL))
                .contains(
                        "DESCRIPTION;LANGUAGE=de:Verschoben: Sturm\\nNeuer Termin am 9. Januar 2027\\, 18:00 Uhr: Das neue Fest\\, "
                                + "https://test.example/veranstaltungen/fest-neu/\\n\\n");
    }

    @Test
    void what_is_over_leaves_the_calendars_to_subscribe_to_and_keeps_its_own() {
        String series = ":wiederholung: jeden Samstag, 3 Mal";
        for (String line : new String[] {":status: abgesagt", ":kosten: kostenlos"}) {
            assertThat(text(fest(line).today("2026-12-05").bake(), ALL)).contains("UID:");
            SiteTest over = fest(line).today("2026-12-06").bake();
            assertThat(text(over, ALL)).doesNotContain("UID:");
            assertThat(text(over, OWN)).contains("UID:veranstaltungen/fest@test.example\n");
        }
        assertThat(text(fest(series).today("2026-12-19").bake(), ALL))
                .contains("DTSTART;TZID=Europe/Berlin:20261205T180000");
        assertThat(text(fest(series).today("2026-12-20").bake(), ALL)).doesNotContain("UID:");
    }

    @Test
    void an_event_whose_date_is_open_is_in_no_calendar() {
        SiteTest site = SiteTest.with("content/workshops/bald.adoc", "= Bald\n:beginn: offen\n\nText.\n")
                .bake();

        assertThat(text(site, ALL)).doesNotContain("VEVENT").contains("BEGIN:VTIMEZONE\n");
        site.expectNoFile("workshops/bald/bald.ics");
        assertThat(site.read("workshops/bald/index.html")).doesNotContain(".ics");
    }

    @Test
    void each_calendar_holds_what_it_is_about_and_exists_while_it_is_empty() {
        SiteTest site = fest(":zielgruppe: jugendliche\n:sprachen: tr\n:ort: haus\n:veranstalter: amt")
                .file("content/orte/haus.adoc", "= Haus\n:adresse: Weg 1, 59192 Bergkamen\n")
                .file("content/orte/platz.adoc", "= Platz\n:adresse: Weg 2, 59192 Bergkamen\n")
                .file("content/partner/amt.adoc", "= Amt\n")
                .file("content/workshops/kurs.adoc", "= Kurs\n:beginn: 2026-12-08\n:sprachen: de\n\nText.\n")
                .bake()
                .expectNoErrors();
        Map<String, Boolean> holds = new TreeMap<>();
        for (String name : new String[] {
            "alle",
            "fuer-jugendliche",
            "fuer-senioren",
            "sprache-tr",
            "sprache-de",
            "ort-haus",
            "ort-platz",
            "partner-amt"
        }) {
            holds.put(
                    name, text(site, "kalender/" + name + ".ics").contains("UID:veranstaltungen/fest@test.example\n"));
        }

        assertThat(holds)
                .isEqualTo(new TreeMap<>(Map.of(
                        "alle", true,
                        "fuer-jugendliche", true,
                        "fuer-senioren", false,
                        "sprache-tr", true,
                        "sprache-de", false,
                        "ort-haus", true,
                        "ort-platz", false,
                        "partner-amt", true)));
        assertThat(text(site, "kalender/fuer-jugendliche.ics")).contains("\nCOLOR:coral\n");
        assertThat(text(site, ALL)).contains("UID:workshops/kurs@test.example\n");
    }

    @Test
    void a_translation_has_a_calendar_in_its_language_with_the_facts_of_the_original() {
        SiteTest site = fest(":kosten: kostenlos")
                .file("jbake.properties", "sprachen=de,en,tr\n")
                .file("content/veranstaltungen/fest.en.adoc", "= Party\n\nA party.\n")
                .file("content/veranstaltungen/fest.tr.adoc", "= Şenlik\n\nBir şenlik.\n")
                .bake()
                .expectNoErrors();

        assertThat(text(site, "en/" + OWN))
                .contains("UID:veranstaltungen/fest@test.example\n", "DTSTART;TZID=Europe/Berlin:20261205T180000\n")
                .contains("SUMMARY;LANGUAGE=en:Party\n", "DESCRIPTION;LANGUAGE=en:A party.\\n\\nPrice: free")
                .contains("URL:https://test.example/en/veranstaltungen/fest/\n");
        assertThat(text(site, "tr/" + OWN))
                .contains("SUMMARY;LANGUAGE=tr:Şenlik\n", "Bir şenlik.\\n\\nÜcret: ücretsiz");
        assertThat(text(site, ALL)).containsOnlyOnce("BEGIN:VEVENT").contains("SUMMARY;LANGUAGE=de:Fest\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":status: entwurf",
                ":sichtbar-ab: 2026-12-03",
                ":sichtbar-bis: 2026-11-29",
                ":zurueckgezogen: 2026-11-30"
            })
    void nothing_of_what_may_not_be_seen_is_in_any_calendar(String line) throws Exception {
        SiteTest site = fest(line + "\n:ort: haus")
                .file("content/orte/haus.adoc", "= Kanarienvogelhaus\n:adresse: Weg 1, 59192 Bergkamen\n" + line + "\n")
                .file("content/veranstaltungen/fest.en.adoc", "= Canary Kanarienvogel\n\nText.\n")
                .file(FEST, "= Kanarienvogel\n:beginn: 2026-12-05\n" + line + "\n\nKanarienvogel.\n")
                .file("content/veranstaltungen/offen.adoc", "= Offen\n:beginn: 2026-12-05\n:ort: haus\n\nText.\n")
                .bake()
                .expectNoErrors();

        assertThat(SiteTest.tree(site.output()))
                .allSatisfy((file, bytes) -> assertThat(new String(bytes, UTF_8).replace("\r\n ", ""))
                        .as(file)
                        .doesNotContain("Kanarienvogel"));
        site.expectNoFile(OWN);
        if (line.contains("sichtbar-ab")) {
            assertThat(text(site.today("2026-12-03").bake(), ALL)).contains("Kanarienvogel");
        }
    }

    @Test
    void an_edit_keeps_its_name_and_raises_its_number() throws Exception {
        SiteTest site = fest(":kosten: 5 €");
        Repository repository = Repository.in(site.folder());
        repository.write(".gitignore", "output/\n").commit("2026-10-01T08:00:00Z");
        String before = text(site.bake(), ALL);
        Files.delete(site.folder().resolve(FEST));
        repository
                .write(
                        "content/veranstaltungen/2026/fest.adoc",
                        "= Ein ganz anderes Fest\n:beginn: 2026-12-06 19:00\n:status: abgesagt\n\nNeuer Text.\n")
                .commit("2026-10-02T09:30:00Z");
        String after = text(site.bake().expectNoProblems(), ALL);

        assertThat(before)
                .contains("\nUID:veranstaltungen/fest@test.example\nSEQUENCE:0\nDTSTAMP:20261001T080000Z\n")
                .contains("\nCREATED:20261001T080000Z\nLAST-MODIFIED:20261001T080000Z\n");
        assertThat(after)
                .contains("\nUID:veranstaltungen/fest@test.example\nSEQUENCE:1\nDTSTAMP:20261002T093000Z\n")
                .contains("\nCREATED:20261001T080000Z\nLAST-MODIFIED:20261002T093000Z\n")
                .contains("\nSUMMARY;LANGUAGE=de:Abgesagt: Ein ganz anderes Fest\n");
    }

    @Test
    void a_page_offers_the_calendar_of_an_event_that_is_still_to_come() {
        assertThat(fest("").bake().main("veranstaltungen/fest/index.html").select(".calendar-subscription a"))
                .extracting(link -> link.attr("href"))
                .containsExactly("fest.ics", "../../kalender/");
        for (String line : new String[] {":status: abgesagt", ":status: verschoben", ":abgesagt-am: 2026-12-05"}) {
            assertThat(fest(line).bake().main("veranstaltungen/fest/index.html").select(".calendar-subscription"))
                    .isEmpty();
        }
        assertThat(fest("").today("2026-12-06")
                        .bake()
                        .main("veranstaltungen/fest/index.html")
                        .select(".calendar-subscription"))
                .isEmpty();
    }

    @Test
    void by_http_the_addresses_of_calendars_are_as_well() {
        SiteTest site = fest("").file("jbake.properties", "site.host=http://intern.example/unter/\n")
                .ownAddress()
                .bake();

        assertThat(site.main("kalender/index.html").select("a[href$=alle.ics]"))
                .extracting(link -> link.attr("href"))
                .containsExactly(
                        "webcal://intern.example/unter/kalender/alle.ics",
                        "http://intern.example/unter/kalender/alle.ics");
    }

    @Test
    void nobody_else_can_have_the_address_of_a_calendar() {
        fest(":frueher: /kalender/alle.ics")
                .bake()
                .expectProblem(
                        "content/veranstaltungen/fest.adoc:3: FEHLER url-doppelt: Die frühere Adresse /kalender/alle.ics ist für die Website selbst vergeben. Löschen Sie sie aus „früher“.");
    }

    private static SiteTest fest(String lines) {
        return SiteTest.with(
                FEST, "= Fest\n:beginn: 2026-12-05 18:00\n" + (lines.isEmpty() ? "" : lines + "\n") + "\nEin Fest.\n");
    }

    /** A calendar's text with its lines as long as they were before they were folded, and with blanks where none may break. */
    private static String text(SiteTest site, String file) {
        return site.read(file).replace("\r\n ", "").replace("\r\n", "\n").replace('\u00a0', ' ');
    }
}
