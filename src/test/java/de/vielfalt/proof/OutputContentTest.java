package de.vielfalt.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.SiteTest;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is in the output, and what must not be. */
class OutputContentTest {
    private static final Pattern CSS_REFERENCE =
            Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)|@import\\s+[\"']([^\"']+)[\"']");
    private static final Set<String> WELL_KNOWN =
            Set.of("sitemap.xml", "robots.txt", "build.json", "404.html", "favicon.ico", ".well-known/security.txt");
    private static final Set<String> TEXTS = Set.of("html", "xml", "txt", "json", "css", "js", "svg", "ics", "csv");

    /** SHA-256 of the words by which the minutes name people, lower case: they are not to be read here either. */
    private static final Set<String> NAMES = Set.of(
            "3af8e4b69bdc2acdabfabc682417cc1d53b84d0437aeb3787a054bfc68d9b2d4",
            "d01ae202921747c4690d48b8fd29dcb762cab7b57f0abdb53946796f9bc80be9",
            "1444495de7032e18b474523b1b280379854ed881a5813d0979600fc1ff6b7b7c",
            "bf2d3a563edb546dce86c3090152c00e1556a9c6cd3823beefb1a3b7c1bc6a3c",
            "fc1ee9488fd03d3bd113361d1110d449a2fea7d0d778c6805112c26924413b33",
            "30e32852839898df9c6d43d5fe031735ea7ae5ca1c4b749bff16d9caa434146a",
            "73fa063f7de6097b70c3254120ca46008aebedef855161eb89afa638824ac7cb");

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void no_page_holds_script_or_style_of_its_own(WholeSite site) {
        List<String> found = new ArrayList<>();
        site.edition().pages().forEach((file, page) -> {
            for (Element element : page.getAllElements()) {
                boolean script = element.normalName().equals("script")
                        && !element.attr("type").equals("application/ld+json")
                        && !element.data().isBlank();
                if (script || element.normalName().equals("style")) {
                    found.add(file + " " + element);
                }
                for (Attribute attribute : element.attributes()) {
                    String name = attribute.getKey().toLowerCase(Locale.ROOT);
                    if (name.equals("style") || name.startsWith("on")) {
                        found.add(file + " " + element.normalName() + " " + attribute);
                    }
                }
            }
        });
        assertThat(found).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void nothing_is_loaded_from_another_host(WholeSite site) {
        Edition edition = site.edition();
        assertThat(Reference.all(edition))
                .filteredOn(Reference::isLoaded)
                .filteredOn(reference -> !reference.page().endsWith("404.html"))
                .noneMatch(Reference::isAbsolute);
        edition.files().forEach((file, bytes) -> {
            String text = new String(bytes, UTF_8);
            if (file.endsWith(".css")) {
                assertThat(references(text)).as(file).noneMatch(url -> url.matches("(?i)(?:[a-z][a-z0-9+.-]*:|/).*"));
            }
            if (file.endsWith(".svg")) {
                List<Element> all = Jsoup.parse(text, "", Parser.xmlParser()).getAllElements();
                assertThat(all).as(file).noneMatch(element -> element.normalName()
                        .matches("script|foreignobject"));
                assertThat(all)
                        .as(file)
                        .flatExtracting(element -> List.of(element.attr("href"), element.attr("xlink:href")))
                        .allMatch(href -> href.isEmpty() || href.startsWith("#"));
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void every_file_is_a_page_or_well_known_or_used_by_one(WholeSite site) {
        Edition edition = site.edition();
        Set<String> used = new TreeSet<>(WELL_KNOWN);
        used.addAll(edition.pages().keySet());
        edition.files().keySet().stream()
                .filter(file -> file.matches("(?:[a-z]+/)?kalender/[a-z0-9-]+\\.ics|.*/([a-z0-9-]+)/\\1\\.ics"))
                .forEach(used::add); // by their full address; and those of events that are over, which no page offers
        Reference.all(edition).stream()
                .filter(reference -> !reference.isAbsolute())
                .forEach(reference -> used.add(reference.file()));
        edition.files().keySet().stream().filter(file -> file.endsWith(".css")).forEach(file -> {
            Path sheet = Path.of(file);
            references(edition.text(file))
                    .forEach(url -> used.add(sheet.resolveSibling(url.replaceAll("[?#].*", ""))
                            .normalize()
                            .toString()));
        });
        Set<String> unused = new TreeSet<>(edition.files().keySet());
        unused.removeAll(used);
        unused.removeIf(
                file -> file.startsWith(".h") || file.equals(".nojekyll") || file.matches("_[a-z]+")); // for hosts
        // The licence of the fonts goes with them, for whoever looks there.
        unused.removeIf(file -> file.matches("assets/fonts/ofl\\.[0-9a-f]+\\.txt"));
        unused.removeIf(file -> file.matches("assets/js/minisearch\\.[0-9a-f]+\\.txt"));
        // Pages to pass events on with are not made here, and there may be no month to come.
        unused.removeIf(file -> file.matches("assets/css/(?:kit|programme)\\.[0-9a-f]+\\.css"));
        assertThat(unused).isEmpty();
    }

    @Test
    void every_page_of_the_demo_site_says_that_it_is_an_example() {
        Map<String, byte[]> content = SiteTest.tree(WholeSite.DEMO.folder().resolve("content"));
        List<String> notices = content.keySet().stream()
                .filter(file -> file.matches("hinweis(\\.[a-z]+)?\\.adoc"))
                .map(file -> new String(content.get(file), UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .substring(2))
                .toList();
        assertThat(notices).hasSizeGreaterThan(2);
        WholeSite.DEMO.edition().pages().forEach((file, page) -> {
            if (file.matches("(?:[a-z]+/)?einbetten/.+/index.html")) {
                return; // a frame within a page of another site
            }
            Element notice = page.body().select("aside").stream()
                    .filter(aside -> aside.closest("main") == null)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(file + " has no notice"));
            assertThat(notices).as(file).anyMatch(title -> notice.text().contains(title));
        });
    }

    @Test
    void the_shipped_site_names_no_person_of_the_minutes() throws Exception {
        Map<String, String> texts = new TreeMap<>();
        SiteTest.tree(WholeSite.SHIPPED.folder().resolve("content"))
                .forEach((file, bytes) -> texts.put("content/" + file, new String(bytes, UTF_8)));
        WholeSite.SHIPPED.edition().files().forEach((file, bytes) -> {
            if (TEXTS.contains(file.substring(file.lastIndexOf('.') + 1))) {
                texts.put(file, new String(bytes, UTF_8));
            }
        });
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Matcher word = Pattern.compile("\\p{L}+").matcher(text.getValue());
            Set<String> words = new TreeSet<>();
            while (word.find()) {
                words.add(word.group().toLowerCase(Locale.ROOT));
            }
            for (String each : words) {
                if (NAMES.contains(digest(each))) {
                    found.add(text.getKey());
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(texts).hasSizeGreaterThan(40);
    }

    private static List<String> references(String css) {
        List<String> references = new ArrayList<>();
        Matcher reference = CSS_REFERENCE.matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""));
        while (reference.find()) {
            references.add(reference.group(1) != null ? reference.group(1) : reference.group(2));
        }
        return references;
    }

    private static String digest(String word) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(word.getBytes(UTF_8)));
    }
}
