package de.vielfalt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a screen reader is told of an event's page: roles, names and states, in their order, held against {@code
 * src/test/resources/browser}. {@code -Dvielfalt.regenerate=true} writes those files anew, to be reviewed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTreeTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("vielfalt.home", "."), "src", "test", "resources", "browser");

    private final DemoServer site = DemoServer.start();
    private final Chromium chromium = new Chromium();

    @AfterAll
    void stop() {
        chromium.close();
        site.stop();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/veranstaltungen/beispieltag-der-jugend/, event.yaml",
        "/ar/veranstaltungen/sprachcafe/, event-ar.yaml",
    })
    void the_page_of_an_event_tells(String path, String file) throws IOException {
        Page page = chromium.page();
        page.navigate(site.url(path));
        String tree = page.locator("body").ariaSnapshot() + "\n";
        page.context().close();
        if (Boolean.getBoolean("vielfalt.regenerate")) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(file), tree);
        }

        assertThat(tree).isEqualTo(Files.readString(FOLDER.resolve(file)));
    }
}
