package de.vielfalt.view;

import static de.vielfalt.view.EventFixture.event;
import static de.vielfalt.view.SiteFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class DerivationTest {
    private static final String NOW = "2026-11-20 12:00";

    @Test
    void aSiteWithoutPagesStillHasItsHomeListsArchiveAndNotFound() {
        View view = SiteFixture.site().derive(NOW);

        assertThat(Pages.paths(view).stream().filter(path -> !path.matches("/(?:veranstaltungen|einbetten/fuer)/.+")))
                .containsExactly(
                        "/",
                        "/404.html",
                        "/aktuelles/",
                        "/archiv/",
                        "/daten/",
                        "/einbetten/",
                        "/einbetten/alle/dunkel/",
                        "/einbetten/alle/hell/",
                        "/einbetten/alle/kompakt/",
                        "/kalender/",
                        "/orte/",
                        "/partner/",
                        "/programm/",
                        "/rundbrief/",
                        "/suche/",
                        "/veranstaltungen/",
                        "/workshops/");
        assertThat(Pages.page(view, "/").title()).isEqualTo("Potentiale der Vielfalt");
        assertThat(Pages.content(view, "/", HomeContent.class).lead())
                .isEqualTo(
                        "Veranstaltungen, Workshops und Neues aus dem Programm „Potentiale der Vielfalt“ in Bergkamen.");
        assertThat(view.nextChange()).isEmpty();
    }

    @Test
    void aSiteOfNoTownDoesNotNameOne() {
        View view = SiteFixture.site().nowhere().derive(NOW);

        assertThat(Pages.content(view, "/", HomeContent.class).lead()).endsWith("„Potentiale der Vielfalt“.");
        assertThat(Pages.page(view, "/").headTitle()).isEqualTo("Potentiale der Vielfalt");
    }

    @Test
    void everyPublishedPageAndTranslationHasAPageButTheNotice() {
        View view = SiteFixture.site()
                .home("Willkommen")
                .event("jugendtag", "Jugendtag", event().on("2026-12-05"))
                .in("tr", "Gençlik günü")
                .workshop("kita", "Kita", event())
                .news("treffen", "Treffen", "2026-11-03")
                .standing("impressum", "Impressum")
                .place("haus", "Haus", "Weg 1")
                .partner("verein", "Verein", "")
                .notice("Achtung")
                .derive(NOW);

        assertThat(Pages.paths(view))
                .contains(
                        "/veranstaltungen/jugendtag/",
                        "/tr/veranstaltungen/jugendtag/",
                        "/workshops/kita/",
                        "/aktuelles/treffen/",
                        "/impressum/",
                        "/orte/haus/",
                        "/partner/verein/")
                .noneMatch(path -> path.contains("hinweis"));
        assertThat(view.pages()).extracting(PageView::template).allMatch(name -> name.startsWith("pages/"));
        assertThat(Pages.page(view, "/").title()).isEqualTo("Willkommen");
        assertThat(Pages.page(view, "/").source()).contains("content/seiten/start.adoc");
        assertThat(Pages.page(view, "/archiv/").source()).isEmpty();
    }

    @Test
    void aPageIsThereFromItsFirstToItsLastInstantAndNotBeforeOrAfter() {
        SiteFixture site = SiteFixture.site().standing("a", "A").visible("2026-12-01 09:00", "2026-12-24");

        assertThat(Pages.paths(site.derive("2026-12-01 08:59"))).doesNotContain("/a/");
        assertThat(Pages.paths(site.derive("2026-12-01 09:00"))).contains("/a/");
        assertThat(Pages.paths(site.derive("2026-12-24 23:59"))).contains("/a/");
        assertThat(Pages.paths(site.derive("2026-12-25"))).doesNotContain("/a/");
    }

    @Test
    void aPageTakenBackIsGoneEvenAmongDrafts() {
        View view = SiteFixture.site()
                .standing("a", "A")
                .withdrawn("2026-11-20")
                .withDrafts()
                .derive(NOW);

        assertThat(Pages.paths(view)).doesNotContain("/a/");
    }

    @Test
    void aDraftAndItsTranslationsAreHiddenUnlessDraftsAreShownAndThenMarked() {
        SiteFixture site = SiteFixture.site()
                .event("geheim", "Geheim", event().on("2026-12-05"))
                .draft()
                .in("tr", "Gizli");

        assertThat(Pages.paths(site.derive(NOW))).noneMatch(path -> path.contains("geheim"));
        View shown = site.withDrafts().derive(NOW);
        assertThat(Pages.page(shown, "/veranstaltungen/geheim/").draft()).isTrue();
        assertThat(Pages.page(shown, "/veranstaltungen/geheim/").indexed()).isFalse();
        assertThat(Pages.page(shown, "/tr/veranstaltungen/geheim/").draft()).isTrue();
        assertThat(Pages.content(shown, "/", HomeContent.class).events())
                .singleElement()
                .matches(EventCard::draft);
    }

    @Test
    void aDraftTranslationHidesItselfOnly() {
        View view = SiteFixture.site()
                .event("tag", "Tag", event().on("2026-12-05"))
                .in("tr", "Gün")
                .draft()
                .derive(NOW);

        assertThat(Pages.page(view, "/tr/veranstaltungen/tag/").fallback()).isTrue();
        assertThat(Pages.page(view, "/tr/veranstaltungen/tag/").title()).isEqualTo("Tag");
        assertThat(Pages.page(view, "/veranstaltungen/tag/").alternates()).isEmpty();
    }

    @Test
    void aTranslationIntoALanguageThatIsSwitchedOffIsNotThere() {
        View view = SiteFixture.site()
                .standing("a", "A")
                .in("fr", "A")
                .without("fr")
                .derive(NOW);

        assertThat(Pages.paths(view)).noneMatch(path -> path.startsWith("/fr/"));
    }

    @Test
    void theNextChangeIsTheEarliestBeginningEndDeadlineOrVisibility() {
        SiteFixture site = SiteFixture.site()
                .event(
                        "tag",
                        "Tag",
                        event().on("2026-12-05 18:00", "20:00").registration("https://a.example", "2026-12-01"))
                .standing("a", "A")
                .visible("2026-11-25 08:00", null);

        assertThat(site.derive(NOW).nextChange()).contains(at("2026-11-24")); // the digest of December
        assertThat(site.derive("2026-11-24").nextChange()).contains(at("2026-11-25 08:00"));
        assertThat(site.derive("2026-11-26").nextChange()).contains(at("2026-11-27")); // the digest of the week
        assertThat(site.derive("2026-11-27").nextChange()).contains(at("2026-12-02"));
        assertThat(site.derive("2026-12-02").nextChange()).contains(at("2026-12-04")); // the week after has none
        assertThat(site.derive("2026-12-04").nextChange()).contains(at("2026-12-05 18:00"));
        assertThat(site.derive("2026-12-05 18:00").nextChange()).contains(at("2026-12-05 20:00"));
        assertThat(site.derive("2026-12-05 20:00").nextChange()).isEmpty();
    }

    @Test
    void whatNobodySeesChangesNothing() {
        SiteFixture site = SiteFixture.site()
                .event("geheim", "Geheim", event().on("2026-12-05"))
                .draft()
                .event("vorbei", "Vorbei", event().on("2026-12-06"))
                .visible("2026-12-08", "2026-12-01");

        assertThat(site.derive(NOW).nextChange()).isEmpty();
    }

    @Test
    void filesOfHiddenPagesAreNotThere() {
        View view = SiteFixture.site()
                .home("Start")
                .text("<p><a href=\"/start.jpg\">a</a></p>", "")
                .news("offen", "Offen", "2026-11-03")
                .text("<p><img src=\"/aktuelles/offen/a.jpg\"><a href=\"/aktuelles/offen/mehr/b.pdf\">b</a></p>", "")
                .news("geheim", "Geheim", "2026-11-03")
                .text("<p><img src=\"/aktuelles/geheim/c.jpg\"></p>", "")
                .draft()
                .file("/start.jpg")
                .file("/aktuelles/offen/a.jpg")
                .file("/aktuelles/offen/mehr/b.pdf")
                .file("/aktuelles/geheim/c.jpg")
                .file("/aktuelles/geheim/mehr/d.jpg")
                .file("/aktuelles/e.jpg")
                .file("/woanders/f.jpg")
                .derive(NOW);

        assertThat(view.files().keySet().stream().map(Object::toString))
                .containsExactly("/aktuelles/offen/a.jpg", "/aktuelles/offen/mehr/b.pdf", "/start.jpg");
    }

    @Test
    void filesOfAHiddenHomeAreNotThere() {
        View view = SiteFixture.site().home("Start").draft().file("/start.jpg").derive(NOW);

        assertThat(view.files()).isEmpty();
        assertThat(Pages.page(view, "/").title()).isEqualTo("Potentiale der Vielfalt");
    }

    @Test
    void aTranslationHasTheInterfaceOfItsLanguage() {
        View view = SiteFixture.site()
                .standing("a", "A")
                .in("en", "A in English")
                .in("ar", "A in Arabic")
                .in("leicht", "A in leicht")
                .derive(NOW);

        PageView english = Pages.page(view, "/en/a/");
        assertThat(english.interfaceLanguage().tag()).isEqualTo("en");
        assertThat(english.foreign()).isFalse();
        PageView arabic = Pages.page(view, "/ar/a/");
        assertThat(arabic.interfaceLanguage().tag()).isEqualTo("ar");
        assertThat(arabic.foreign()).isFalse();
        assertThat(arabic.language().direction()).isEqualTo("rtl");
        assertThat(Pages.page(view, "/leicht/a/").language().tag()).isEqualTo("de-simple");
    }

    @Test
    void alternatesNameEveryRealTranslationAndTheOriginalAsDefault() {
        View view = SiteFixture.site()
                .standing("a", "A")
                .in("en", "A")
                .standing("b", "B")
                .derive(NOW);

        assertThat(Pages.page(view, "/en/a/").alternates())
                .containsExactly(
                        new Alternate("de", "https://vielfalt.example/a/"),
                        new Alternate("en", "https://vielfalt.example/en/a/"),
                        new Alternate("x-default", "https://vielfalt.example/a/"));
        assertThat(Pages.page(view, "/en/a/").canonical()).isEqualTo("https://vielfalt.example/en/a/");
        assertThat(Pages.page(view, "/en/a/").translations())
                .containsExactly(new Ref("/a/", new Label("Deutsch", "de"), "de"));
        assertThat(Pages.page(view, "/b/").alternates()).isEmpty();
    }

    @Test
    void theLastDateIsThatOfTheEventOrTheNews() {
        View view = SiteFixture.site()
                .event("tag", "Tag", event().on("2026-12-05").on("2026-12-12", "2026-12-13"))
                .workshop("offen", "Offen", event())
                .news("neu", "Neu", "2026-11-03")
                .derive(NOW);

        assertThat(Pages.page(view, "/veranstaltungen/tag/").lastDate().map(Object::toString))
                .contains("2026-12-13");
        assertThat(Pages.page(view, "/aktuelles/neu/").lastDate().map(Object::toString))
                .contains("2026-11-03");
        assertThat(Pages.page(view, "/workshops/offen/").lastDate()).isEqualTo(Optional.empty());
    }

    @Test
    void aDescriptionIsTheTeaserCutAtAWord() {
        View view = SiteFixture.site()
                .standing("a", "A")
                .teaser("Ein Wort nach dem anderen ".repeat(10))
                .derive(NOW);

        assertThat(Pages.page(view, "/a/").description())
                .hasSizeLessThanOrEqualTo(160)
                .endsWith(" Ein…");
    }

    @Test
    void theMachinesOwnLanguageAndClockDoNotMatter() {
        SiteFixture site = SiteFixture.site()
                .event(
                        "tag",
                        "Tag",
                        event().on("2026-12-05 18:00", "2026-12-06 10:00").price("1234.5", null))
                .in("en", "Day");
        View here = site.derive(NOW);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(site.derive(NOW)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aTeaserThatRepeatsTheFirstParagraphIsNotShownTwice() {
        View view = SiteFixture.site()
                .standing("a", "A")
                .text("<p>Erster Absatz.</p>", "Erster Absatz.")
                .standing("b", "B")
                .text("<p>Erster Absatz.</p>", "Erster Absatz.")
                .teaser("Etwas anderes.")
                .derive(NOW);

        assertThat(Pages.content(view, "/a/", StandingContent.class).lead()).isEmpty();
        assertThat(Pages.content(view, "/b/", StandingContent.class).lead()).isEqualTo("Etwas anderes.");
    }
}
