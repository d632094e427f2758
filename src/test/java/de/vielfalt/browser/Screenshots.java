package de.vielfalt.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** Takes the pictures of the demo site in {@code docs/bilder}: {@code docs/bilder/aufnehmen} runs it. */
public final class Screenshots {
    private static final int QUALITY = 82;

    /** Waits for the fonts, and for the pictures that are to be seen. */
    private static final String COMPLETE = """
            () => Promise.all([document.fonts.ready, ...[...document.images]
              .filter((image) => image.getBoundingClientRect().top < innerHeight).map((image) => image.decode())])
              .then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))""";

    /**
     * One picture.
     *
     * @param width of the window in CSS pixels
     * @param height likewise
     */
    private record Shot(String name, String path, int width, int height, ColorScheme scheme, Media media) {
        static Shot screen(String name, String path, int width, int height) {
            return new Shot(name, path, width, height, ColorScheme.LIGHT, Media.SCREEN);
        }
    }

    private static final List<Shot> SHOTS = List.of(
            Shot.screen("start", "/", 1440, 900),
            new Shot("start-dunkel", "/", 1440, 900, ColorScheme.DARK, Media.SCREEN),
            Shot.screen("start-telefon", "/", 390, 844),
            Shot.screen("liste", "/veranstaltungen/", 1440, 1200),
            Shot.screen("veranstaltung", "/veranstaltungen/sprachcafe/", 1440, 1400),
            Shot.screen("veranstaltung-arabisch", "/ar/veranstaltungen/sprachcafe/", 1440, 1400),
            Shot.screen("arabisch-telefon", "/ar/", 390, 844),
            Shot.screen("leichte-sprache", "/leicht/veranstaltungen/sprachcafe/", 1024, 1200),
            new Shot("druck", "/veranstaltungen/sprachcafe/", 703, 1040, ColorScheme.LIGHT, Media.PRINT));

    private Screenshots() {}

    /** Runs; {@code vielfalt.home} is the project's folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(System.getProperty("vielfalt.home", ".")).resolve("docs/bilder");
        DemoServer site = DemoServer.start();
        try (Chromium chromium = new Chromium()) {
            for (Shot shot : SHOTS) {
                Page page = chromium.page(new Browser.NewContextOptions()
                        .setViewportSize(shot.width(), shot.height())
                        .setColorScheme(shot.scheme()));
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(shot.media()));
                page.navigate(site.url(shot.path()));
                page.evaluate(COMPLETE);
                Files.write(folder.resolve(shot.name() + ".webp"), take(page));
                page.context().close();
            }
        } finally {
            site.stop();
        }
    }

    private static byte[] take(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject form = new JsonObject();
        form.addProperty("format", "webp");
        form.addProperty("quality", QUALITY);
        return Base64.getDecoder()
                .decode(session.send("Page.captureScreenshot", form).get("data").getAsString());
    }
}
