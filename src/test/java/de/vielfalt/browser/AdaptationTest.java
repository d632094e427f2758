package de.vielfalt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sets spaces, colours, size or motion otherwise, or shows pages without style sheet or script, gets all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdaptationTest {
    /** The spaces of WCAG 2.2, 1.4.12. */
    private static final String SPACES = """
            * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
            p { margin-block-end: 2em !important; }""";

    /** Texts that lie outside the window, are cut off by a box around them, or lie over another text. */
    private static final String UNREADABLE = """
            () => {
              const texts = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const parent = walker.currentNode.parentElement;
                if (!walker.currentNode.textContent.trim() || !parent.checkVisibility() || parent.closest(".skip-link, option, script"))
                  continue;
                const range = document.createRange();
                range.selectNodeContents(walker.currentNode);
                for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) texts.push({ parent, box });
              }
              const found = [];
              const tell = (what, text) => found.push(what + ": " + text.parent.outerHTML.slice(0, 160));
              for (const text of texts) {
                if (text.box.left < -1 || text.box.right > innerWidth + 1) {
                  if (!text.parent.closest("pre")) tell("outside", text);
                }
                for (let box = text.parent; box && box !== document.body; box = box.parentElement) {
                  if (getComputedStyle(box).overflowX === "visible" && getComputedStyle(box).overflowY === "visible") continue;
                  const edge = box.getBoundingClientRect();
                  const scrolls = getComputedStyle(box).overflowX === "auto";
                  if (!scrolls && (text.box.bottom > edge.bottom + 2 || text.box.top < edge.top - 2)) tell("cut off", text);
                }
              }
              for (let i = 0; i < texts.length; i++) {
                for (let j = i + 1; j < texts.length; j++) {
                  const [a, b] = [texts[i], texts[j]];
                  if (a.parent === b.parent || a.parent.contains(b.parent) || b.parent.contains(a.parent)) continue;
                  const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
                  const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
                  if (across > 2 && down > 6) tell("over another", a);
                }
              }
              return [...new Set(found)];
            }""";

    private final DemoServer site = DemoServer.start();
    private final Chromium chromium = new Chromium();
    private final Page narrow = chromium.page(
            new Browser.NewContextOptions().setViewportSize(320, 640).setBypassCSP(true));

    static List<String> pages() {
        return EachType.PAGES;
    }

    @AfterAll
    void stop() {
        chromium.close();
        site.stop();
    }

    private Page open(String path, Browser.NewContextOptions options) {
        Page page = chromium.page(options);
        page.navigate(site.url(path));
        return page;
    }

    /** 320 CSS pixels are what is left of 1280 at 400 percent (WCAG 2.2, 1.4.10). */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void at_four_hundred_percent_and_with_wide_spaces_every_text_can_be_read(String path) {
        narrow.navigate(site.url(path), new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        assertThat(narrow.evaluate(UNREADABLE)).as("400 %").isEqualTo(List.of());

        narrow.addStyleTag(new Page.AddStyleTagOptions().setContent(SPACES));

        assertThat(narrow.evaluate(UNREADABLE)).as("wide spaces").isEqualTo(List.of());
        assertThat(narrow.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    @Test
    void what_cannot_be_read_would_be_found() {
        narrow.navigate(site.url("/mitmachen/"));
        narrow.addStyleTag(new Page.AddStyleTagOptions()
                .setContent(
                        "h1 { height: 1rem; overflow: hidden } h2 { margin-bottom: -3rem } .prose { width: 30rem }"));

        assertThat(narrow.evaluate(UNREADABLE)).asString().contains("cut off: <h1", "over another: <h2", "outside: <p");
    }

    @Test
    void nothing_moves_by_itself_for_nobody() {
        Page page = chromium.page(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        for (String path : List.of("/", "/veranstaltungen/", "/veranstaltungen/sprachcafe/", "/suche/")) {
            page.navigate(site.url(path));
            assertThat(page.evaluate("""
                    () => [...document.querySelectorAll("*")].filter((one) => {
                      const style = getComputedStyle(one);
                      return style.animationName !== "none" || !/^0s(, 0s)*$/.test(style.transitionDuration)
                        || style.scrollBehavior !== "auto";
                    }).map((one) => one.outerHTML.slice(0, 120))""")).as(path).isEqualTo(List.of());
        }
        page.context().close();
    }

    @Test
    void with_forced_colours_what_is_told_by_a_surface_has_an_edge() {
        Page page = chromium.page(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
        Map<String, String> wanted = Map.of(
                "/veranstaltungen/lichterfest/", ".label, .detail-head .date-badge",
                "/veranstaltungen/sprachcafe/",
                        ".detail-head .date-badge, .calendar-subscription .button, .detail-facts",
                "/veranstaltungen/", ".card, .pill",
                "/", ".button, .card, .search-link");
        wanted.forEach((path, selector) -> {
            page.navigate(site.url(path));
            for (String one : selector.split(", ")) {
                assertThat(page.locator(one).count()).as(path + " " + one).isPositive();
                assertThat(page.evaluate("""
                        (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility())
                          .every((one) => {
                            const style = getComputedStyle(one);
                            return style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) > 0
                              || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
                          })""", one)).as(path + " " + one).isEqualTo(true);
            }
        });
        page.navigate(site.url("/veranstaltungen/"));
        page.locator("button[data-facet]").first().click();
        assertThat(page.evaluate("""
                () => {
                  const [on, off] = ["true", "false"].map((state) =>
                    getComputedStyle(document.querySelector(`button[aria-pressed=${state}]`)));
                  return on.backgroundColor !== off.backgroundColor || on.borderTopWidth !== off.borderTopWidth;
                }""")).as("a switch that is on looks different").isEqualTo(true);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("""
                () => {
                  const style = getComputedStyle(document.activeElement);
                  return style.outlineStyle + " " + (parseFloat(style.outlineWidth) >= 2) + " "
                    + (style.outlineColor !== getComputedStyle(document.body).backgroundColor);
                }""")).as("focus").isEqualTo("solid true true");
        page.context().close();
    }

    @Test
    void without_a_style_sheet_everything_stands_there_in_a_sensible_order() {
        Page page = chromium.page();
        page.route(
                "**/*.css",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/css").setBody("")));
        page.navigate(site.url("/veranstaltungen/sprachcafe/"));
        String text = page.locator("body").innerText();

        assertThat(text)
                .containsSubsequence(
                        "Zum Inhalt",
                        "Vielfalt",
                        "Sprachcafé am Musterplatz",
                        "Mittwoch",
                        "Haus am Musterplatz",
                        "Impressum");
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('svg')].every((one) => one.getBoundingClientRect().width <= innerWidth)"))
                .isEqualTo(true);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.context().close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/veranstaltungen/", "/veranstaltungen/sprachcafe/", "/suche/", "/kalender/", "/ar/"})
    void without_a_script_nothing_is_offered_that_does_nothing(String path) {
        Page page = open(path, new Browser.NewContextOptions().setJavaScriptEnabled(false));

        assertThat(page.locator("button:visible").count()).isZero();
        assertThat(page.locator("input:visible").count()).isZero();
        assertThat(page.locator(".menu a:visible").count()).isPositive();
        page.locator(".language-links summary").click();
        assertThat(page.locator(".language-links a:visible").count()).isEqualTo(8);
        page.context().close();
    }
}
