package de.vielfalt.build;

import de.vielfalt.brand.Wardrobe;
import de.vielfalt.finish.Assets;
import de.vielfalt.json.Json;
import de.vielfalt.json.JsonText;
import de.vielfalt.model.Hue;
import de.vielfalt.model.Language;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The web manifest (W3C "Web Application Manifest"): name and picture for who keeps the site on the home screen of a phone.
 * It opens in the browser as ever; the site is no app.
 */
final class WebManifest {
    static final SitePath PATH = new SitePath("/site.webmanifest");

    private WebManifest() {}

    /** The file's content; its links are relative, so that it serves below any address. */
    static byte[] json(Settings settings, Assets assets) {
        String paper = settings.look().palette().light(Hue.PAPER);
        Json icons = Json.array(List.of(
                icon(assets, Wardrobe.MARK, "any", "image/svg+xml"),
                icon(assets, Wardrobe.TILE, "192x192", "image/png")));
        Json manifest = Json.object()
                .add("name", settings.brand())
                .add("lang", Language.GERMAN.tag())
                .add("start_url", "./")
                .add("display", "browser")
                .add("background_color", paper)
                .add("theme_color", paper)
                .add("icons", icons)
                .done();
        return JsonText.indented(manifest).getBytes(StandardCharsets.UTF_8);
    }

    private static Json icon(Assets assets, String name, String sizes, String type) {
        return Json.object()
                .add("src", assets.addressOf(name).substring(1))
                .add("sizes", sizes)
                .add("type", type)
                .done();
    }
}
