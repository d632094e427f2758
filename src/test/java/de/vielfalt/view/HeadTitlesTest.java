package de.vielfalt.view;

import static de.vielfalt.view.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HeadTitlesTest {
    private static Map<String, String> titles(SiteFixture site) {
        Map<String, String> titles = new TreeMap<>();
        site.derive("2026-11-20").pages().forEach(page -> titles.put(page.path().value(), page.headTitle()));
        return titles;
    }

    @Test
    void aTitleIsFollowedByTheBrandAndTheBrandByTheTown() {
        assertThat(titles(SiteFixture.site().standing("impressum", "Impressum")))
                .containsEntry("/impressum/", "Impressum – Potentiale der Vielfalt")
                .containsEntry("/", "Potentiale der Vielfalt – Bergkamen");
    }

    @Test
    void equalTitlesAreToldApartByDateThenTypeThenSlug() {
        Map<String, String> titles = titles(SiteFixture.site()
                .event("fest-1", "Fest", event().on("2026-12-05"))
                .event("fest-2", "Fest", event().on("2027-01-09"))
                .news("fest", "Fest", "2027-01-09")
                .event("markt-1", "Markt", event().on("2026-12-05"))
                .event("markt-2", "Markt", event().on("2026-12-05")));

        assertThat(titles)
                .containsEntry("/veranstaltungen/fest-1/", "Fest, 5. Dezember 2026 – Potentiale der Vielfalt")
                .containsEntry(
                        "/veranstaltungen/fest-2/", "Fest, 9. Januar 2027, Veranstaltung – Potentiale der Vielfalt")
                .containsEntry("/aktuelles/fest/", "Fest, 9. Januar 2027, Aktuelles – Potentiale der Vielfalt")
                .containsEntry(
                        "/veranstaltungen/markt-1/",
                        "Markt, 5. Dezember 2026, Veranstaltung, markt-1 – Potentiale der Vielfalt");
    }

    @Test
    void noTwoPagesOfALanguageShareATitle() {
        Map<String, String> titles = titles(SiteFixture.site()
                .home("Aktuelles")
                .standing("a", "Aktuelles")
                .place("a", "Aktuelles", "Weg 1")
                .place("b", "Aktuelles", "Weg 1")
                .partner("a", "Aktuelles", "")
                .workshop("a", "Aktuelles", event())
                .standing("b", "Das war los"));

        assertThat(titles.values()).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void languagesMayShareATitle() {
        assertThat(titles(SiteFixture.site().standing("a", "Info").in("en", "Info")))
                .containsEntry("/a/", "Info – Potentiale der Vielfalt")
                .containsEntry("/en/a/", "Info – Potentiale der Vielfalt");
    }
}
