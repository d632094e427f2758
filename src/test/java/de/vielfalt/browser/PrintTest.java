package de.vielfalt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of a printer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintTest {
    private static final String EVENT = "/veranstaltungen/sprachcafe/";
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    private final DemoServer site = DemoServer.start();
    private final Chromium chromium = new Chromium();
    private final Page page = chromium.page();

    @AfterAll
    void stop() {
        chromium.close();
        site.stop();
    }

    private Page print(String path) {
        page.navigate(site.url(path));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return page;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                EVENT,
                "/veranstaltungen/lichterfest/",
                "/veranstaltungen/beispieltag-der-jugend/",
                "/workshops/mehrsprachig-in-der-kita/",
                "/ar/veranstaltungen/sprachcafe/",
                "/leicht/veranstaltungen/sprachcafe/"
            })
    void an_event_fills_one_sheet(String path) {
        byte[] pdf = print(path).pdf(new Page.PdfOptions().setPreferCSSPageSize(true));

        assertThat(SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void it_shows_the_facts_and_where_to_read_on_and_nothing_that_leads_nowhere_on_paper() {
        Page print = print(EVENT);

        assertThat(print.locator(
                                "nav:visible, .share:visible, .calendar-subscription:visible, .button:visible, .skip-link:visible")
                        .count())
                .isZero();
        assertThat(print.locator("main").innerText())
                .contains("Sprachcafé am Musterplatz", "Haus am Musterplatz", "https://test.example" + EVENT);
    }

    @Test
    void a_link_in_a_text_has_its_address_beside_it() {
        Page print = print("/ueber-das-programm/");

        assertThat(print.evaluate("""
                () => [...document.querySelectorAll(".prose a[href^='http']")].map((link) =>
                  getComputedStyle(link, "::after").content.includes(link.getAttribute("href")))"""))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isNotEmpty()
                .containsOnly(true);
    }

    @Test
    void ink_is_dark_on_white_in_the_dark_scheme_as_well() {
        Page dark = chromium.page(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
        dark.navigate(site.url(EVENT));
        dark.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        for (String selector : List.of("h1", ".prose p", ".footer p", "main .pattern")) {
            assertThat(dark.evaluate(
                            "(selector) => getComputedStyle(document.querySelector(selector)).color", selector))
                    .as(selector)
                    .isEqualTo("rgb(31, 26, 51)");
        }
        dark.context().close();
    }
}
