package de.vielfalt.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which pictures a browser fetches, and that nothing jumps meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesTest {
    private static final String GALLERY = "/aktuelles/rueckblick-lesefest/";
    /** Where each picture stands and how much room it takes. */
    private static final String ROOM =
            "[...document.querySelectorAll('main img')].map(img => [img.offsetTop, img.offsetWidth, img.offsetHeight]).flat()";

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
    void a_sharp_or_a_large_screen_gets_what_it_can_show() {
        for (Page page : List.of(open(320, 2, new ArrayList<>()), open(640, 1, new ArrayList<>()))) {
            assertThat(page.evaluate("document.querySelector('figure.picture img').currentSrc"))
                    .asString()
                    .contains("lesefest-640.");
            page.context().close();
        }
        Page wide = open(1440, 1, new ArrayList<>());
        assertThat(wide.evaluate("document.querySelector('figure.picture img').currentSrc"))
                .asString()
                .contains("lesefest-1200.");
        wide.context().close();
    }

    @Test
    void nothing_jumps_while_pictures_come_in() {
        for (int width : new int[] {320, 768, 1440}) {
            // To wait for something, Playwright evaluates it in the page, which the policy of our pages forbids.
            Page page = chromium.page(
                    new Browser.NewContextOptions().setViewportSize(width, 700).setBypassCSP(true));
            page.route("**/*.woff2", Route::abort);
            List<Route> held = new ArrayList<>();
            page.route("**/*.webp", held::add);
            page.navigate(site.url(GALLERY), new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            page.waitForFunction("document.fonts.status === 'loaded'");
            List<Integer> before = room(page);

            page.unroute("**/*.webp");
            List.copyOf(held).forEach(Route::resume);
            for (int i = 0; i < page.locator("main img").count(); i++) {
                page.locator("main img").nth(i).scrollIntoViewIfNeeded();
                page.waitForFunction("i => document.querySelectorAll('main img')[i].naturalWidth > 0", i);
            }

            assertThat(page.locator("main img").count()).isGreaterThan(4);
            List<Integer> after = room(page);
            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < after.size(); i++) { // a small file rounds its height, which is a fraction of a point
                assertThat(after.get(i)).as("at %d points", width).isCloseTo(before.get(i), within(1));
            }
            page.context().close();
        }
    }

    private static List<Integer> room(Page page) {
        return ((List<?>) page.evaluate(ROOM))
                .stream().map(each -> ((Number) each).intValue()).toList();
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
