package de.vielfalt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which one searches: by keyboard, from the address, below a folder, without a script, for everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTest {
    private final DemoServer site = DemoServer.start();
    private final Chromium chromium = new Chromium();
    private final List<String> foreign = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Page page;

    SearchPageTest() {
        page = open(new Browser.NewContextOptions());
    }

    @AfterEach
    void noComplaintsAndNobodyElseIsAsked() {
        assertThat(chromium.complaints()).isEmpty();
        assertThat(foreign).isEmpty();
    }

    @AfterAll
    void stop() {
        chromium.close();
        site.stop();
    }

    private Page open(Browser.NewContextOptions options) {
        Page opened = chromium.page(options);
        opened.onRequest(request -> {
            asked.add(request.url());
            if (!request.url().startsWith(site.url("/"))) {
                foreign.add(request.url());
            }
        });
        return opened;
    }

    private Page visit(String path) {
        page.context().close();
        asked.clear();
        page = open(new Browser.NewContextOptions());
        page.navigate(site.url(path));
        return page;
    }

    private Locator field() {
        return page.locator("#suchfeld");
    }

    private Locator options() {
        return page.locator("[role=option]");
    }

    private String active() {
        String id = field().getAttribute("aria-activedescendant");
        return id == null ? "" : page.locator("#" + id + " .title").innerText();
    }

    private void type(String text) {
        field().focus();
        field().pressSequentially(text);
        page.waitForCondition(() -> "true".equals(field().getAttribute("aria-expanded"))
                && page.locator(".search-status").innerText().matches(".*[0-9]+.*"));
    }

    private List<String> found() {
        page.locator(".search-results li").first().waitFor();
        return page.locator(".search-results :is(h2, h3) a").allInnerTexts();
    }

    @Test
    void the_keyboard_walks_through_suggestions_as_the_combobox_pattern_has_it() {
        visit("/suche/");
        assertThat(field().getAttribute("aria-expanded")).isEqualTo("false");
        type("fest");
        List<String> titles = page.locator("[role=option] .title").allInnerTexts();
        assertThat(titles).hasSizeGreaterThan(2);
        assertThat(page.locator(".search-status").innerText()).isEqualTo("Treffer: " + titles.size());
        assertThat(active()).isEmpty();

        field().press("ArrowDown");
        assertThat(active()).isEqualTo(titles.get(0));
        assertThat(options().first().getAttribute("aria-selected")).isEqualTo("true");
        field().press("ArrowDown");
        assertThat(active()).isEqualTo(titles.get(1));
        field().press("ArrowUp");
        field().press("ArrowUp");
        assertThat(active()).isEqualTo(titles.get(titles.size() - 1));
        field().press("ArrowDown");
        assertThat(active()).isEqualTo(titles.get(0));

        field().press("Home");
        assertThat(active()).isEmpty();
        assertThat(page.evaluate("document.activeElement.selectionStart")).isEqualTo(0);
        field().press("ArrowDown");
        field().press("End");
        assertThat(active()).isEmpty();
        assertThat(page.evaluate("document.activeElement.selectionStart")).isEqualTo(4);

        field().press("Escape");
        assertThat(field().getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(options().first().isVisible()).isFalse();
        assertThat(field().inputValue()).isEqualTo("fest");
        field().press("Escape");
        assertThat(field().inputValue()).isEmpty();
    }

    @Test
    void enter_opens_the_chosen_suggestion_and_going_back_shows_what_else_was_found() {
        visit("/suche/");
        type("lichterfest");
        field().press("ArrowDown");
        field().press("Enter");
        page.waitForURL(site.url("/veranstaltungen/lichterfest/"));

        page.goBack();

        assertThat(page.url()).isEqualTo(site.url("/suche/?q=lichterfest"));
        assertThat(found()).contains("Lichterfest im Musterpark");
        assertThat(field().inputValue()).isEqualTo("lichterfest");
    }

    @Test
    void enter_without_a_choice_shows_all_that_is_found_and_keeps_the_question_in_the_address() {
        visit("/suche/");
        type("fest");
        field().press("Enter");

        assertThat(found()).contains("Lichterfest im Musterpark", "Sommerfest am Mustersee");
        assertThat(page.url()).isEqualTo(site.url("/suche/?q=fest"));
        assertThat(page.locator(".az").isVisible()).isFalse();
        field().fill("kochabend");
        page.locator(".search-field .button").click();
        page.waitForURL(site.url("/suche/?q=kochabend"));
        assertThat(found()).first().isEqualTo("Kochabend: Suppen der Welt");

        page.goBack();
        page.locator(".search-results").getByText("Sommerfest am Mustersee").waitFor();
        assertThat(field().inputValue()).isEqualTo("fest");
        page.goBack();
        page.locator(".az").waitFor();
        assertThat(field().inputValue()).isEmpty();
    }

    @Test
    void a_result_says_what_it_is_when_and_where_and_what_must_be_known_first() {
        visit("/suche/?q=lichterfest");
        found();

        Locator card = page.locator(".search-card").first();
        assertThat(card.locator(".label").innerText()).isEqualTo("Abgesagt");
        assertThat(card.locator(".meta li").allInnerTexts().stream()
                        .map(String::strip)
                        .toList())
                .containsExactly(
                        "Veranstaltung", "Freitag, 11. Dezember 2026, 16:00 bis 19:00 Uhr", "Treff am Musterpark");
        assertThat(card.locator("s").innerText()).contains("11. Dezember");
    }

    @Test
    void what_is_over_comes_last() {
        visit("/suche/?q=fest");
        found();

        assertThat(page.locator(".search-results > *").evaluateAll("all => all.map((one) => one.tagName)"))
                .isEqualTo(List.of("OL", "H2", "OL"));
        assertThat(page.locator(".search-results > h2").innerText()).isEqualTo("Schon vorbei");
        assertThat(page.locator(".search-results > ol:last-child a").allInnerTexts())
                .contains("Sommerfest am Mustersee", "Lesefest in acht Sprachen");
    }

    @Test
    void what_is_not_found_is_said_and_what_is_typed_is_never_markup() {
        visit("/suche/?q=%3Cimg%3Dqqqqqzz%3Exxxxqqq");

        page.waitForCondition(
                () -> page.locator(".search-status").innerText().startsWith("Dazu ist nichts zu finden."));
        assertThat(page.locator("main img").count()).isZero();
        assertThat(page.locator(".search-more").innerText()).contains("Alles von A bis Z");
    }

    @Test
    void readers_of_another_language_can_go_on_in_german() {
        visit("/tr/suche/?q=fahrrad%20werkstatt");
        page.locator(".search-german").click();

        assertThat(page.url()).isEqualTo(site.url("/suche/?q=fahrrad+werkstatt"));
        assertThat(found()).first().isEqualTo("Offene Fahrradwerkstatt");
    }

    @Test
    void where_nothing_is_found_what_stands_there_in_german_is() {
        visit("/tr/suche/?q=fahrradwerkstadt");

        assertThat(found()).first().isEqualTo("Offene Fahrradwerkstatt");
        Locator card = page.locator(".search-card").first();
        assertThat(card.locator("a bdi").getAttribute("lang")).isEqualTo("de");
        assertThat(card.locator("a").evaluate("link => link.href"))
                .isEqualTo(site.url("/tr/veranstaltungen/fahrradwerkstatt/"));
        assertThat(card.locator(".meta li").allInnerTexts().stream()
                        .map(String::strip)
                        .toList())
                .containsExactly("etkinlik", "5 Aralık 2026", "Halle am Beispielhof");
        assertThat(page.locator(".search-status").innerText()).matches("Yalnızca Almanca olarak bulunan: [0-9]+");
    }

    @Test
    void what_is_found_by_its_german_name_has_its_own_where_somebody_translated_it() {
        visit("/tr/suche/?q=lichterfest");

        assertThat(found()).first().isEqualTo("Musterpark’ta ışık şenliği");
        assertThat(page.locator(".search-card").first().locator("a bdi").count())
                .isZero();
        assertThat(page.locator(".search-card .label").first().innerText()).isEqualTo("İptal edildi");
    }

    @Test
    void the_german_index_is_asked_only_where_nothing_else_is_found() {
        visit("/tr/suche/?q=kafe");
        found();

        assertThat(asked).noneMatch(url -> url.equals(site.url("/suche/index.json")));
    }

    @Test
    void nothing_is_loaded_before_the_field_is_used() {
        visit("/suche/");
        assertThat(asked).noneMatch(url -> url.contains("index.json") || url.contains("minisearch"));

        field().focus();
        page.waitForCondition(() -> asked.stream().anyMatch(url -> url.endsWith("/suche/index.json")));
        page.waitForFunction("() => typeof MiniSearch === 'function'");
    }

    @Test
    void the_link_on_every_page_leads_into_the_field() {
        visit("/ar/veranstaltungen/sprachcafe/");
        page.locator(".search-link").click();
        page.waitForURL(site.url("/ar/suche/#suchfeld"));

        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("suchfeld");
    }

    @Test
    void it_works_below_a_folder() {
        DemoServer below = DemoServer.below("/unter/ordner");
        page.context().close();
        page = chromium.page();
        page.navigate(below.url("/unter/ordner/en/suche/?q=lights"));
        String href = String.valueOf(page.locator(".search-results a").first().evaluate("link => link.href"));
        below.stop();

        assertThat(href).isEqualTo(below.url("/unter/ordner/en/veranstaltungen/lichterfest/"));
    }

    @Test
    void without_a_script_everything_stands_there_from_a_to_z() {
        Page plain = chromium.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        plain.navigate(site.url("/suche/?q=fest"));

        assertThat(plain.locator(".search-form").isVisible()).isFalse();
        assertThat(plain.locator(".az h3").allInnerTexts())
                .startsWith("A", "B", "D", "E")
                .endsWith("U", "V", "W");
        List<String> titles = plain.locator(".az-group li a").allInnerTexts();
        assertThat(titles)
                .hasSizeGreaterThan(50)
                .contains("Lichterfest im Musterpark", "Haus am Musterplatz", "Impressum", "Aktuelles")
                .doesNotHaveDuplicates();
        plain.navigate(site.url("/ar/suche/"));
        assertThat(plain.locator(".az-group li a").allInnerTexts())
                .contains("مقهى اللغات في ساحة موستر", "Offene Fahrradwerkstatt");
        plain.context().close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"/suche/?q=fest", "/suche/", "/ar/suche/?q=مقهى", "/uk/suche/?q=кафе", "/leicht/suche/?q=tag"})
    void axe_finds_nothing_with_results_and_suggestions_open(String path) {
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.context().close();
            page = open(new Browser.NewContextOptions().setColorScheme(scheme));
            page.navigate(site.url(path));
            if (path.contains("?")) {
                found();
                field().press("ArrowDown");
                page.waitForCondition(() -> !active().isEmpty());
            }
            for (int width : new int[] {320, 1440}) {
                page.setViewportSize(width, 900);
                new AxeBuilder(page)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .forEach(rule -> rule.getNodes()
                                .forEach(node ->
                                        found.add(scheme + " " + width + " " + rule.getId() + ": " + node.getHtml())));
                if (!page.evaluate("document.documentElement.scrollWidth").equals(width)) {
                    found.add("scrolls sideways at " + width);
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
