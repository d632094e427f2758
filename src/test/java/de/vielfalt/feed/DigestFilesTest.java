package de.vielfalt.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import de.vielfalt.SiteTest;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digests: what is in them, for whom and when, and what a mail program or a reader of feeds makes of them. */
class DigestFilesTest {
    private static final String WEEK = "rundbrief/woche/";

    private static SiteTest site() {
        return SiteTest.empty()
                .file("jbake.properties", "marke.name=Probe\nstadt.name=Stadt\nbetreiber.name=Amt\nsprachen=de,tr\n")
                .file(
                        "content/vokabular.yaml",
                        "zielgruppen:\n  - id: jugendliche\n    name: {de: Jugendliche, tr: Gençler}\n"
                                + "  - id: familien\n    name: {de: Familien, tr: Aileler}\nthemen: []\nsprachen: []\n")
                .file("content/orte/haus.adoc", "= Haus <am> Platz\n:adresse: Weg 1\n")
                .file(
                        "content/veranstaltungen/fest.adoc",
                        "= Fest & Tanz\n:beginn: 2026-12-09 18:00\n:ende: 20:00\n:ort: haus\n:zielgruppe: familien\n"
                                + ":kosten: 5 €\n\nWir feiern.\n")
                .file("content/veranstaltungen/fest.tr.adoc", "= Şenlik\n\nKutluyoruz.\n")
                .file(
                        "content/veranstaltungen/kurs.adoc",
                        "= Kurs\n:beginn: 2026-12-10 10:00\n:wiederholung: jeden Donnerstag bis 2027-01-28\n:abgesagt-am: 2026-12-10\n"
                                + ":zielgruppe: jugendliche\n\nWir lernen.\n")
                .file(
                        "content/veranstaltungen/tour.adoc",
                        "= Tour\n:beginn: 2027-02-01\n:anmeldung: mailto:a@example.org\n:anmeldeschluss: 2026-12-11\n\nWir fahren.\n")
                .file(
                        "content/aktuelles/neu.adoc",
                        "= Es gibt Neues\n:datum: 2026-12-03\n:teaser: Kurz gesagt.\n\nText.\n")
                .file("content/aktuelles/alt.adoc", "= Nicht mehr neu\n:datum: 2026-11-20\n\nText.\n");
    }

    private static SiteTest at(String moment) {
        return site().today(moment).bake().expectNoErrors();
    }

    private static Document mail(SiteTest site, String folder) {
        return Jsoup.parse(site.read(folder + "mail.html"), "https://test.example/");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-04T00:00, 'Was ist los? 7.–13. Dezember 2026'",
        "2026-12-10T23:59, 'Was ist los? 7.–13. Dezember 2026'",
        "2026-12-11T00:00, 'Was ist los? 14.–20. Dezember 2026'",
        "2026-12-25T12:00, 'Was ist los? 28. Dezember 2026 – 3. Januar 2027'"
    })
    void from_friday_on_the_week_is_the_next_one(String moment, String title) {
        assertThat(mail(at(moment), WEEK).expectFirst("h1").text().replace('\u2009', ' '))
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T23:59, 'Was ist los? 1.–31. Dezember 2026'",
        "2026-12-25T00:00, 'Was ist los? 1.–31. Januar 2027'"
    })
    void seven_days_before_its_end_the_month_is_the_next_one(String moment, String title) {
        assertThat(mail(at(moment), "rundbrief/monat/").expectFirst("h1").text().replace('\u2009', ' '))
                .isEqualTo(title);
    }

    @Test
    void the_text_tells_by_day_what_is_on_what_is_off_until_when_to_register_and_what_is_new() {
        assertThat(at("2026-12-07").read(WEEK + "rundbrief.txt")).isEqualTo("""
                Was ist los? 7.–13. Dezember 2026
                =================================

                Mittwoch, 9. Dezember 2026
                --------------------------

                18:00 bis 20:00 Uhr  Fest & Tanz
                Haus <am> Platz
                5 €
                https://test.example/veranstaltungen/fest/

                Donnerstag, 10. Dezember 2026
                -----------------------------

                abgesagt: 10:00 Uhr  Kurs
                https://test.example/veranstaltungen/kurs/

                Anmelden bis
                ------------

                Tour
                11. Dezember 2026
                https://test.example/veranstaltungen/tour/

                Neues
                -----

                Es gibt Neues
                Kurz gesagt.
                https://test.example/aktuelles/neu/

                Mehr davon:
                https://test.example/veranstaltungen/

                Dieser Rundbrief kommt von Amt.
                """);
    }

    @Test
    void a_mail_reads_the_same_with_nothing_but_its_text_and_fetches_nothing() {
        Document mail = mail(at("2026-12-07"), WEEK);

        assertThat(mail.select("style, script, link, img, iframe, form, [style], [class], [src]"))
                .isEmpty();
        assertThat(mail.select("a").eachAttr("href"))
                .hasSizeGreaterThan(3)
                .allMatch(href -> href.startsWith("https://test.example/"));
        assertThat(mail.select("h1, h2").eachText())
                .containsExactly(
                        "Was ist los? 7.–13. Dezember 2026",
                        "Mittwoch, 9. Dezember 2026",
                        "Donnerstag, 10. Dezember 2026",
                        "Anmelden bis",
                        "Neues");
        assertThat(mail.select("li").eachText())
                .containsExactly(
                        "18:00 bis 20:00 Uhr Fest & Tanz Haus <am> Platz 5 €",
                        "10:00 Uhr Kurs abgesagt",
                        "11. Dezember 2026: Tour",
                        "Es gibt Neues Kurz gesagt.");
        assertThat(mail.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void each_audience_has_its_own_and_each_language_names_what_is_not_translated() {
        SiteTest site = at("2026-12-07");

        assertThat(mail(site, WEEK + "jugendliche/").select("strong").eachText())
                .containsExactly("Kurs");
        Document turkish = mail(site, "tr/rundbrief/woche/familien/");
        assertThat(turkish.select("html").attr("lang")).isEqualTo("tr");
        assertThat(turkish.select("strong a").eachText()).containsExactly("Şenlik");
        assertThat(turkish.select("strong a").attr("href")).isEqualTo("https://test.example/tr/veranstaltungen/fest/");
        assertThat(mail(site, "tr/rundbrief/woche/")
                        .select("strong a span[lang=de]")
                        .eachText())
                .containsExactly("Kurs");
        assertThat(mail(site, "rundbrief/monat/familien/").select("strong").eachText())
                .containsExactly("Fest & Tanz");
    }

    @Test
    void in_a_feed_each_issue_is_one_entry_that_keeps_its_name() {
        SyndFeed first = Readers.atom(at("2026-12-07").read(WEEK + "feed.xml"));
        SyndFeed later = Readers.atom(at("2026-12-10T12:00").read(WEEK + "feed.xml"));
        SyndFeed next = Readers.atom(at("2026-12-11").read(WEEK + "feed.xml"));

        assertThat(List.of(first, later, next))
                .extracting(feed ->
                        feed.getEntries().stream().map(SyndEntry::getUri).toList())
                .containsExactly(
                        List.of("tag:test.example,2026:/rundbrief/woche/2026-W50"),
                        List.of("tag:test.example,2026:/rundbrief/woche/2026-W50"),
                        List.of("tag:test.example,2026:/rundbrief/woche/2026-W51"));
        assertThat(first.getEntries().get(0).getPublishedDate().toInstant()).isEqualTo("2026-12-03T23:00:00Z");
        assertThat(first.getEntries().get(0).getContents().get(0).getValue()).contains("Fest &amp; Tanz");
        assertThat(first.getUri())
                .isEqualTo(later.getUri())
                .isEqualTo("tag:test.example,2026:/rundbrief/woche/feed.xml");
    }

    @Test
    void where_nothing_is_on_a_digest_says_so_and_does_not_change_with_the_clock() {
        SiteTest empty = at("2028-01-01");
        Map<String, byte[]> files = SiteTest.tree(empty.output());
        Map<String, byte[]> later = SiteTest.tree(at("2028-06-15").output());

        assertThat(mail(empty, WEEK).select("p").eachText()).contains("In dieser Zeit ist nichts eingetragen.");
        assertThat(Readers.atom(empty.read(WEEK + "feed.xml")).getEntries()).isEmpty();
        assertThat(empty.result().nextChange()).isEmpty();
        assertThat(files.keySet())
                .filteredOn(name -> name.startsWith("rundbrief/"))
                .hasSize(1 + 2 * 3 * 3);
        for (String name :
                List.of(WEEK + "mail.html", WEEK + "rundbrief.txt", WEEK + "feed.xml", "rundbrief/index.html")) {
            assertThat(later.get(name)).as(name).isEqualTo(files.get(name));
        }
    }

    @Test
    void a_new_issue_is_a_change_of_the_site() {
        assertThat(at("2026-12-10T23:00").result().nextChange()).hasToString("Optional[2026-12-10T23:00:00Z]");
    }
}
