package de.vielfalt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The list of what is on, narrowed down in place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterTest {
    private static final String LIST = "/veranstaltungen/";

    private final DemoServer site = DemoServer.start();
    private final Chromium chromium = new Chromium();
    private Page page;

    FilterTest() {
        page = chromium.page();
    }

    @BeforeAll
    void loadOnce() {
        page.navigate(site.url(LIST));
    }

    @AfterEach
    void noComplaints() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @AfterAll
    void stop() {
        chromium.close();
        site.stop();
    }

    private Page open(String path) {
        page.context().close();
        page = chromium.page();
        page.navigate(site.url(path));
        return page;
    }

    private static List<String> shown(Page page) {
        return page.locator("[data-facets]:visible :is(h2, h3)").allInnerTexts();
    }

    private static Locator button(Page page, String facet) {
        return page.locator("button[data-facet=" + facet + "]");
    }

    private static String search(Page page) {
        return String.valueOf(page.evaluate("location.search"));
    }

    @Test
    void one_answer_narrows_the_list_down_says_how_many_are_left_and_stands_in_the_address() {
        open(LIST);
        int all = shown(page).size();

        button(page, "fuer-senioren").click();

        assertThat(shown(page)).contains("Kochabend: Suppen der Welt").doesNotContain("Beispieltag der Jugend");
        assertThat(page.locator("[role=status]").innerText())
                .isEqualTo("Treffer: " + shown(page).size() + " von " + all);
        assertThat(button(page, "fuer-senioren").getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(search(page)).isEqualTo("?fuer=senioren");
        assertThat(page.locator("main section h2:visible").allInnerTexts()).doesNotContain("Termin folgt");
    }

    @Test
    void several_questions_mean_all_of_them_and_several_answers_to_one_mean_any() {
        open(LIST);
        button(page, "fuer-jugendliche").click();
        page.locator(".filters summary").click();
        button(page, "sprache-tr").click();
        assertThat(shown(page)).containsExactly("Beispieltag der Jugend", "Lange Nacht der Geschichten");

        button(page, "fuer-senioren").click();
        assertThat(search(page)).isEqualTo("?fuer=jugendliche&fuer=senioren&sprache=tr");
        assertThat(shown(page))
                .containsExactly(
                        "Sprachcafé am Musterplatz",
                        "Beispieltag der Jugend",
                        "Kochabend: Suppen der Welt",
                        "Erzählrunde: Früher und hier",
                        "Lange Nacht der Geschichten");
    }

    @Test
    void the_address_brings_the_choice_back_and_so_does_going_back() {
        open(LIST + "?sprache=uk&fuer=familien");
        List<String> chosen = shown(page);
        assertThat(chosen).contains("Sprachcafé am Musterplatz").doesNotContain("Beispieltag der Jugend");
        assertThat(page.locator(".filters details").getAttribute("open")).isNotNull();

        button(page, "fuer-familien").click();
        button(page, "sprache-uk").click();
        assertThat(search(page)).isEmpty();
        assertThat(page.locator("[role=status]").innerText()).isEmpty();
        page.goBack();
        page.goBack();

        assertThat(shown(page)).isEqualTo(chosen);
    }

    @Test
    void what_nothing_fits_says_so_and_leads_back_to_everything() {
        open(LIST);
        int all = shown(page).size();
        button(page, "fuer-senioren").click();
        page.locator(".filters summary").click();
        button(page, "sprache-fr").click();

        assertThat(shown(page)).isEmpty();
        assertThat(page.locator(".filter-none").innerText()).startsWith("Dazu steht gerade kein Termin fest.");
        page.locator(".filter-all a").click();

        assertThat(shown(page)).hasSize(all);
        assertThat(page.locator(".filter-none").isVisible()).isFalse();
        assertThat(page.evaluate("document.activeElement.dataset.facet")).isEqualTo("fuer-jugendliche");
    }

    @Test
    void an_address_with_an_answer_that_nothing_has_any_more_shows_nothing_and_not_everything() {
        open(LIST + "?thema=gibt-es-nicht");

        assertThat(shown(page)).isEmpty();
        assertThat(page.locator(".filter-none").isVisible()).isTrue();
    }

    @Test
    void the_keyboard_is_enough() {
        open(LIST);
        button(page, "fuer-familien").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Space");

        assertThat(search(page)).isEqualTo("?fuer=senioren");
    }

    @Test
    void each_answer_alone_shows_what_its_own_list_shows() {
        open(LIST);
        TreeMap<String, List<String>> inPlace = new TreeMap<>();
        page.locator(".filters summary").click();
        for (Locator button : page.locator("button[data-facet]").all()) {
            button.click();
            inPlace.put(
                    button.getAttribute("data-facet"),
                    shown(page).stream().sorted().toList());
            button.click();
        }
        TreeMap<String, List<String>> ownLists = new TreeMap<>();
        Page plain = chromium.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        for (String facet : inPlace.keySet()) {
            plain.navigate(site.url(LIST));
            String path = plain.locator("a[data-facet=" + facet + "]").getAttribute("href");
            plain.navigate(site.url(LIST) + path);
            ownLists.put(
                    facet,
                    plain.locator(".event-card :is(h2, h3)").allTextContents().stream()
                            .sorted()
                            .toList());
        }
        plain.context().close();

        assertThat(inPlace).hasSizeGreaterThan(25).isEqualTo(ownLists);
    }

    @Test
    void a_list_of_its_own_leads_on_to_both_answers() {
        open(LIST + "fuer/jugendliche/");
        page.locator(".filters summary").click();
        page.locator("a[data-facet=sprache-tr]").click();
        page.waitForURL(url -> url.contains("?")); // and until that page is loaded, with its script

        assertThat(page.url()).isEqualTo(site.url(LIST + "?fuer=jugendliche&sprache=tr"));
        assertThat(shown(page)).containsExactly("Beispieltag der Jugend", "Lange Nacht der Geschichten");
    }
}
