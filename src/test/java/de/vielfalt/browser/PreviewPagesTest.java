package de.vielfalt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import de.vielfalt.SiteTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only editors see, of the demo site, in the preview that they start themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewPagesTest {
    private static final Path HOME =
            Path.of(System.getProperty("vielfalt.home", ".")).toAbsolutePath().normalize();

    /** Waits for the first site: until then a page is loaded again whenever there is news. */
    private static final String FIRST_SITE = """
            () => new Promise((done) => {
              const events = new EventSource("/_vorschau/ereignisse");
              events.addEventListener("stand", (event) => {
                if (event.data.endsWith("-0")) return;
                events.close();
                done();
              });
            })""";

    private final SiteTest site = SiteTest.of("demo");
    private final Chromium chromium = new Chromium();
    private Process preview;
    private String address;

    @BeforeAll
    void start() throws IOException {
        preview = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", // as the shortest way to a few pages
                        "-XX:+UseSerialGC",
                        "-Dvielfalt.home=" + HOME,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "de.vielfalt.app.Main",
                        "preview",
                        "--port=0",
                        "--today=2026-12-01",
                        "--source=" + site.folder())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(preview.getInputStream(), StandardCharsets.UTF_8));
        String line = Objects.requireNonNull(out.readLine());
        address = line.substring(line.indexOf("http"));
        Page page = chromium.page();
        page.navigate(address + "_vorschau/vorschau.css"); // no page, so it is not loaded again
        page.evaluate(FIRST_SITE);
        page.context().close();
    }

    @AfterAll
    void stop() {
        preview.destroy();
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_vorschau/stand/",
                "_vorschau/stilbuch/",
                "redaktion/veranstaltung/",
                "_vorschau/handbuch/handbuch-formular/"
            })
    void axe_finds_nothing_and_nothing_runs_out_at_320_pixels(String path) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            Page page = chromium.page(new Browser.NewContextOptions().setColorScheme(scheme));
            page.setViewportSize(320, 640);
            page.navigate(address + path);
            page.locator("h1").first().waitFor();
            if (path.startsWith("redaktion/")) {
                page.locator("form.editor:not([hidden])").waitFor(); // a script makes its fields
            }
            AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
            if (path.contains("stilbuch")) { // examples stand there without their pages, and more than once
                axe.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
            }
            assertThat(axe.analyze().getViolations()).as(path + " " + scheme).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(320);
            page.context().close();
        }
    }

    @Test
    void what_was_typed_into_the_form_outlives_a_save_elsewhere() {
        Page form = chromium.page();
        form.navigate(address + "redaktion/aktuelles/");
        form.locator("form.editor:not([hidden])").waitFor();
        form.fill("#titel", "Noch nicht fertig");
        Page status = chromium.page();
        status.navigate(address + "_vorschau/stand/");
        status.locator("h1").first().waitFor();

        site.file(
                "content/aktuelles/gerade-begonnen.adoc",
                "= Gerade begonnen\n:datum: 2026-11-20\n:status: entwurf\n\nText.\n");

        status.getByText("gerade-begonnen.adoc").first().waitFor(); // it was loaded again
        assertThat(form.inputValue("#titel")).isEqualTo("Noch nicht fertig");
        form.context().close();
        status.context().close();
    }
}
