package de.vielfalt.share;

import static de.vielfalt.view.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Language;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Site;
import de.vielfalt.view.SiteFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class KitsTest {
    private static final Language TURKISH = new Language("tr");
    private static final Language ARABIC = new Language("ar");
    private static final List<Language> LANGUAGES = List.of(Language.GERMAN, TURKISH, ARABIC, new Language("en"));
    private static final Kit FEST = new Kit(new PageId(PageType.EVENT, "fest"), List.of(Language.GERMAN, TURKISH));

    @Test
    void whatIsNotOverHasAKit() {
        SiteFixture site = SiteFixture.site()
                .event("gestern", "Gestern", event().on("2026-11-30"))
                .event("heute", "Heute", event().on("2026-12-01"))
                .event("offen", "Offen", event())
                .workshop("morgen", "Morgen", event().on("2026-12-02"))
                .news("neues", "Neues", "2026-11-30");
        assertThat(kits(site, "2026-12-01"))
                .extracting(kit -> kit.event().toString())
                .containsExactly("veranstaltungen/heute", "veranstaltungen/offen", "workshops/morgen");
        assertThat(kits(site, "2026-12-02"))
                .extracting(kit -> kit.event().toString())
                .containsExactly("veranstaltungen/offen", "workshops/morgen");
    }

    @Test
    void aKitIsInGermanInEachTranslationAndInWhatItsEditorAsksFor() {
        SiteFixture site = SiteFixture.site()
                .event("fest", "Fest", event().on("2026-12-05").posters("en", "ar", "fa"))
                .in("tr", "Şenlik")
                .event("markt", "Markt", event().on("2026-12-06"));
        assertThat(kits(site, "2026-12-01"))
                .extracting(kit -> kit.languages().stream().map(Language::code).toList())
                .as("in the order of the site, without the one that it has no words for")
                .containsExactly(List.of("de", "tr", "ar", "en"), List.of("de"));
    }

    @Test
    void itsPiecesLieBelowThePageOfTheEvent() {
        assertThat(FEST.page(Language.GERMAN)).hasToString("/veranstaltungen/fest/weitersagen/");
        assertThat(FEST.path(Piece.FLYER, Language.GERMAN))
                .hasToString("/veranstaltungen/fest/weitersagen/handzettel-a5.pdf");
        assertThat(FEST.path(Piece.POSTER, TURKISH)).hasToString("/tr/veranstaltungen/fest/weitersagen/aushang-a4.pdf");
    }

    @Test
    void aFlyerIsInGermanOnly() {
        assertThat(FEST.has(Piece.FLYER, Language.GERMAN)).isTrue();
        assertThat(FEST.has(Piece.FLYER, TURKISH)).isFalse();
        assertThat(FEST.has(Piece.POSTER, TURKISH)).isTrue();
        assertThat(FEST.has(Piece.POSTER, ARABIC)).isFalse();
    }

    private static List<Kit> kits(SiteFixture fixture, String day) {
        Site site = fixture.build();
        return Kits.of(site.pages(), LANGUAGES, SiteFixture.at(day)).all();
    }
}
