package de.vielfalt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Hue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Another brand in another town: by configuration and content alone, with nothing of the first one left. */
class BrandTest {
    private final SiteTest site =
            SiteTest.of("valid/brand-of-another-town").bake().expectNoErrors();

    /** The program's own name, which the stamp of each build and calendars say, is no brand; fonts are none either. */
    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = SiteTest.tree(site.output());
        files.keySet().removeIf(name -> name.equals("build.json") || name.startsWith("assets/fonts/"));
        return files;
    }

    private byte[] asset(String pattern) throws IOException {
        return files().entrySet().stream()
                .filter(file -> file.getKey().matches(pattern))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Test
    void no_byte_of_the_output_tells_of_the_first_brand() throws IOException {
        List<String> traces = Stream.concat(
                        Stream.of("potential", "vielfalt", "bergkamen"),
                        Arrays.stream(Hue.values()).flatMap(hue -> Stream.of(hue.light(), hue.dark())))
                .filter(trace -> !List.of("#ffffff").contains(trace))
                .toList();

        files().forEach((name, bytes) -> {
            String text = new String(bytes, ISO_8859_1)
                    .replaceAll("(?m)^PRODID:.*$", "")
                    .toLowerCase(Locale.ROOT);
            assertThat(traces).as(name).noneMatch(text::contains);
        });
    }

    @Test
    void every_page_is_headed_by_its_name_and_ends_with_town_and_operator() throws IOException {
        for (String name : files().keySet()) {
            boolean framed = name.matches("(?:[a-z]+/)?einbetten/.+"); // within a page that has a masthead of its own
            if ((name.endsWith("index.html") || name.endsWith("404.html")) && !framed) {
                Document page = site.page(name);
                assertThat(page.expectFirst("header .brand").text()).as(name).isEqualTo("Offene Türen");
                assertThat(page.expectFirst("body > footer").text())
                        .as(name)
                        .startsWith("Offene Türen Musterstadt ")
                        .contains(": Musterstelle Begegnung ");
                assertThat(page.select("meta[name=theme-color]").eachAttr("content"))
                        .as(name)
                        .containsExactly("#f3f8f4", "#0c1f16");
            }
        }
    }

    @Test
    void style_sheet_mark_manifest_and_icons_wear_its_colours() throws IOException {
        assertThat(new String(asset("assets/css/main\\..*"), UTF_8))
                .contains("--berry: #6a2c91;", "--berry: #d3a6ee;", "--night: #07140e;");
        assertThat(new String(asset("assets/img/mark\\..*"), UTF_8))
                .contains(".berry{fill:#6a2c91}", ".coral{fill:#f0946f}");
        assertThat(site.read("site.webmanifest"))
                .contains("\"name\": \"Offene Türen\"", "\"theme_color\": \"#f3f8f4\"");
        BufferedImage tile = ImageIO.read(new ByteArrayInputStream(asset("assets/img/icon\\..*png")));
        assertThat(List.of(tile.getWidth(), tile.getHeight())).containsExactly(192, 192);
        assertThat(Integer.toHexString(tile.getRGB(1, 1))).isEqualTo("fff3f8f4");
        assertThat(Integer.toHexString(tile.getRGB(67, 67))).isEqualTo("ff6a2c91"); // the middle of its star
    }

    /** An icon file (ICO) of two PNG pictures, 16 and 32 dots wide, of which the corner of the star is see-through. */
    @Test
    void the_icon_that_browsers_ask_for_unasked_is_there() throws IOException {
        byte[] icon = files().getOrDefault("favicon.ico", new byte[0]);

        assertThat(Arrays.copyOf(icon, 8)).containsExactly(0, 0, 1, 0, 2, 0, 16, 16);
        int at = 6 + 2 * 16 + (icon[14] & 255 | (icon[15] & 255) << 8);
        BufferedImage large = ImageIO.read(new ByteArrayInputStream(icon, at, icon.length - at));
        assertThat(large.getWidth()).isEqualTo(32);
        assertThat(large.getRGB(0, 0) >>> 24).isZero();
        assertThat(Integer.toHexString(large.getRGB(8, 8))).isEqualTo("ff6a2c91");
    }

    @Test
    void a_mark_of_ones_own_takes_the_place_of_the_drawn_one() throws IOException {
        String own = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1z\"/></svg>";

        site.file("assets/img/mark.svg", own).bake().expectNoErrors();

        assertThat(new String(asset("assets/img/mark\\..*"), UTF_8)).isEqualTo(own);
    }

    @Test
    void chapters_of_the_home_text_stand_below_what_is_on() {
        Document home = site.page("index.html");

        assertThat(home.expectFirst(".hero").text())
                .contains("Eine Straße, viele Türen.")
                .doesNotContain("Mitmachen");
        assertThat(home.select(".home-texts > .prose > .sect1 > h2").eachText())
                .containsExactly("Wer dahinter steht", "Mitmachen");
    }

    @Test
    void what_asciidoc_says_by_itself_is_in_the_language_of_the_text() {
        assertThat(site.main("veranstaltungen/hoffest/index.html")
                        .select(".admonitionblock .title")
                        .text())
                .isEqualTo("Tipp");
    }

    @Test
    void what_is_printed_and_sent_wears_its_name_and_its_colours() throws IOException {
        site.withKits().bake().expectNoErrors();
        Set<Integer> foreign = Arrays.stream(Hue.values())
                .flatMap(hue -> Stream.of(hue.light(), hue.dark()))
                .filter(colour -> !colour.equals("#ffffff"))
                .map(colour -> 0xff000000 | Integer.parseInt(colour.substring(1), 16))
                .collect(Collectors.toSet());

        for (String name : List.of("weitersagen/aushang-a4.pdf", "weitersagen/handzettel-a5.pdf")) {
            try (PDDocument sheet = Loader.loadPDF(asset("veranstaltungen/hoffest/" + name))) {
                assertThat(new PDFTextStripper().getText(sheet))
                        .as(name)
                        .contains("Offene Türen", "Musterstadt")
                        .doesNotContainIgnoringCase("vielfalt")
                        .doesNotContainIgnoringCase("bergkamen");
                assertThat(colours(new PDFRenderer(sheet).renderImage(0)))
                        .as(name)
                        .contains(0xfff3f8f4, 0xff6a2c91)
                        .doesNotContainAnyElementsOf(foreign);
            }
        }
        for (String name : List.of("weitersagen/karte.png", "weitersagen/story.png")) {
            BufferedImage card = ImageIO.read(new ByteArrayInputStream(asset("veranstaltungen/hoffest/" + name)));
            assertThat(colours(card)).as(name).contains(0xfff3f8f4, 0xff6a2c91).doesNotContainAnyElementsOf(foreign);
        }
    }

    /** The colours of which there is more than the edge of a letter. */
    private static Set<Integer> colours(BufferedImage image) {
        int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        Map<Integer, Long> counts = Arrays.stream(dots)
                .mapToObj(dot -> 0xff000000 | dot)
                .collect(Collectors.groupingBy(dot -> dot, Collectors.counting()));
        counts.values().removeIf(count -> count < 200);
        return counts.keySet();
    }
}
