package de.vielfalt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which pictures a browser fetches. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesTest {
    private static final String GALLERY = "/aktuelles/rueckblick-lesefest/";

    private final DemoServer site = DemoServer.start();
    private final Chromium chromium = new Chromium();

    @AfterAll
    void stop() {
        chromium.close();
        site.stop();
    }

    private Page open(int width, double density, List<String> fetched) {
        Page page = chromium.page(
                new Browser.NewContextOptions().setViewportSize(width, 700).setDeviceScaleFactor(density));
        page.onRequest(request -> fetched.add(request.url().replaceAll(".*/|\\.[0-9a-f]{11}(?=\\.)", "")));
        page.route("**/*.woff2", Route::abort); // that texts stay where they are when a font comes in, other tests hold
        page.navigate(site.url(GALLERY));
        return page;
    }

    @Test
    void a_phone_fetches_the_small_file_in_webp() {
        List<String> fetched = new ArrayList<>();
        Page page = open(320, 1, fetched);

        assertThat(page.evaluate("document.querySelector('figure.picture img').currentSrc"))
                .asString()
                .contains("lesefest-320.")
                .endsWith(".webp");
        assertThat(fetched).noneMatch(file -> file.endsWith(".jpg")).noneMatch(file -> file.contains("-1200"));
        page.context().close();
    }

    @Test
    void a_sharp_or_a_large_screen_gets_what_it_can_show_and_no_more() {
        for (Page page : List.of(open(320, 2, new ArrayList<>()), open(1440, 1, new ArrayList<>()))) {
            assertThat(page.evaluate("document.querySelector('figure.picture img').currentSrc"))
                    .asString()
                    .contains("lesefest-672.");
            page.context().close();
        }
        Page wide = open(1440, 2, new ArrayList<>());
        assertThat(wide.evaluate("document.querySelector('figure.picture img').currentSrc"))
                .asString()
                .contains("lesefest-1200.");
        wide.context().close();
    }

    @Test
    void a_gallery_works_without_a_script_and_by_keyboard() {
        Page page = chromium.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(site.url(GALLERY));

        page.locator(".galerie a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/sommerfest-1200.*.jpg");
        page.context().close();
    }
}
