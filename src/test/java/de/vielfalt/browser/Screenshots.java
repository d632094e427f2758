package de.vielfalt.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

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

    /** What is printed, by the name of its picture; drawn by pdftoppm. */
    private static final Map<String, String> SHEETS = Map.of(
            "aushang", "veranstaltungen/sprachcafe/weitersagen/aushang-a4.pdf",
            "aushang-arabisch", "ar/veranstaltungen/sprachcafe/weitersagen/aushang-a4.pdf",
            "aushang-tuerkisch", "tr/veranstaltungen/sprachcafe/weitersagen/aushang-a4.pdf",
            "aushang-ukrainisch", "uk/veranstaltungen/sprachcafe/weitersagen/aushang-a4.pdf",
            "aushang-abgesagt", "veranstaltungen/lichterfest/weitersagen/aushang-a4.pdf",
            "programm", "programm/2026-12/aushang-2026-12.pdf",
            "karte", "veranstaltungen/sprachcafe/weitersagen/karte.png",
            "karte-arabisch", "ar/veranstaltungen/sprachcafe/weitersagen/karte.png");

    /** How tall and how wide a drawn sheet is at most, in pixels. */
    private static final int SIDE = 900;

    private Screenshots() {}

    /** Runs; {@code vielfalt.home} is the project's folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
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
            sheets(folder, site, chromium);
        } finally {
            site.stop();
        }
    }

    private static void sheets(Path folder, DemoServer site, Chromium chromium)
            throws IOException, InterruptedException {
        for (Map.Entry<String, String> sheet : SHEETS.entrySet()) {
            byte[] file = site.file(sheet.getValue());
            byte[] image = sheet.getValue().endsWith(".pdf") ? drawn(file) : file;
            BufferedImage size = ImageIO.read(new ByteArrayInputStream(image));
            double scale = Math.min(1, SIDE / (double) Math.max(size.getWidth(), size.getHeight()));
            Page page = chromium.page(new Browser.NewContextOptions()
                    .setViewportSize((int) (size.getWidth() * scale), (int) (size.getHeight() * scale)));
            page.setContent("<style>*{margin:0}img{display:block;width:100vw}</style><img src=\"data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(image) + "\">");
            page.evaluate(COMPLETE);
            Files.write(folder.resolve(sheet.getKey() + ".webp"), take(page));
            page.context().close();
        }
    }

    /** The first sheet as PNG. */
    private static byte[] drawn(byte[] pdf) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("pdftoppm", "-png", "-singlefile", "-scale-to", String.valueOf(SIDE), "-")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream to = process.getOutputStream()) {
            to.write(pdf);
        }
        byte[] image = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException("pdftoppm cannot draw it");
        }
        return image;
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
