package de.vielfalt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Passing an event on, with and without a script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShareTest {
    private static final String PATH = "/ar/veranstaltungen/sprachcafe/";

    private final DemoServer site = DemoServer.start();
    private final Chromium chromium = new Chromium();

    @AfterAll
    void stop() {
        chromium.close();
        site.stop();
    }

    private Page open(Browser.NewContextOptions options) {
        Page page = chromium.page(options);
        page.navigate(site.url(PATH));
        return page;
    }

    @Test
    void without_a_script_a_mail_and_a_text_message_can_be_begun() {
        Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false));

        assertThat(page.locator(".share li:visible").count()).isEqualTo(2);
        assertThat(page.locator(".share button").count()).isZero();
        assertThat(page.locator(".share a").first().getAttribute("href"))
                .startsWith("mailto:?subject=")
                .endsWith("%2Far%2Fveranstaltungen%2Fsprachcafe%2F");
    }

    @Test
    void the_address_in_the_readers_language_can_be_copied_and_that_is_said() {
        Page page = open(new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));

        page.locator(".share button").last().click();

        page.locator(".share [role=status]:not(:empty)").waitFor();
        assertThat(page.locator(".share [role=status]").innerText()).isEqualTo("تم نسخ العنوان.");
        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(page.locator(".share").getAttribute("data-address"))
                .asString()
                .endsWith(PATH);
        assertThat(chromium.complaints()).isEmpty();
    }
}
