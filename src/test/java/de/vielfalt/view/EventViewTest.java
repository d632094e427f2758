package de.vielfalt.view;

import static de.vielfalt.view.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Event;
import de.vielfalt.model.EventState;
import de.vielfalt.model.EventStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventViewTest {
    private static final String NOW = "2026-11-20 12:00";

    private static EventContent shown(EventFixture facts) {
        return Pages.event(SiteFixture.site().event("tag", "Tag", facts).derive(NOW), "tag");
    }

    private static String kind(EventFixture facts) {
        return shown(facts).status().map(StatusView::kind).orElse("none");
    }

    @Test
    void theDateStandsInWordsAndForMachines() {
        assertThat(shown(event().on("2026-12-05 18:00", "20:00")).when())
                .contains(new When(
                        "2026-12-05T18:00+01:00",
                        "05",
                        "Dez 2026",
                        "Samstag",
                        "Samstag, 5. Dezember 2026",
                        "18:00 bis 20:00 Uhr",
                        false,
                        false,
                        ""));
    }

    @Test
    void aBeginningWithoutAnEndIsATimeAndAWholeDayIsNone() {
        assertThat(shown(event().on("2026-12-05 18:00")).when().map(When::time)).contains("18:00 Uhr");
        assertThat(shown(event().on("2026-12-05")).when()).hasValueSatisfying(when -> {
            assertThat(when.time()).isEmpty();
            assertThat(when.datetime()).isEqualTo("2026-12-05");
        });
    }

    @Test
    void severalDaysStandAsASpan() {
        assertThat(shown(event().on("2026-12-05", "2026-12-07")).when().map(When::date))
                .contains("5.–7. Dezember 2026");
        assertThat(shown(event().on("2026-12-05 18:00", "2026-12-06 10:00"))
                        .when()
                        .map(When::date))
                .contains("5. Dezember 2026, 18:00 Uhr bis 6. Dezember 2026, 10:00 Uhr");
    }

    @Test
    void theNextDateOfASeriesCountsAndACancelledOneOnlyIfNothingElseIsLeft() {
        EventContent series =
                shown(event().on("2026-11-11").cancelledOn("2026-11-25").on("2026-12-02"));
        assertThat(series.when().map(When::date)).contains("Mittwoch, 2. Dezember 2026");
        assertThat(series.status()).isEmpty();

        EventContent ended = shown(event().on("2026-11-11").cancelledOn("2026-11-25"));
        assertThat(ended.when().map(When::struck)).contains(true);
        assertThat(ended.status().map(StatusView::label)).contains("Findet nicht mehr statt");
    }

    @Test
    void everyDateOfASeriesIsARowAndSaysWhatIsSpecial() {
        EventContent series = shown(event().on("2026-11-18 15:00", "17:00")
                .on("2026-11-25 15:00", "17:00")
                .cancelledOn("2026-12-02 15:00")
                .movedTo("2026-12-10 16:00", "2026-12-09 15:00"));

        assertThat(series.dates())
                .extracting(row -> row.state() + " | " + row.date() + " | " + row.time() + " | " + row.struck() + " | "
                        + row.note())
                .containsExactly(
                        "past | Mi., 18. Nov. 2026 | 15:00 bis 17:00 Uhr | false | vorbei",
                        "next | Mi., 25. Nov. 2026 | 15:00 bis 17:00 Uhr | false | ",
                        "cancelled | Mi., 2. Dez. 2026 | 15:00 Uhr | true | abgesagt",
                        "planned | Do., 10. Dez. 2026 | 16:00 Uhr | false | verlegt vom 9. Dezember 2026, 15:00 Uhr");
    }

    @Test
    void whyADateToComeIsCancelledOrMovedIsSaidOnceAndNotForEver() {
        EventFixture cancelled = event().on("2026-11-25")
                .cancelledOn("2026-12-02")
                .on("2026-12-09")
                .status(EventStatus.CONFIRMED, "Der Boden wird erneuert.");
        SiteFixture site = SiteFixture.site().event("tag", "Tag", cancelled);

        assertThat(Pages.event(site.derive(NOW), "tag").reason()).isEqualTo(Label.of("Der Boden wird erneuert."));
        assertThat(Pages.event(site.derive("2026-12-03"), "tag").reason()).isEqualTo(Label.EMPTY);
        assertThat(shown(event().movedTo("2026-12-10 19:00", "2026-12-09 18:00")
                                .status(EventStatus.CONFIRMED, "Saal belegt."))
                        .reason())
                .isEqualTo(Label.of("Saal belegt."));
        assertThat(shown(event().cancelledOn("2026-12-05").status(EventStatus.CONFIRMED, "Sturm."))
                        .reason())
                .isEqualTo(Label.EMPTY);
    }

    @Test
    void aSingleDateHasNoTable() {
        assertThat(shown(event().on("2026-12-05")).dates()).isEmpty();
    }

    @Test
    void aMovedDateNamesTheOldOne() {
        assertThat(shown(event().movedTo("2026-12-10 19:00", "2026-12-09 18:00"))
                        .when()
                        .map(When::movedFrom))
                .contains("verlegt vom 9. Dezember 2026, 18:00 Uhr");
    }

    @Test
    void theStatusIsTheOneThingThatCountsMost() {
        assertThat(kind(event().on("2026-12-05"))).isEqualTo("none");
        assertThat(kind(event())).isEqualTo("open");
        assertThat(kind(event().on("2026-11-19"))).isEqualTo("over");
        assertThat(kind(event().on("2026-11-19", "2026-11-21"))).isEqualTo("running");
        assertThat(kind(event().on("2026-12-05").status(EventStatus.SOLD_OUT, "")))
                .isEqualTo("full");
        assertThat(kind(event().on("2026-11-19").status(EventStatus.SOLD_OUT, "")))
                .isEqualTo("over");
        assertThat(kind(event().on("2026-12-05").status(EventStatus.CANCELLED, "")))
                .isEqualTo("cancelled");
        assertThat(kind(event().on("2026-11-19").status(EventStatus.CANCELLED, "")))
                .isEqualTo("cancelled");
        assertThat(kind(event().cancelledOn("2026-12-05"))).isEqualTo("cancelled");
    }

    @Test
    void aCancelledEventIsStruckThroughAndSaysWhy() {
        EventContent cancelled = shown(event().on("2026-12-05").status(EventStatus.CANCELLED, "Sturm."));

        assertThat(cancelled.when().map(When::struck)).contains(true);
        assertThat(cancelled.status())
                .contains(new StatusView(EventState.CANCELLED, "Abgesagt", Label.of("Sturm."), "", null));
    }

    @Test
    void aPostponedEventLeadsToTheNewDate() {
        View view = SiteFixture.site()
                .event(
                        "alt",
                        "Fest",
                        event().on("2026-12-05")
                                .status(EventStatus.POSTPONED, "")
                                .replacedBy("neu"))
                .event("neu", "Fest im Januar", event().on("2027-01-09 18:00"))
                .derive(NOW);

        assertThat(Pages.event(view, "alt").status())
                .contains(new StatusView(
                        EventState.POSTPONED,
                        "Verschoben",
                        Label.EMPTY,
                        "Neuer Termin am 9. Januar 2027, 18:00 Uhr:",
                        Ref.of("/veranstaltungen/neu/", "Fest im Januar")));
    }

    @Test
    void aPostponedEventDoesNotLeadToADraft() {
        View view = SiteFixture.site()
                .event(
                        "alt",
                        "Fest",
                        event().on("2026-12-05")
                                .status(EventStatus.POSTPONED, "")
                                .replacedBy("neu"))
                .event("neu", "Geheimes Fest", event().on("2027-01-09 18:00"))
                .draft()
                .derive(NOW);

        assertThat(Pages.event(view, "alt").status().flatMap(StatusView::link)).isEqualTo(Optional.empty());
    }

    @Test
    void whatIsOverLeadsToItsReportAndTheReportBack() {
        View view = SiteFixture.site()
                .event("tag", "Jugendtag", event().on("2020-02-15").report("bericht"))
                .news("bericht", "So war es", "2020-02-20")
                .derive(NOW);

        assertThat(Pages.event(view, "tag").status())
                .contains(new StatusView(
                        EventState.OVER,
                        "Ist vorbei",
                        Label.EMPTY,
                        "Rückblick:",
                        Ref.of("/aktuelles/bericht/", "So war es")));
        assertThat(Pages.content(view, "/aktuelles/bericht/", NewsContent.class).about())
                .containsExactly(Ref.of("/veranstaltungen/tag/", "Jugendtag"));
    }

    @Test
    void factsSayWhereForHowMuchAndInWhichLanguages() {
        View view = SiteFixture.site()
                .event(
                        "tag",
                        "Tag",
                        event().on("2026-12-05")
                                .at("haus")
                                .online("https://raum.example/abc")
                                .price("5", "2.5")
                                .seats(20)
                                .spoken("de", "tr", "kmr")
                                .interpreted("dgs")
                                .topics("mehrsprachigkeit")
                                .plannedBy("jugendliche")
                                .by("verein"))
                .place("haus", "Haus", "Weg 1", "rollstuhl", "aufzug")
                .partner("verein", "Verein", "")
                .derive(NOW);

        EventContent event = Pages.event(view, "tag");
        assertThat(Pages.fact(event, "where"))
                .isEqualTo("Haus -> /orte/haus/ (Weg 1, rollstuhlgerecht, Aufzug); "
                        + "Online dabei sein -> https://raum.example/abc");
        assertThat(Pages.fact(event, "price")).isEqualTo("5\u00a0€, ermäßigt 2,50\u00a0€");
        assertThat(Pages.fact(event, "seats")).isEqualTo("20");
        assertThat(Pages.fact(event, "spoken")).isEqualTo("Deutsch, Türkisch und Kurmandschi");
        assertThat(Pages.fact(event, "interpreted")).isEqualTo("Deutsche Gebärdensprache");
        assertThat(Pages.fact(event, "topics"))
                .isEqualTo("Mehrsprachigkeit -> /veranstaltungen/thema/mehrsprachigkeit/");
        assertThat(Pages.fact(event, "planned-by")).isEqualTo("Jugendliche");
        assertThat(Pages.fact(event, "organisers")).isEqualTo("Verein -> /partner/verein/");
    }

    @Test
    void aDraftPlaceIsNotNamed() {
        View view = SiteFixture.site()
                .event("tag", "Tag", event().on("2026-12-05").at("haus"))
                .place("haus", "Geheimes Haus", "Weg 1")
                .draft()
                .derive(NOW);

        assertThat(Pages.fact(Pages.event(view, "tag"), "where")).isEmpty();
        assertThat(Pages.content(view, "/", HomeContent.class).events().get(0).meta())
                .isEmpty();
    }

    @Test
    void registrationIsOpenUntilItsDeadlineIsPast() {
        assertThat(Pages.fact(
                        shown(event().on("2026-12-05").registration("https://www.a.example/x", "2026-11-20")),
                        "registration"))
                .isEqualTo("online bei a.example -> https://www.a.example/x (bis 20. November 2026)");
        assertThat(Pages.fact(shown(event().on("2026-12-05").registration("mailto:a@b.example", null)), "registration"))
                .isEqualTo("a@b.example -> mailto:a@b.example");
        assertThat(Pages.fact(
                        shown(event().on("2026-12-05").registration("tel:+49-2307-1", "2026-11-19")), "registration"))
                .isEqualTo("geschlossen");
        assertThat(Pages.fact(
                        shown(event().on("2026-12-05").registration(Event.NO_REGISTRATION, null)), "registration"))
                .isEqualTo("nicht nötig");
    }

    @Test
    void nobodyIsSentToWhatDoesNotTakePlaceOrIsFull() {
        EventFixture full =
                event().on("2026-12-05").registration("https://a.example", null).status(EventStatus.SOLD_OUT, "");
        EventFixture off = event().on("2026-12-05")
                .registration("https://a.example", null)
                .online("https://raum.example")
                .status(EventStatus.CANCELLED, "");

        assertThat(Pages.fact(shown(full), "registration")).isEqualTo("geschlossen");
        assertThat(Pages.fact(shown(off), "registration")).isEqualTo("geschlossen");
        assertThat(Pages.fact(shown(off), "where")).isEqualTo("online");
    }

    @Test
    void aCardSaysTheRestInAWordOrTwo() {
        View view = SiteFixture.site()
                .event(
                        "tag",
                        "Tag",
                        event().on("2026-12-05 18:00")
                                .on("2026-12-12 18:00")
                                .cancelledOn("2026-12-19 18:00")
                                .at("haus")
                                .price("0", null)
                                .spoken("tr")
                                .plannedBy("jugendliche", "senioren"))
                .place("haus", "Haus", "Weg 1")
                .derive(NOW);

        EventCard card = Pages.content(view, "/", HomeContent.class).events().get(0);
        assertThat(card.meta())
                .extracting(Label::text)
                .containsExactly("18:00 Uhr", "weitere Termine", "Haus", "kostenlos", "Türkisch");
        assertThat(card.plannedBy()).isEqualTo("Geplant von: Jugendliche und Ältere Menschen");
    }

    @Test
    void aTranslatedPageMarksWhatIsNotInItsInterfacesLanguage() {
        View view = SiteFixture.site()
                .event("tag", "Tag", event().on("2026-12-05").at("haus").audiences("jugendliche", "senioren"))
                .in("tr", "Gün")
                .in("en", "Day")
                .place("haus", "Haus", "Weg 1")
                .derive(NOW);

        EventContent turkish = Pages.content(view, "/tr/veranstaltungen/tag/", EventContent.class);
        assertThat(turkish.chips())
                .extracting(chip -> chip.link().label())
                .containsExactly(Label.of("Gençler"), new Label("Ältere Menschen", "de"));
        EventContent english = Pages.content(view, "/en/veranstaltungen/tag/", EventContent.class);
        assertThat(english.facts().get(0).items().get(0).ref())
                .isEqualTo(new Ref("/en/orte/haus/", new Label("Haus", "de"), ""));
        assertThat(english.when().map(When::date)).contains("Saturday, 5 December 2026");
    }
}
