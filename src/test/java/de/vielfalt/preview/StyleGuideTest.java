package de.vielfalt.preview;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.SiteTest;
import de.vielfalt.model.Hue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The style guide: complete, true to what is saved, and in the preview only. */
class StyleGuideTest {
    private static final String ADDRESS = "/_vorschau/stilbuch/";

    @TempDir
    Path folder = Path.of("");

    @Test
    void it_shows_every_component_and_colour_in_both_schemes() throws IOException {
        try (PreviewTester preview = PreviewTester.in(folder)) {
            Document page = Jsoup.parse(preview.get(ADDRESS).body());
            String css = preview.get(ADDRESS + "stilbuch.css").body();

            List<String> components = names(folder.resolve("project/templates/components"));
            assertThat(page.select(".guide-component").eachAttr("id")).isEqualTo(components);
            assertThat(page.select(".guide-stage[data-scheme=dark]"))
                    .hasSameSizeAs(page.select(".guide-stage[data-scheme=light]"))
                    .hasSizeGreaterThanOrEqualTo(components.size());
            for (Hue hue : Hue.values()) {
                assertThat(css).contains("--" + hue.token() + ":" + hue.light(), "--" + hue.token() + ":" + hue.dark());
            }
            for (String address :
                    page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href")) {
                assertThat(preview.get(URI.create(ADDRESS).resolve(address).getPath())
                                .statusCode())
                        .as(address)
                        .isEqualTo(200);
            }
            assertThat(preview.get(ADDRESS + "bild.svg").statusCode()).isEqualTo(200);
            assertThat(preview.get(ADDRESS + "anderes").statusCode()).isEqualTo(404);
            assertThat(preview.faults).isEmpty();
        }
    }

    @Test
    void it_follows_the_files_and_says_which_one_is_wrong() throws IOException {
        try (PreviewTester preview = PreviewTester.in(folder, "en")) {
            assertThat(preview.get(ADDRESS).body()).contains("Style guide");
            Path file = folder.resolve("project/templates/components/skip-link/skip-link.yaml");
            Files.writeString(file, "description: To the point.\nparameters: []\nexamples: []\n");
            assertThat(preview.get(ADDRESS).body()).contains("To the point.");

            Files.writeString(file, "description: [\n");
            HttpResponse<String> broken = preview.get(ADDRESS);
            assertThat(broken.statusCode()).isEqualTo(500);
            assertThat(broken.body()).contains("components/skip-link/skip-link.yaml");
            assertThat(preview.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void what_is_baked_and_so_what_is_published_does_not_have_it() {
        Map<String, byte[]> files =
                SiteTest.tree(SiteTest.of("demo").bake().expectNoErrors().output());

        assertThat(files.keySet()).isNotEmpty().noneMatch(file -> file.contains("stilbuch"));
        assertThat(files.values())
                .extracting(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .noneMatch(text -> text.contains("_vorschau") || text.contains("guide-stage"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
