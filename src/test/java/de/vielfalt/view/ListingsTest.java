package de.vielfalt.view;

import static de.vielfalt.view.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.EventStatus;
import org.junit.jupiter.api.Test;

class ListingsTest {
    private static final String NOW = "2026-11-20 12:00";

    @Test
    void eventsStandByTheirNextDateInMonthsAndWhatIsOverIsNotAmongThem() {
        View view = SiteFixture.site()
                .event("c", "Im Januar", event().on("2027-01-02"))
                .event("b", "Reihe", event().on("2026-11-11").on("2026-12-09"))
                .event("a", "Im Dezember", event().on("2026-12-05"))
                .event("d", "Gerade eben", event().on("2026-11-20 11:00", "13:00"))
                .event("e", "Vorbei", event().on("2026-11-20 11:00", "12:00"))
                .derive(NOW);

        assertThat(Pages.sections(view, "/veranstaltungen/"))
                .containsExactly(
                        "Läuft gerade: Gerade eben", "Dezember 2026: Im Dezember, Reihe", "Januar 2027: Im Januar");
        ListingContent list = Pages.content(view, "/veranstaltungen/", ListingContent.class);
        assertThat(list.past()).extracting(item -> item.link().label().text()).containsExactly("Vorbei");
    }

    @Test
    void workshopsWithoutADateStandAtTheEnd() {
        View view = SiteFixture.site()
                .workshop("a", "Offen", event())
                .workshop("b", "Fest", event().on("2026-12-05"))
                .derive(NOW);

        assertThat(Pages.sections(view, "/workshops/")).containsExactly("Dezember 2026: Fest", "Termin folgt: Offen");
    }

    @Test
    void newsStandNewestFirst() {
        View view = SiteFixture.site()
                .news("a", "Alt", "2020-02-20")
                .news("b", "Neu", "2026-11-03")
                .news("c", "Neuer", "2026-11-04")
                .derive(NOW);

        assertThat(Pages.sections(view, "/aktuelles/")).containsExactly("2026: Neuer, Neu", "2020: Alt");
        assertThat(Pages.content(view, "/", HomeContent.class).news())
                .extracting(card -> card.link().label().text())
                .containsExactly("Neuer", "Neu", "Alt");
    }

    @Test
    void placesAndPartnersStandByName() {
        View view = SiteFixture.site()
                .place("z", "Zeche", "Weg 1")
                .place("o", "Ökohaus", "Weg 2")
                .place("p", "Park", "Weg 3")
                .derive(NOW);

        assertThat(Pages.sections(view, "/orte/")).containsExactly(": Ökohaus, Park, Zeche");
    }

    @Test
    void anEmptyListSaysSo() {
        View view = SiteFixture.site().derive(NOW);

        ListingContent list = Pages.content(view, "/veranstaltungen/", ListingContent.class);
        assertThat(list.sections()).isEmpty();
        assertThat(list.empty()).isEqualTo("Gerade steht kein Termin fest.");
    }

    @Test
    void theArchiveHoldsWhatIsOverByTheYearOfItsLastDate() {
        View view = SiteFixture.site()
                .event("a", "Silvester", event().on("2025-12-31", "2026-01-01"))
                .event("b", "Jugendtag", event().on("2020-02-15"))
                .event("d", "Abgesagt", event().on("2020-02-14").status(EventStatus.CANCELLED, ""))
                .workshop("c", "Kommt noch", event().on("2026-12-05"))
                .derive(NOW);

        ArchiveContent years = Pages.content(view, "/archiv/", ArchiveContent.class);
        assertThat(years.years())
                .extracting(
                        item -> item.link().label().text() + " " + item.link().href() + " "
                                + item.months().stream().map(Ref::href).toList())
                .containsExactly(
                        "2026 /archiv/2026/ [/veranstaltungen/monat/2026-01/]",
                        "2025  [/veranstaltungen/monat/2025-12/]",
                        "2020 /archiv/2020/ [/veranstaltungen/monat/2020-02/]");
        ArchiveContent year = Pages.content(view, "/archiv/2020/", ArchiveContent.class);
        assertThat(year.items())
                .extracting(item -> item.date().map(DateText::text).orElse("") + ", "
                        + item.link().label().text() + ", " + item.note())
                .containsExactly(
                        "Samstag, 15. Februar 2020, Jugendtag, ", "Freitag, 14. Februar 2020, Abgesagt, Abgesagt");
        assertThat(Pages.page(view, "/archiv/2020/").breadcrumbs())
                .extracting(Ref::href)
                .containsExactly("/", "/archiv/");
    }

    @Test
    void aPlaceAndAPartnerListWhatIsToCome() {
        View view = SiteFixture.site()
                .event("b", "Später", event().on("2027-01-05").at("haus").by("verein"))
                .event("a", "Bald", event().on("2026-12-05").at("haus"))
                .event("c", "Vorbei", event().on("2020-02-15").at("haus").by("verein"))
                .place("haus", "Haus", "Weg 1")
                .partner("verein", "Verein", "")
                .derive(NOW);

        assertThat(Pages.content(view, "/orte/haus/", PlaceContent.class)
                        .happenings()
                        .upcoming())
                .extracting(card -> card.link().label().text())
                .containsExactly("Bald", "Später");
        assertThat(Pages.content(view, "/partner/verein/", PartnerContent.class)
                        .happenings()
                        .upcoming())
                .extracting(card -> card.link().label().text())
                .containsExactly("Später");
    }

    @Test
    void theMenuHoldsListsThatHaveSomethingAndPagesByTheirNumber() {
        View view = SiteFixture.site()
                .menuPage("zweite", "Zweite", 2)
                .menuPage("erste", "Erste", 1)
                .standing("nicht", "Nicht")
                .place("haus", "Haus", "Weg 1")
                .derive(NOW);

        assertThat(Pages.page(view, "/orte/haus/").frame().menu())
                .extracting(item -> item.link().label().text() + " " + item.current())
                .containsExactly("Was ist los? ", "Aktuelles ", "Orte true", "Erste ", "Zweite ");
        assertThat(Pages.page(view, "/erste/").frame().menu())
                .extracting(MenuItem::current)
                .containsExactly("", "", "", "page", "");
    }

    @Test
    void theNoticeIsInTheReadersLanguageElseInGermanAndItsAnchorsAreItsOwn() {
        View view = SiteFixture.site()
                .home("Start")
                .in("en", "Home")
                .in("tr", "Giriş")
                .notice("Heute geschlossen")
                .text("<h2 id=\"_x\">X</h2><p><a href=\"#_x\">X</a></p>", "")
                .in("en", "Closed today")
                .derive(NOW);

        assertThat(Pages.page(view, "/en/").frame().notice()).hasValueSatisfying(notice -> {
            assertThat(notice.title()).isEqualTo("Closed today");
            assertThat(notice.lang()).isEmpty();
        });
        assertThat(Pages.page(view, "/tr/").frame().notice()).hasValueSatisfying(notice -> {
            assertThat(notice.title()).isEqualTo("Heute geschlossen");
            assertThat(notice.body().value())
                    .isEqualTo("<p id=\"hinweis-_x\"><strong>X</strong></p><p><a href=\"#hinweis-_x\">X</a></p>");
        });
    }

    @Test
    void anExpiredNoticeIsNotShown() {
        View view =
                SiteFixture.site().notice("Gestern").visible(null, "2026-11-19").derive(NOW);

        assertThat(Pages.page(view, "/").frame().notice()).isEmpty();
    }

    @Test
    void legalLinksLeadToThePagesInTheReadersLanguage() {
        View view = SiteFixture.site()
                .home("Start")
                .in("en", "Home")
                .standing("impressum", "Impressum")
                .in("en", "Imprint")
                .derive(NOW);

        assertThat(Pages.page(view, "/en/").frame().legal())
                .extracting(ref -> ref.href() + " " + ref.label().text() + " " + ref.hreflang())
                .startsWith("/en/impressum/ Imprint ", "/en/datenschutz/ Privacy ");
    }
}
