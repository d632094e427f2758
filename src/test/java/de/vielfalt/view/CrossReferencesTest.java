package de.vielfalt.view;

import static de.vielfalt.view.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrossReferencesTest {
    private static SiteFixture site() {
        return SiteFixture.site()
                .event("tag", "Tag & Nacht", event().on("2026-12-05"))
                .in("en", "Day & night")
                .news("neu", "Neu", "2026-11-03")
                .news("geheim", "Geheimer Titel", "2026-11-03")
                .draft();
    }

    private static String german(String html) {
        View view = site().standing("a", "A").text(html, "").derive("2026-11-20");
        return Pages.content(view, "/a/", StandingContent.class).body().value();
    }

    private static String english(String html) {
        View view = site().standing("a", "A").in("en", "A").text(html, "").derive("2026-11-20");
        return Pages.content(view, "/en/a/", StandingContent.class).body().value();
    }

    @Test
    void aReferenceBecomesALink() {
        assertThat(german("<p>Zum <a href=\"xref:veranstaltungen/tag.adoc\">Tag</a>.</p>"))
                .isEqualTo("<p>Zum <a href=\"/veranstaltungen/tag/\">Tag</a>.</p>");
    }

    @Test
    void aReferenceKeepsFragmentAttributesAndMarkup() {
        assertThat(german("<a class=\"x>y\" href=\"xref:tag.adoc#ort\" title=\"t\"><em>Tag</em></a>"))
                .isEqualTo("<a class=\"x>y\" title=\"t\" href=\"/veranstaltungen/tag/#ort\"><em>Tag</em></a>");
    }

    @Test
    void aReferenceWithoutWordsTakesTheTitle() {
        assertThat(german("<a href=\"xref:tag.adoc\"></a>"))
                .isEqualTo("<a href=\"/veranstaltungen/tag/\">Tag &amp; Nacht</a>");
    }

    @Test
    void aReaderIsLedToThePageInTheirLanguageAndAGermanTitleIsMarked() {
        assertThat(english("<a href=\"xref:tag.adoc\"></a> <a href=\"xref:neu.adoc\"></a>"))
                .isEqualTo("<a href=\"/en/veranstaltungen/tag/\">Day &amp; night</a> "
                        + "<a href=\"/en/aktuelles/neu/\" lang=\"de\">Neu</a>");
        assertThat(english("<a href=\"xref:neu.adoc\">news</a>")).isEqualTo("<a href=\"/en/aktuelles/neu/\">news</a>");
    }

    @Test
    void whatIsNotPublishedIsNotLinkedAndItsTitleNotTold() {
        assertThat(german("<a href=\"xref:geheim.adoc\">mehr</a>")).isEqualTo("mehr");
        assertThat(german("<a href=\"xref:geheim.adoc\"></a>")).isEqualTo("(Seite nicht verfügbar)");
    }

    @Test
    void whatDoesNotExistKeepsItsWords() {
        assertThat(german("<a href=\"xref:nirgends.adoc\">mehr</a>")).isEqualTo("mehr");
        assertThat(german("<a href=\"xref:nirgends.adoc\"></a>")).isEqualTo("nirgends.adoc");
    }

    @Test
    void aReferenceWithinThePageIsALinkToItsAnchor() {
        assertThat(german("<a href=\"xref:#ort\">Ort</a>")).isEqualTo("<a href=\"#ort\">Ort</a>");
    }

    @Test
    void otherLinksAndDollarSignsStayAsTheyAre() {
        String html = "<a href=\"https://a.example/$1\">$1</a> <a href=\"xref:tag.adoc\">5 $</a>";
        assertThat(german(html))
                .isEqualTo("<a href=\"https://a.example/$1\">$1</a> <a href=\"/veranstaltungen/tag/\">5 $</a>");
    }
}
