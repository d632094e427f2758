package de.vielfalt.view;

import static de.vielfalt.view.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.EventStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class WidgetsTest {
    private static View view() {
        return SiteFixture.site()
                .place("haus", "Haus & Hof", "Weg 1")
                .place("leer", "Leer", "Weg 2")
                .place("frueher", "Früher", "Weg 3")
                .event("fest", "Fest", event().on("2026-12-05 18:00").at("haus").audiences("familien"))
                .in("ar", "عيد")
                .event("chor", "Chor", event().on("2026-12-06").status(EventStatus.CANCELLED, "Krank."))
                .event("alt", "Alt", event().on("2026-01-05").at("frueher"))
                .derive("2026-11-20 12:00");
    }

    private static PageView page(View view, String path) {
        return view.pages().stream()
                .filter(page -> page.path().value().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + path));
    }

    private static WidgetContent widget(View view, String path) {
        return (WidgetContent) page(view, path).content();
    }

    private static List<String> titles(WidgetContent widget) {
        return widget.cards().stream().map(card -> card.link().label().text()).toList();
    }

    @Test
    void aWidgetShowsWhatIsNextAndWhatIsCancelledAsSuch() {
        WidgetContent all = widget(view(), "/einbetten/alle/hell/");

        assertThat(titles(all)).containsExactly("Fest", "Chor");
        assertThat(all.cards().get(1).status()).map(StatusView::label).contains("Abgesagt");
        assertThat(all.more().href()).isEqualTo("/veranstaltungen/");
    }

    @Test
    void anAudienceAndAPlaceHaveWidgetsOfTheirOwnInEachLanguage() {
        View view = view();

        assertThat(titles(widget(view, "/einbetten/fuer/familien/dunkel/"))).containsExactly("Fest");
        assertThat(titles(widget(view, "/ar/einbetten/ort/haus/kompakt/"))).containsExactly("عيد");
        assertThat(titles(widget(view, "/einbetten/fuer/senioren/hell/"))).isEmpty();
    }

    @Test
    void aPlaceHasAWidgetOnceAnythingTakesPlaceThereAndKeepsIt() {
        assertThat(view().pages().stream()
                        .map(page -> page.path().value())
                        .filter(path -> path.matches("/einbetten/ort/.*/hell/")))
                .containsExactly("/einbetten/ort/frueher/hell/", "/einbetten/ort/haus/hell/");
    }

    @Test
    void searchEnginesListThePageAboutWidgetsAndNoWidget() {
        View view = view();

        assertThat(page(view, "/einbetten/").indexed()).isTrue();
        assertThat(page(view, "/einbetten/alle/hell/").indexed()).isFalse();
        assertThat(page(view, "/einbetten/alle/hell/").alternates()).isEmpty();
    }

    @Test
    void whatIsToBeCopiedNamesTheWidgetAndHasALinkForThoseWhoSeeNoFrames() {
        EmbedContent page = (EmbedContent) page(view(), "/ar/einbetten/").content();
        String code =
                page.choices().get(page.choices().size() - 1).widgets().get(0).code();

        assertThat(code)
                .startsWith("<iframe src=\"https://")
                .contains("/ar/einbetten/ort/haus/hell/\" title=\"", "Haus &amp; Hof", "lang=\"ar\" dir=\"rtl\"")
                .contains("width=\"480\" height=\"640\" loading=\"lazy\"", "/ar/orte/haus/\">")
                .endsWith("</a></p>");
    }
}
