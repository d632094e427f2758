package de.vielfalt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages in Leichte Sprache are set larger and wider than others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EasyLanguageTest {
    private static final String TEXT = ".prose p";

    private final DemoServer site = DemoServer.start();
    private final Chromium chromium = new Chromium();
    private final Page page = chromium.page();

    @AfterAll
    void stop() {
        chromium.close();
        site.stop();
    }

    private double style(String path, String selector, String property) {
        page.navigate(site.url(path));
        return ((Number) page.evaluate(
                        "([selector, property]) => parseFloat(getComputedStyle(document.querySelector('main')"
                                + ".querySelector(selector))[property])",
                        new String[] {selector, property}))
                .doubleValue();
    }

    @Test
    void letters_and_lines_are_larger() {
        String easy = "/leicht/veranstaltungen/sprachcafe/";
        String german = "/veranstaltungen/sprachcafe/";

        double size = style(easy, TEXT, "fontSize");
        assertThat(size).isGreaterThan(14 / 0.75); // 14 pt, as the rules of Leichte Sprache ask for
        assertThat(style(easy, TEXT, "lineHeight") / size).isGreaterThan(1.7);
        assertThat(style(easy, TEXT, "wordSpacing")).isPositive();
        assertThat(size).isGreaterThan(1.15 * style(german, TEXT, "fontSize"));
    }

    @Test
    void a_german_text_that_stands_in_is_set_as_everywhere() {
        String path = "veranstaltungen/fahrradwerkstatt/";
        for (String property : new String[] {"fontSize", "lineHeight", "wordSpacing"}) {
            assertThat(style("/leicht/" + path, TEXT, property)).isEqualTo(style("/" + path, TEXT, property));
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "/leicht/, 320",
        "/leicht/, 1440",
        "/leicht/veranstaltungen/sprachcafe/, 320",
        "/leicht/veranstaltungen/sprachcafe/, 1440",
        "/leicht/veranstaltungen/, 320",
        "/leicht/mitmachen/, 320",
    })
    void everything_has_room(String path, int width) {
        page.setViewportSize(width, 900);
        page.navigate(site.url(path));

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(page.evaluate(
                        "[...document.querySelectorAll('main :is(h1, h2, h3, p, dd, li, .card, .detail-facts)')]"
                                + ".filter((one) => one.getBoundingClientRect().right > innerWidth + 1)"
                                + ".map((one) => one.outerHTML)"))
                .isEqualTo(List.of());
    }
}
