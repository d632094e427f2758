package de.vielfalt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a page is built, so that people with any device find their way: a second opinion on what the bake checks itself. */
class PageStructureTest {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar");
    private static final Set<String> LANGUAGES = Set.of("leicht", "tr", "ar", "uk", "ru", "pl", "en", "ro");

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void every_page_has_a_header_a_main_part_and_a_footer_of_its_own(WholeSite site) {
        expectOfEveryWholePage(
                site,
                page -> page.select("body > header").size() == 1
                        && page.select("main").size() == 1
                        && page.select("body > footer").size() == 1
                        && page.select("main main, main > footer").isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void every_page_has_a_menu_and_tells_its_navigations_apart_by_name(WholeSite site) {
        expectOfEveryWholePage(site, page -> {
            Elements navigations = page.select("nav");
            Set<String> names = new TreeSet<>(navigations.eachAttr("aria-label"));
            return !page.select("header nav a[href]").isEmpty()
                    && names.size() == navigations.size()
                    && names.stream().noneMatch(String::isBlank);
        });
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void every_page_has_one_main_heading_within_its_main_part(WholeSite site) {
        expectOfEveryPage(
                site,
                page -> page.select("h1").size() == 1
                        && page.select("main h1").size() == 1
                        && !page.select("main h1").text().isBlank());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void the_first_link_of_every_page_skips_to_its_main_part(WholeSite site) {
        expectOfEveryWholePage(site, page -> {
            String href = page.body()
                    .expectFirst("a[href], button, input, summary, [tabindex]")
                    .attr("href");
            String main = page.expectFirst("main").id();
            return !main.isEmpty() && target(page, href).equals(main);
        });
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void every_page_but_the_home_pages_and_the_one_for_unknown_addresses_shows_the_way_to_it(WholeSite site) {
        Map<String, Document> pages = site.edition().pages();
        List<String> wrong = new ArrayList<>();
        pages.forEach((file, page) -> {
            Elements here = page.select("nav li[aria-current=page]");
            boolean moved = page.selectFirst("meta[http-equiv=refresh]") != null;
            boolean none = isHome(file) || file.endsWith("404.html") || moved || isWidget(page);
            boolean shown = here.size() == 1
                    && here.get(0).previousElementSiblings().stream()
                            .allMatch(step -> step.selectFirst("a[href]") != null)
                    && !here.get(0).previousElementSiblings().isEmpty();
            if (none ? !here.isEmpty() : !shown) {
                wrong.add(file);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void the_text_of_every_page_says_the_language_and_direction_of_its_address(WholeSite site) {
        List<String> wrong = new ArrayList<>();
        site.edition().pages().forEach((file, page) -> {
            String language = site.edition().isFallback(file) ? "de" : language(file);
            String tag = language.equals("leicht") ? "de-simple" : language;
            String direction = RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
            Element heading = page.expectFirst("h1");
            if (!nearest(heading, "lang").equals(tag)
                    || !nearest(heading, "dir").equals(direction)) {
                wrong.add(file + ": " + nearest(heading, "lang") + " " + nearest(heading, "dir"));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void no_element_says_a_language_without_the_direction_that_goes_with_it(WholeSite site) {
        expectOfEveryPage(site, page -> page.select("html, main [lang]:not(bdi):not(a):not(span)").stream()
                .allMatch(element ->
                        nearest(element, "dir").equals(RIGHT_TO_LEFT.contains(element.attr("lang")) ? "rtl" : "ltr")));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void no_two_pages_of_a_language_share_a_title(WholeSite site) {
        Map<String, List<String>> titles = new HashMap<>();
        site.edition().pages().forEach((file, page) -> titles.computeIfAbsent(
                        language(file) + ": " + page.title().strip(), key -> new ArrayList<>())
                .add(file));
        titles.values().removeIf(files -> files.size() == 1);
        assertThat(titles).isEmpty();
        expectOfEveryPage(site, page -> !page.title().isBlank());
    }

    /** Of every page but widgets, which stand within pages that have all that. */
    private static void expectOfEveryWholePage(WholeSite site, Function<Document, Boolean> expected) {
        expectOfEveryPage(site, page -> isWidget(page) || expected.apply(page));
    }

    private static boolean isWidget(Document page) {
        return page.selectFirst("html[data-schemes]") != null;
    }

    private static void expectOfEveryPage(WholeSite site, Function<Document, Boolean> expected) {
        List<String> wrong = new ArrayList<>();
        site.edition().pages().forEach((file, page) -> {
            if (!expected.apply(page)) {
                wrong.add(file);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(site.edition().pages()).hasSizeGreaterThan(20);
    }

    private static String target(Document page, String href) {
        Element target = href.startsWith("#") ? page.getElementById(href.substring(1)) : null;
        return target == null ? "" : target.id();
    }

    /** What the nearest element that says anything says. */
    private static String nearest(Element element, String attribute) {
        Element says = element.closest("[" + attribute + "]");
        return says == null ? "" : says.attr(attribute);
    }

    private static boolean isHome(String file) {
        return file.equals("index.html") || LANGUAGES.stream().anyMatch(code -> file.equals(code + "/index.html"));
    }

    private static String language(String file) {
        int slash = file.indexOf('/');
        return slash > 0 && LANGUAGES.contains(file.substring(0, slash)) ? file.substring(0, slash) : "de";
    }
}
