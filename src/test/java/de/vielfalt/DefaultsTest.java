package de.vielfalt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a site does not say takes a default, with a note that the other tests leave out. */
class DefaultsTest {
    private static final String SETTINGS =
            "site.host=https://www.example.org\nmarke.name=Marke\nbetreiber.name=Betreiber\n";

    @Test
    void a_site_with_nothing_but_an_event_is_told_of_each_default() {
        SiteTest site = SiteTest.with("content/veranstaltungen/fest.adoc", "= Fest\n:beginn: 2026-12-05\n\nText.\n")
                .bake()
                .expectNoErrors();

        assertThat(site.allLines())
                .contains(
                        "content/vokabular.yaml:1: HINWEIS vorgabe: Die Datei fehlt; es gilt das vorgegebene Vokabular."
                                + " Legen Sie sie mit zielgruppen, themen und sprachen an.",
                        "content/seiten/impressum.adoc:1: HINWEIS vorgabe: Die Seite content/seiten/impressum.adoc fehlt;"
                                + " eine Vorgabe steht an ihrer Stelle. Legen Sie die Datei mit Ihrem eigenen Text an.",
                        "jbake.properties:1: HINWEIS vorgabe: Die Datei fehlt; es gelten Vorgaben."
                                + " Legen Sie jbake.properties mit site.host, marke.name, stadt.name und betreiber.name"
                                + " an.");
    }

    @Test
    void a_missing_setting_is_told_and_one_that_is_there_is_not() {
        SiteTest site = SiteTest.with("jbake.properties", SETTINGS).bake().expectNoErrors();

        assertThat(site.allLines())
                .contains("jbake.properties:1: HINWEIS vorgabe: „stadt.name“ fehlt; es gilt „Bergkamen“."
                        + " Schreiben Sie stadt.name=…")
                .noneMatch(line -> line.contains("„marke.name“ fehlt"));
    }

    @Test
    void whatever_the_site_has_is_no_default() {
        SiteTest site = SiteTest.with("jbake.properties", SETTINGS + "stadt.name=Stadt\n")
                .file("content/vokabular.yaml", "themen:\n  - {id: bildung, name: {de: Bildung}}\n")
                .file("content/seiten/impressum.adoc", "= Impressum\n\nText.\n")
                .bake()
                .expectNoErrors();

        assertThat(site.allLines())
                .noneMatch(line -> line.startsWith("jbake.properties:"))
                .noneMatch(line -> line.startsWith("content/vokabular.yaml:"))
                .noneMatch(line -> line.startsWith("content/seiten/impressum.adoc:"));
    }

    @Test
    void an_address_that_is_only_an_example_is_told() {
        SiteTest.with("jbake.properties", SETTINGS.replace("www.example.org", "vielfalt.example"))
                .ownAddress()
                .bake()
                .expectProblem("jbake.properties:1: HINWEIS platzhalter: „https://vielfalt.example“ ist keine echte"
                        + " Adresse. Schreiben Sie bei „site.host“ die Adresse der Website.");
    }

    @Test
    void an_address_given_on_the_command_line_stands_in_for_one_that_is_missing() {
        SiteTest site =
                SiteTest.with("jbake.properties", "marke.name=Marke\n").bake().expectNoErrors();

        assertThat(site.allLines()).noneMatch(line -> line.contains("„site.host“ fehlt"));
    }

    @Test
    void an_address_given_on_the_command_line_stands_in_for_one_that_is_only_an_example() {
        SiteTest.with("jbake.properties", SETTINGS.replace("www.example.org", "vielfalt.example"))
                .bake()
                .expectNoProblems();
    }
}
