package de.vielfalt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.picture.Webp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Pictures as pages show them, from the file that an editor gave to what a browser chooses from. */
class PicturesTest {
    private static final String NEWS = "= Treffen\n:datum: 2026-11-01\n";
    private static final String HEADER =
            ":bild: foto.jpg\n:bildtext: Vier Menschen\n:bildrechte: Stadt\n:einwilligung: ja\n";
    private static final String BODY = "\nText.\n\nimage::foto.jpg[Vier Menschen,rechte=Stadt,einwilligung=ja]\n";

    @Test
    void a_browser_may_choose_size_and_format_and_knows_how_much_room_to_leave() {
        Element main = site(NEWS + HEADER + "\nText.\n").bake().expectNoErrors().main("aktuelles/treffen/index.html");

        Element source = main.selectFirst("figure.picture > picture > source");
        Element img = main.selectFirst("figure.picture > picture > img");
        assertThat(source.attr("type")).isEqualTo("image/webp");
        assertThat(source.attr("srcset")).matches("foto-320\\.\\w{11}\\.webp 320w, foto-480\\.\\w{11}\\.webp 480w");
        assertThat(source.attr("sizes")).isNotEmpty();
        assertThat(img.attr("src")).matches("foto-480\\.\\w{11}\\.jpg");
        assertThat(List.of(img.attr("width"), img.attr("height"))).containsExactly("480", "700");
        assertThat(img.attr("alt")).isEqualTo("Vier Menschen");
        assertThat(img.attr("fetchpriority")).isEqualTo("high");
        assertThat(img.hasAttr("loading")).isFalse();
        assertThat(main.selectFirst("figcaption").text()).contains("Stadt");
    }

    @Test
    void pictures_in_the_text_load_when_they_come_into_view_but_for_one_at_the_top() {
        Element alone = site(NEWS + BODY).bake().expectNoErrors().main("aktuelles/treffen/index.html");
        assertThat(alone.select("picture > source[type=image/webp][srcset][sizes] + img[src$=.jpg]"))
                .hasSize(1);
        assertThat(alone.selectFirst("img").hasAttr("loading")).isFalse();

        Element below = site(NEWS + HEADER + BODY).bake().expectNoErrors().main("aktuelles/treffen/index.html");
        assertThat(below.select(".prose img").attr("loading")).isEqualTo("lazy");

        Element late = site(NEWS + "\n" + "Wort ".repeat(200) + "\n" + BODY)
                .bake()
                .expectNoErrors()
                .main("aktuelles/treffen/index.html");
        assertThat(late.select(".prose img").attr("loading")).isEqualTo("lazy");
    }

    @Test
    void a_width_of_the_text_is_the_width_on_the_page() {
        Element main = site(NEWS + "\nimage::foto.jpg[Vier,240,rechte=Stadt,einwilligung=ja]\n")
                .bake()
                .expectNoErrors()
                .main("aktuelles/treffen/index.html");

        Element img = main.selectFirst("img");
        assertThat(List.of(img.attr("width"), img.attr("height"))).containsExactly("240", "350");
        assertThat(main.selectFirst("source").attr("sizes")).isEqualTo("min(240px, 42rem, 100vw - 2.5rem)");
    }

    @Test
    void a_gallery_works_as_links() throws IOException {
        SiteTest site = site(NEWS
                        + "\n[.galerie]\n--\n.Auf dem Platz\nimage::foto.jpg[Vier Menschen,rechte=Stadt,einwilligung=ja]\n\n"
                        + "image::zwei.jpg[Zwei Menschen,rechte=Verein,einwilligung=ja]\n--\n")
                .file("content/aktuelles/zwei.jpg", picture("baseline.jpg"))
                .bake()
                .expectNoErrors();

        Element main = site.main("aktuelles/treffen/index.html");
        assertThat(main.select(".galerie a.image").eachAttr("href"))
                .satisfiesExactly(one -> assertThat(one).matches("foto-480\\.\\w+\\.jpg"), two -> assertThat(two)
                        .matches("zwei-48\\.\\w+\\.jpg"));
        for (Element link : main.select(".galerie a.image")) {
            assertThat(site.output().resolve("aktuelles/treffen").resolve(link.attr("href")))
                    .exists();
        }
        assertThat(main.select(".galerie .title").text()).isEqualTo("Auf dem Platz");
        assertThat(main.select(".galerie .credit").eachText()).containsExactly("Stadt", "Verein");
    }

    @Test
    void where_no_webp_can_be_made_there_is_jpeg_alone() {
        System.setProperty(Webp.SWITCH, "off");
        try {
            SiteTest site = site(NEWS + HEADER + BODY).bake().expectNoErrors();

            assertThat(site.main("aktuelles/treffen/index.html").select("source"))
                    .isEmpty();
            assertThat(pictures(site.output())).singleElement().asString().endsWith(".jpg");
        } finally {
            System.clearProperty(Webp.SWITCH);
        }
        assertThat(Webp.isAvailable())
                .as("as long as tests run on a system that has it")
                .isTrue();
    }

    @Test
    void another_picture_of_the_same_name_has_other_addresses() throws IOException {
        SiteTest site = site(NEWS + HEADER + BODY).bake().expectNoErrors();
        List<Path> before = pictures(site.output());

        site.file("content/aktuelles/foto.jpg", picture("progressive.jpg"))
                .bake()
                .expectNoErrors();

        assertThat(pictures(site.output())).hasSize(2).doesNotContainAnyElementsOf(before);
    }

    @Test
    void a_picture_whose_consent_is_withdrawn_leaves_output_and_cache() throws IOException {
        for (String text : List.of(NEWS + HEADER + "\nText.\n", NEWS + BODY)) {
            SiteTest site = site(text)
                    .file("content/aktuelles/foto.jpg", drawn(text.length()))
                    .bake()
                    .expectNoErrors();
            List<byte[]> files =
                    pictures(site.output()).stream().map(PicturesTest::read).toList();
            assertThat(files).hasSize(3);
            for (byte[] file : files) {
                assertThat(holders(site, file)).hasSize(2);
            }

            String without = text.replace(":einwilligung: ja\n", "").replace(",einwilligung=ja", "");
            site.file("content/aktuelles/treffen.adoc", without).bake();
            assertThat(site.lines()).anyMatch(line -> line.contains("bild-angaben") && line.contains("einwilligung"));
            for (byte[] file : files) {
                assertThat(holders(site, file))
                        .as("only the output, which stays as it was")
                        .hasSize(1);
            }

            site.file("content/aktuelles/treffen.adoc", NEWS + "\nText.\n")
                    .bake()
                    .expectNoErrors();
            assertThat(pictures(site.output())).isEmpty();
            for (byte[] file : files) {
                assertThat(holders(site, file)).isEmpty();
            }
        }
    }

    @Test
    void a_picture_without_rights_or_words_is_none_that_is_ever_made() throws IOException {
        SiteTest site = site(NEWS + BODY.replace("einwilligung=ja", "einwilligung=vielleicht"))
                .bake();

        site.expectProblem("content/aktuelles/treffen.adoc:6: FEHLER bild-angaben: Zum Bild „foto.jpg“ fehlt:"
                + " einwilligung=ja. Schreiben Sie image::foto.jpg[Alternativtext,rechte=Stadt"
                + " Bergkamen,einwilligung=ja].");
        assertThat(site.output()).doesNotExist();
    }

    @Test
    void the_picture_of_a_draft_is_published_nowhere() {
        SiteTest site = site(NEWS + ":status: entwurf\n" + HEADER + BODY).bake().expectNoErrors();

        assertThat(pictures(site.output())).isEmpty();
    }

    @Test
    void an_editor_s_drawing_is_published_without_what_its_program_tells() throws IOException {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape=\"i\" width=\"9\" height=\"9\""
                + " inkscape:export-filename=\"/home/canary/a.png\"><!-- canary --><metadata><a>canary</a></metadata>"
                + "<circle r=\"4\"/></svg>";
        SiteTest site = site(NEWS + "\nimage::plan.svg[Plan,rechte=Stadt,einwilligung=nicht nötig]\n")
                .file("content/aktuelles/plan.svg", svg)
                .bake()
                .expectNoErrors();

        String published = new String(read(pictures(site.output()).get(0)), ISO_8859_1);
        assertThat(published).contains("<circle").doesNotContain("canary");
    }

    /** A picture that no other test has. */
    private static byte[] drawn(int seed) throws IOException {
        BufferedImage image = new BufferedImage(500, 300, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 150_000; i++) {
            image.setRGB(i % 500, i / 500, seed * (i % 500 / 9) * 7919 + i / 4500 * 104_729);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    private static SiteTest site(String news) {
        return SiteTest.with("content/aktuelles/treffen.adoc", news)
                .file("content/aktuelles/foto.jpg", picture("phone.jpg"));
    }

    private static byte[] picture(String name) {
        return read(Path.of("src", "test", "resources", "pictures", name));
    }

    /** The pictures of an output, those of the design apart. */
    private static List<Path> pictures(Path output) {
        return files(output).stream()
                .filter(file -> file.toString().matches(".*\\.(?:jpg|png|webp|gif|svg)"))
                .filter(file -> !file.startsWith(output.resolve("assets")))
                .toList();
    }

    /** Files of the site's output and of the cache that hold those bytes. */
    private static List<Path> holders(SiteTest site, byte[] bytes) {
        String needle = new String(Arrays.copyOfRange(bytes, bytes.length / 3, bytes.length), ISO_8859_1);
        Path cache = Path.of(System.getProperty("vielfalt.home", ".")).resolve(".cache");
        return Stream.of(site.output(), cache)
                .flatMap(folder -> files(folder).stream())
                .filter(file -> !file.startsWith(cache.resolve("launcher")))
                .filter(file -> holds(file, needle))
                .toList();
    }

    private static List<Path> files(Path folder) {
        TreeMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).forEach(file -> files.put(file.toString(), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(files.values());
    }

    /** Whether a file holds that; one that another build on this machine took away meanwhile does not. */
    private static boolean holds(Path file, String needle) {
        try {
            return Files.readString(file, ISO_8859_1).contains(needle);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
