package de.vielfalt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page, looked at by axe and by the rules for small screens: light and dark, three widths, two directions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
    private static final int[] WIDTHS = {320, 768, 1440};
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private final DemoServer site = DemoServer.start();
    private final Chromium chromium = new Chromium();

    static List<String> pages() {
        return EachType.PAGES;
    }

    @AfterAll
    void stop() {
        chromium.close();
        site.stop();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void axe_finds_nothing(String path) {
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = chromium.page(new Browser.NewContextOptions().setColorScheme(scheme));
            page.navigate(site.url(path));
            page.locator("details").evaluateAll("all => all.forEach((details) => (details.open = true))");
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                for (Rule rule : violations(page, scheme)) {
                    rule.getNodes()
                            .forEach(node ->
                                    found.add(scheme + " " + width + " " + rule.getId() + ": " + node.getHtml()));
                }
            }
            page.context().close();
        }
        assertThat(found).isEmpty();
    }

    /** What axe finds; the nodes that are right are counted, not described, which is five times as fast. */
    private static List<Rule> violations(Page page, ColorScheme scheme) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(options);
        if (scheme == ColorScheme.DARK) {
            axe.withRules(OF_COLOURS); // nothing else is another in the other scheme
        }
        return axe.analyze().getViolations();
    }

    /** What is too small to be met by a thumb: WCAG 2.2, 2.5.5, in CSS pixels; a box to tick counts with its label. */
    private static final String SMALL = """
            () => {
              document.querySelectorAll("details").forEach((details) => (details.open = true));
              const targets = "nav a, nav summary, button, .button, .pill, form :is(input, select, textarea)";
              return [...document.querySelectorAll(targets)]
                .map((each) => [each, each.matches("[type=checkbox], [type=radio]") ? each.closest("label") ?? each : each])
                .map(([each, target]) => [each, target.getBoundingClientRect()])
                .filter(([each, box]) => box.width > 0 && (box.width < 43.9 || box.height < 43.9))
                .map(([each, box]) => `${each.tagName} ${each.textContent.trim()}: ${box.width} × ${box.height}`);
            }""";

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void nothing_has_to_be_scrolled_sideways_and_each_target_of_navigation_and_forms_is_large_enough(String path) {
        Page page = chromium.page(new Browser.NewContextOptions().setViewportSize(320, 640));
        page.navigate(site.url(path));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat((List<?>) page.evaluate(SMALL)).as("320").isEmpty();
        page.setViewportSize(1440, 900);
        assertThat((List<?>) page.evaluate(SMALL)).as("1440").isEmpty();
        page.context().close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"/", "/veranstaltungen/", "/veranstaltungen/sprachcafe/", "/ar/veranstaltungen/sprachcafe/"})
    void the_keyboard_reaches_everything_in_its_order_and_shows_where_it_is(String path) {
        Page page = chromium.page();
        page.navigate(site.url(path));
        int stops =
                page.locator("a[href]:visible, button:visible, summary:visible").count();
        List<Object> hidden = new ArrayList<>();
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < stops; i++) {
            page.keyboard().press("Tab");
            seen.add(
                    page.evaluate(
                            "(() => { const e = document.activeElement; return [...document.querySelectorAll('*')].indexOf(e); })()"));
            Object visible = page.evaluate("""
                    (() => {
                      const e = document.activeElement;
                      const box = e.getBoundingClientRect();
                      const ring = [e, e.closest(".card")].some((x) => x && getComputedStyle(x).outlineStyle !== "none");
                      return ring && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
                    })()""");
            if (!Boolean.TRUE.equals(visible)) {
                hidden.add(page.evaluate("document.activeElement.outerHTML"));
            }
        }
        page.context().close();

        assertThat(hidden).isEmpty();
        assertThat(seen).doesNotHaveDuplicates().hasSize(stops);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void no_page_complains_or_asks_another_host(String path) {
        Page page = chromium.page();
        List<String> foreign = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(site.url("/"))) {
                foreign.add(request.url());
            }
        });
        page.navigate(site.url(path));
        page.context().close();

        assertThat(foreign).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }
}
