package de.vielfalt.render;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.view.Messages;
import de.vielfalt.view.PageView;
import de.vielfalt.view.SiteFixture;
import de.vielfalt.view.View;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds every page of the sample site against what a page must be. */
class SampleSiteTest {
    private static final View VIEW = SampleSite.view();
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void renderAllPages() throws Exception {
        Templates templates = new Templates(List.of(SiteFixture.TEMPLATES));
        Messages.Bundles messages = SiteFixture.messages();
        for (PageView page : VIEW.pages()) {
            PAGES.put(page.path().value(), templates.render(page, VIEW.site(), messages.of(page.language())));
        }
    }

    private static Document page(String path) {
        return Jsoup.parse(PAGES.getOrDefault(path, ""));
    }

    /** What the Nu HTML checker says against a page, errors and warnings alike. */
    private static List<String> faults(String html) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        validator.setNoLangDetect(true);
        return validator
                .validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                .lines()
                .filter(line -> line.contains(": error") || line.contains(": warning"))
                .toList();
    }

    @Test
    void everyPageIsValidHtml() throws Exception {
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            assertThat(faults(page.getValue())).as(page.getKey()).isEmpty();
        }
    }

    @Test
    void whatIsNotValidHtmlIsFound() throws Exception {
        String html = PAGES.getOrDefault("/", "");

        assertThat(faults(html.replace("<main id=\"inhalt\"", "<main id=\"inhalt\" id=\"zwei\"")))
                .isNotEmpty();
        assertThat(faults(html.replace("<ul class=\"card-list\">", "<ul class=\"card-list\">Text")))
                .isNotEmpty();
    }

    @Test
    void everyPageHasOneH1InMainAndHeadingsThatSkipNoLevel() {
        PAGES.forEach((path, html) -> {
            Document document = Jsoup.parse(html);
            assertThat(document.select("h1")).as(path).hasSize(1);
            assertThat(document.select(isFramed(path) ? "main h1" : "main#inhalt h1"))
                    .as(path)
                    .hasSize(1);
            int level = 0;
            for (Element heading : document.select("main h1, main h2, main h3, main h4, main h5, main h6")) {
                int next = heading.tagName().charAt(1) - '0';
                assertThat(next).as(path + " " + heading.text()).isLessThanOrEqualTo(level + 1);
                level = next;
            }
        });
    }

    @Test
    void everyPageHasItsLandmarksAndLinksToTheMainText() {
        PAGES.forEach((path, html) -> {
            if (isFramed(path)) {
                return;
            }
            Document document = Jsoup.parse(html);
            assertThat(document.select("body > header, body > main, body > footer"))
                    .as(path)
                    .hasSize(3);
            assertThat(document.select("nav")).as(path).allMatch(nav -> nav.hasAttr("aria-label"));
            assertThat(document.select("body > a:first-child").attr("href"))
                    .as(path)
                    .isEqualTo("#inhalt");
            assertThat(document.select("nav.breadcrumbs").isEmpty())
                    .as(path)
                    .isEqualTo(path.endsWith("/404.html")
                            || path.matches("/(\\w+/)?")
                                    && document.select("main.home").size() == 1);
        });
    }

    @Test
    void everyPageHasATitleOfItsOwnWithinItsLanguage() {
        Map<String, List<String>> titles = VIEW.pages().stream()
                .collect(Collectors.groupingBy(
                        page -> page.interfaceLanguage().code(),
                        Collectors.mapping(PageView::headTitle, Collectors.toList())));

        assertThat(titles.values()).allSatisfy(list -> assertThat(list).doesNotHaveDuplicates());
    }

    @Test
    void everyLinkWithinTheSiteLeadsSomewhere() {
        Set<String> broken = new TreeSet<>();
        PAGES.forEach((path, html) -> Jsoup.parse(html).select("a[href^=/]").eachAttr("href").stream()
                .map(href -> href.replaceFirst("#.*", ""))
                .filter(href -> href.endsWith("/") && !PAGES.containsKey(href))
                .forEach(href -> broken.add(path + " -> " + href)));

        assertThat(broken).isEmpty();
    }

    @Test
    void noMarkupIsLeftUnresolved() {
        PAGES.forEach((path, html) -> assertThat(html).as(path).doesNotContain("xref:", "${", "<#", "<@", "{0}"));
    }

    @Test
    void aTitleInAnotherLanguageIsIsolatedAndItsBlockKeepsItsDirection() {
        Element german = page("/ar/").select("h3:contains(Erzählcafé)").first();

        assertThat(german).isNotNull();
        assertThat(page("/en/").select("h3 bdi[lang=de]").eachText()).contains("Erzählcafé");
        assertThat(page("/en/").select("main [dir]")).isEmpty();
    }

    @Test
    void theBrandIsMarkedAsGerman() {
        assertThat(page("/en/").select("[lang=de]").eachText()).contains("Potentiale der Vielfalt");
    }

    @Test
    void aCancelledDateIsStruckThroughAndSaidInWords() {
        Document cancelled = page("/veranstaltungen/chorprobe/");

        assertThat(cancelled.select("main s time")).isNotEmpty();
        assertThat(cancelled.select("main .label").eachText()).containsExactly("Abgesagt");
        assertThat(cancelled.select("main .status-notice").text()).contains("Die Halle ist gesperrt.");
    }

    @Test
    void aDraftIsMarkedAndNotIndexed() {
        Document draft = page("/veranstaltungen/entwurf/");

        assertThat(draft.select("main .label[data-kind=draft]").text())
                .isEqualTo("Entwurf: nur in der Vorschau zu sehen.");
        assertThat(draft.select("meta[name=robots][content=noindex]")).hasSize(1);
        assertThat(draft.select("link[rel=canonical]")).isEmpty();
    }

    @Test
    void noPageLoadsAnythingFromElsewhere() {
        PAGES.forEach((path, html) -> assertThat(
                        Jsoup.parse(html)
                                .select(
                                        "script:not([src^=/assets/], [type=application/ld+json]), style, [style], iframe:not([src~=^/(\\w+/)?einbetten/]), img[src^=http], link[rel=stylesheet][href^=http]"))
                .as(path)
                .isEmpty());
    }

    /** A widget: main text and footer alone, for a page of another site that frames it. */
    private static boolean isFramed(String path) {
        return path.matches("/(\\w+/)?einbetten/.+");
    }
}
