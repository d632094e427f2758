package de.vielfalt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Pages that say when they were reviewed: told a month before a year is over, and on the page itself after that. */
class ReviewTest {
    private static final String FILE = "content/seiten/barrierefreiheit.adoc";
    private static final String ON_THE_PAGE = "Diese Prüfung ist mehr als ein Jahr her. Eine neue steht noch aus.";
    private static final String SOON =
            "content/seiten/barrierefreiheit.adoc:2: HINWEIS pruefung-faellig: „geprüft-am“ ist der 2026-03-15; ab dem 2027-03-16 steht auf der Seite, dass die Prüfung überfällig ist. Prüfen Sie die Seite, und schreiben Sie das Datum der neuen Prüfung in „geprüft-am“.";
    private static final String OVERDUE =
            "content/seiten/barrierefreiheit.adoc:2: HINWEIS pruefung-faellig: Die letzte Prüfung vom 2026-03-15 ist über ein Jahr her; das steht jetzt auch auf der Seite. Prüfen Sie die Seite, und schreiben Sie das Datum der neuen Prüfung in „geprüft-am“.";

    private static SiteTest site(String... keys) {
        return SiteTest.with(FILE, "= Erklärung zur Barrierefreiheit\n" + String.join("\n", keys) + "\n\nText.\n");
    }

    @Test
    void a_review_is_told_a_month_before_it_is_due() {
        SiteTest site = site(":geprueft-am: 2026-03-15");

        assertThat(site.today("2027-02-14").bake().lines()).isEmpty();
        assertThat(site.today("2027-02-15").bake().lines()).containsExactly(SOON);
        assertThat(site.main("barrierefreiheit/index.html").text()).doesNotContain(ON_THE_PAGE);
    }

    @Test
    void after_a_year_the_page_says_so_itself_and_nothing_is_held_up() {
        SiteTest site = site(":geprueft-am: 2026-03-15").today("2027-03-15").bake();
        assertThat(site.main("barrierefreiheit/index.html").text()).doesNotContain(ON_THE_PAGE);
        assertThat(site.result().nextChange()).contains(Instant.parse("2027-03-15T23:00:00Z"));

        site.today("2027-03-16").bake().expectNoErrors();

        assertThat(site.main("barrierefreiheit/index.html").text()).contains(ON_THE_PAGE);
        assertThat(site.lines()).containsExactly(OVERDUE);
        assertThat(site.result().nextChange()).isEmpty();
    }

    @Test
    void a_fresh_review_is_fine() {
        assertThat(site(":geprueft-am: 2026-11-30").bake().lines()).isEmpty();
    }

    @Test
    void a_page_that_names_no_review_needs_none() {
        assertThat(site(":verantwortlich: Stadt").today("2099-01-01").bake().lines())
                .isEmpty();
    }
}
