package de.vielfalt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.SiteTest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * All that the demo site gives people to print and to send: sheets and codes as other programs read them (veraPDF, Poppler, ZBar), and
 * the texts of messages.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintedSheetsTest {
    private static final String KIT = "weitersagen/";
    /** Title and date. */
    private static final String OF_AN_EVENT = "h1, .when-line time";

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    /** Topics are for looking things up, and seats are told where one registers. */
    private static final Set<String> NOT_PRINTED = Set.of("topics", "seats");

    /** Pixels of a module of a code, as drawn here. */
    private static final int MODULE = 6;

    @TempDir
    private Path folder;

    private SiteTest site;

    /** Bytes by path, below the output. */
    private SortedMap<String, byte[]> sheets;

    /** Those of the months, likewise. */
    private SortedMap<String, byte[]> programmes;

    @BeforeAll
    void bake() {
        Logger.getLogger("org.verapdf").setLevel(Level.OFF);
        site = SiteTest.of("demo").at(Bake.NOW).withKits().bake().expectNoErrors();
        sheets = pdfs(path -> path.contains(KIT)); // others are editors' own
        assertThat(sheets).hasSizeGreaterThan(50);
        programmes = pdfs(path -> path.startsWith("programm/"));
        assertThat(programmes).hasSizeGreaterThan(20);
    }

    private SortedMap<String, byte[]> pdfs(Predicate<String> which) {
        SortedMap<String, byte[]> all = new TreeMap<>(SiteTest.tree(site.output()));
        all.keySet().removeIf(path -> !path.endsWith(".pdf") || !which.test(path));
        return all;
    }

    @Test
    void each_keeps_to_pdf_ua_and_is_small() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        SortedMap<String, byte[]> all = new TreeMap<>(sheets);
        all.putAll(programmes);
        for (Map.Entry<String, byte[]> sheet : all.entrySet()) {
            assertThat(sheet.getValue().length).as(sheet.getKey()).isLessThan(300_000);
            try (PDFAParser parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(sheet.getValue()), PDFAFlavour.PDFUA_1);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                assertThat(validator.validate(parser).getTestAssertions())
                        .as(sheet.getKey())
                        .isEmpty();
            }
        }
    }

    @Test
    void each_has_one_page_whose_code_leads_to_the_page_of_its_event() throws Exception {
        List<String> pictures = new ArrayList<>();
        for (String sheet : sheets.keySet()) {
            String name = String.valueOf(pictures.size());
            run(
                    "pdftoppm",
                    "-r",
                    "110",
                    "-gray",
                    "-png",
                    site.output().resolve(sheet).toString(),
                    name);
            assertThat(folder.resolve(name + "-1.png")).as(sheet).exists();
            assertThat(folder.resolve(name + "-2.png")).as(sheet).doesNotExist();
            pictures.add(name + "-1.png");
        }
        assertThat(decoded(pictures))
                .containsExactlyElementsOf(
                        sheets.keySet().stream().map(PrintedSheetsTest::page).toList());
    }

    @Test
    void the_last_sheet_of_each_programme_leads_to_its_page_and_all_say_what_the_page_says() throws Exception {
        List<String> pictures = new ArrayList<>();
        List<String> pages = new ArrayList<>();
        for (String sheet : programmes.keySet()) {
            String file = site.output().resolve(sheet).toString();
            Matcher count = Pattern.compile("(?m)^Pages: +(\\d+)").matcher(run("pdfinfo", file));
            assertThat(count.find()).isTrue();
            assertThat(sheet.contains("aushang") && !count.group(1).equals("1"))
                    .as(sheet)
                    .isFalse();
            String name = "programme-" + pages.size();
            run("pdftoppm", "-r", "90", "-gray", "-png", "-singlefile", "-f", count.group(1), file, name);
            pictures.add(name + ".png");
            String page = sheet.substring(0, sheet.lastIndexOf('/') + 1);
            pages.add(Bake.BASE + page);
            assertThat(plain(run("pdftotext", "-enc", "UTF-8", file, "-")))
                    .as(sheet)
                    .contains(words(site.page(page + "index.html"), "h1, .programme-day time, .programme-entry h3"));
        }
        assertThat(decoded(pictures)).containsExactlyElementsOf(pages);
    }

    @Test
    void each_code_as_a_drawing_leads_there_too() throws Exception {
        List<String> pictures = new ArrayList<>();
        List<String> pages = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : SiteTest.tree(site.output()).entrySet()) {
            if (file.getKey().endsWith("qr.svg")) {
                String name = "code-" + pages.size() + ".png";
                draw(new String(file.getValue(), StandardCharsets.UTF_8), folder.resolve(name));
                pictures.add(name);
                pages.add(page(file.getKey()));
            }
        }
        assertThat(pages).hasSizeGreaterThan(30);
        assertThat(decoded(pictures)).containsExactlyElementsOf(pages);
    }

    @Test
    void each_says_what_the_page_says_of_title_and_time_and_a_bilingual_one_says_it_in_german_as_well()
            throws Exception {
        for (String sheet : sheets.keySet()) {
            String text = plain(run(
                    "pdftotext", "-enc", "UTF-8", site.output().resolve(sheet).toString(), "-"));
            String page = sheet.substring(0, sheet.indexOf(KIT)) + "index.html";
            assertThat(text).as(sheet).contains(words(site.page(page), OF_AN_EVENT));
            assertThat(text)
                    .as(sheet)
                    .contains(words(site.page(page.replaceFirst("^[a-z]+/(?=.*/.*/)", "")), OF_AN_EVENT));
        }
    }

    @Test
    void each_poster_says_every_fact_of_its_page() throws Exception {
        int facts = 0;
        for (String sheet : sheets.keySet()) {
            if (sheet.endsWith("aushang-a4.pdf")) {
                String text = plain(run(
                        "pdftotext",
                        "-enc",
                        "UTF-8",
                        site.output().resolve(sheet).toString(),
                        "-"));
                Document page = site.page(sheet.substring(0, sheet.indexOf(KIT)) + "index.html");
                page.select(".fact-note, .fact-link").remove();
                for (Element fact : page.select("[data-fact]")) {
                    if (!NOT_PRINTED.contains(fact.attr("data-fact"))) {
                        assertThat(text).as(sheet + ": " + fact.text()).contains(words(fact.text()));
                        facts++;
                    }
                }
            }
        }
        assertThat(facts).isGreaterThan(150);
    }

    @Test
    void each_message_keeps_to_the_length_of_its_channel_and_leads_to_the_event() {
        int messages = 0;
        for (String sheet : sheets.keySet()) {
            if (sheet.endsWith("aushang-a4.pdf")) {
                String kit = sheet.substring(0, sheet.indexOf(KIT) + KIT.length());
                List<String> texts = site.page(kit + "index.html").select(".kit-text").stream()
                        .map(Element::wholeText)
                        .toList();
                assertThat(texts).as(kit).hasSizeBetween(2, 3).allMatch(text -> text.endsWith(page(sheet)));
                assertThat(texts.get(0).length()).as(kit).isLessThanOrEqualTo(400);
                assertThat(texts.size() < 3 || texts.get(2).length() <= 160)
                        .as(kit)
                        .isTrue();
                messages += texts.size();
            }
        }
        assertThat(messages).isGreaterThan(120);
    }

    /** Every poster is shown small beside its link, and every picture of a kit on a page is there and as wide as it says. */
    @Test
    void each_page_shows_the_pieces_that_it_offers() throws Exception {
        int posters = 0;
        for (String sheet : sheets.keySet()) {
            String kit = sheet.substring(0, sheet.indexOf(KIT) + KIT.length());
            Document page = site.page(kit + "index.html");
            if (sheet.endsWith("aushang-a4.pdf")) {
                assertThat(page.expectFirst(".kit-sheet:has(a[href$=aushang-a4.pdf]) img")
                                .attr("src"))
                        .isEqualTo("aushang-a4.png");
                posters++;
            }
            for (Element image : page.select(".kit-sheet img[src$=.png]")) {
                BufferedImage picture = ImageIO.read(
                        site.output().resolve(kit + image.attr("src")).toFile());
                double ratio = (double) picture.getHeight() / picture.getWidth();
                assertThat(ratio * Integer.parseInt(image.attr("width")))
                        .as(image.attr("src"))
                        .isBetween(
                                Integer.parseInt(image.attr("height")) - 1.0,
                                Integer.parseInt(image.attr("height")) + 1.0);
            }
        }
        assertThat(posters).isGreaterThan(40);
    }

    @Test
    void the_hub_leads_to_every_kit_and_that_of_an_audience_to_those_for_it() {
        Document all = site.page(KIT + "index.html");
        assertThat(kits(all, KIT))
                .containsExactlyInAnyOrderElementsOf(sheets.keySet().stream()
                        .filter(sheet -> sheet.endsWith("handzettel-a5.pdf"))
                        .map(sheet -> sheet.substring(0, sheet.indexOf(KIT) + KIT.length()))
                        .toList());
        Elements audiences = all.select("main .pills a");
        assertThat(audiences).hasSize(4);
        for (Element audience : audiences) {
            List<String> expected = kits(all, KIT).stream()
                    .filter(kit -> site.page(kit.replace(KIT, "index.html")).select(".chips .chip").eachText().stream()
                            .anyMatch(audience.text()::equals))
                    .toList();
            String folder = KIT + audience.attr("href");
            assertThat(kits(site.page(folder + "index.html"), folder))
                    .as(audience.text())
                    .isNotEmpty()
                    .containsExactlyElementsOf(expected);
        }
    }

    /** The folders of the kits that a page in a folder leads to. */
    private static List<String> kits(Document hub, String folder) {
        return hub.select(".hub-kit h3 a").eachAttr("href").stream()
                .map(href -> URI.create("/" + folder).resolve(href).getPath().substring(1))
                .toList();
    }

    /** The address that a kit's files shall lead to. */
    private static String page(String file) {
        return Bake.BASE + file.substring(0, file.indexOf(KIT));
    }

    /** The words of these; each by itself, as lines break anywhere and Arabic runs the other way. */
    private static List<String> words(Document page, String selector) {
        return words(page.select(selector).text());
    }

    private static List<String> words(String said) {
        return Arrays.stream(plain(said).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2)
                .toList();
    }

    /** Without what is not to be seen, and with letters in their plain forms. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}\\p{Mn}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Draws the code of an SVG, which consists of runs of dark modules, and nothing else. */
    private static void draw(String svg, Path to) throws IOException {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(size.find()).isTrue();
        int side = Integer.parseInt(size.group(1)) * MODULE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paint = image.createGraphics();
        paint.setBackground(Color.WHITE);
        paint.clearRect(0, 0, side, side);
        paint.setColor(Color.BLACK);
        for (Matcher run = RUN.matcher(svg); run.find(); ) {
            paint.fillRect(
                    Integer.parseInt(run.group(1)) * MODULE,
                    Integer.parseInt(run.group(2)) * MODULE,
                    Integer.parseInt(run.group(3)) * MODULE,
                    MODULE);
        }
        paint.dispose();
        ImageIO.write(image, "png", to.toFile());
    }

    /** What ZBar reads from each of the pictures, in their order. */
    private List<String> decoded(List<String> pictures) throws Exception {
        List<String> line = new ArrayList<>(List.of("zbarimg", "--raw", "--quiet", "-Sdisable", "-Sqrcode.enable"));
        line.addAll(pictures);
        return run(line.toArray(String[]::new)).lines().toList();
    }

    private String run(String... line) throws Exception {
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return out;
    }
}
