package de.vielfalt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;

/** Every address leads somewhere, wherever the site is put. */
class AddressTest {
    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String NOT_FOUND = "404.html";

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void every_link_within_the_site_is_relative_and_leads_to_a_file_and_a_place_in_it(WholeSite site) {
        Edition edition = site.edition();
        List<String> broken = new ArrayList<>();
        for (Reference reference : Reference.all(edition)) {
            if (!reference.isAbsolute() && !reference.resolves(edition)) {
                broken.add(reference.toString());
            }
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void nothing_but_canonical_addresses_alternates_calendars_and_the_page_for_unknown_addresses_is_absolute(
            WholeSite site) {
        Edition edition = site.edition();
        assertThat(Reference.all(edition))
                .filteredOn(reference -> !reference.page().endsWith(NOT_FOUND))
                .filteredOn(reference -> !reference.names("canonical") && !reference.names("alternate"))
                .filteredOn(reference ->
                        !reference.value().matches(Pattern.quote(edition.base()) + "([a-z]+/)?kalender/.*"))
                .noneMatch(reference ->
                        reference.value().startsWith("/") || reference.value().startsWith(edition.base()));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void every_page_names_its_own_address_and_its_languages_name_each_other(WholeSite site) {
        Edition edition = site.edition();
        Map<String, Set<String>> alternates = new TreeMap<>();
        edition.pages().forEach((file, page) -> {
            if (isIndexed(page) && !edition.isFallback(file)) {
                String own = edition.base() + file.replaceAll("(^|/)index\\.html$", "$1");
                assertThat(page.select("link[rel=canonical]").eachAttr("href"))
                        .as(file)
                        .containsExactly(own);
                alternates.put(
                        own,
                        new TreeSet<>(
                                page.select("link[rel=alternate][hreflang]").eachAttr("href")));
            }
        });
        alternates.forEach((own, others) -> {
            for (String other : others) {
                assertThat(alternates.get(other)).as(own + " names " + other).isEqualTo(others);
            }
            assertThat(others.isEmpty() || others.contains(own)).as(own).isTrue();
        });
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void the_sitemap_is_well_formed_and_lists_exactly_the_pages_that_may_be_indexed(WholeSite site) throws Exception {
        Edition edition = site.edition();
        org.w3c.dom.Document sitemap = xml(edition.files().get("sitemap.xml"));
        Set<String> indexed = new TreeSet<>();
        for (Document page : edition.pages().values()) {
            if (isIndexed(page)) {
                indexed.addAll(page.select("link[rel=canonical]").eachAttr("href"));
            }
        }
        assertThat(sitemap.getDocumentElement().getNamespaceURI()).isEqualTo(SITEMAPS);
        assertThat(texts(sitemap.getElementsByTagNameNS(SITEMAPS, "loc"))).containsExactlyInAnyOrderElementsOf(indexed);
        NodeList links = sitemap.getElementsByTagNameNS(XHTML, "link");
        for (int i = 0; i < links.getLength(); i++) {
            assertThat(indexed).contains(((org.w3c.dom.Element) links.item(i)).getAttribute("href"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void robots_are_let_in_and_told_of_the_sitemap(WholeSite site) {
        Edition edition = site.edition();
        assertThat(edition.text("robots.txt").lines())
                .contains("User-agent: *", "Sitemap: " + edition.base() + "sitemap.xml")
                .noneMatch(line -> line.startsWith("Disallow: /"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void every_page_that_may_be_indexed_is_reached_from_the_home_page(WholeSite site) {
        Edition edition = site.edition();
        Set<String> reached = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(List.of("index.html"));
        while (!next.isEmpty()) {
            String file = next.pop();
            if (edition.pages().containsKey(file) && reached.add(file)) {
                Reference.of(file, edition.page(file)).stream()
                        .filter(reference -> !reference.isAbsolute())
                        .forEach(reference -> next.add(reference.file()));
            }
        }
        edition.pages().forEach((file, page) -> assertThat(reached.contains(file) || !isIndexed(page))
                .as(file)
                .isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"https://x.example/", "https://x.example/sub/pfad/"})
    void the_page_for_unknown_addresses_leads_on_from_any_depth(String base) {
        Edition edition = Edition.bake(WholeSite.SHIPPED, base);
        for (String unknown : List.of("weg", "weg/", "a/b/c/weg.html", "tr/a/weg/")) {
            URI shown = URI.create(base + unknown);
            for (Element element : edition.page(NOT_FOUND).select("[href], [src]")) {
                String value = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                String resolved = shown.resolve(value.replaceFirst("#.*", "")).toString();
                if (!value.startsWith("#") && !value.matches("(?:https|mailto|tel):.*")) {
                    assertThat(resolved).startsWith(base);
                    assertThat(edition.files()).containsKey(Reference.fileOf(resolved.substring(base.length())));
                }
            }
        }
        assertThat(edition.page(NOT_FOUND).select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
        assertThat(edition.page(NOT_FOUND).select("main a[href]")).isNotEmpty();
    }

    @Test
    void below_a_sub_path_nothing_changes_but_what_must_be_absolute() {
        Edition root = WholeSite.DEMO.edition();
        Edition below = Edition.bake(WholeSite.DEMO, "https://x.example/sub/pfad/");

        assertThat(below.files().keySet())
                .containsExactlyElementsOf(root.files().keySet());
        for (String file : root.files().keySet()) {
            // Identifiers of entries in feeds (RFC 4151) and of events in calendars are made of host and path, too.
            String expected = unfolded(root, file)
                    .replace(root.base(), below.base())
                    .replace(encoded(root.base()), encoded(below.base()))
                    .replace("tag:test.example,2026:/", "tag:x.example,2026:/sub/pfad/")
                    .replace("webcal://test.example/", "webcal://x.example/sub/pfad/")
                    .replace("@test.example\r", "@x.example\r");
            boolean forServers = file.startsWith(".") || file.startsWith("_");
            assertThat(unfolded(below, file).equals(expected) || file.endsWith(NOT_FOUND) || forServers)
                    .as(file)
                    .isTrue();
        }
        assertThat(below.text(".htaccess")).contains("ErrorDocument 404 /sub/pfad/404.html\n");
        assertThat(below.text("robots.txt")).contains("Sitemap: https://x.example/sub/pfad/sitemap.xml\n");
        assertThat(below.text("sitemap.xml")).contains("<loc>https://x.example/sub/pfad/</loc>");
    }

    /** As it stands within a link that begins a message. */
    private static String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    /** A file's text; lines of calendars are as long as they were before they were folded. */
    private static String unfolded(Edition edition, String file) {
        return edition.text(file).replace("\r\n ", "");
    }

    private static boolean isIndexed(Document page) {
        return !page.select("meta[name=robots]").attr("content").contains("noindex") && !isMoved(page);
    }

    /** Whether it only leads on to where a page is now. */
    private static boolean isMoved(Document page) {
        return !page.select("meta[http-equiv=refresh]").isEmpty();
    }

    @Test
    void at_a_former_address_there_is_a_page_that_leads_to_the_present_one_in_its_language() {
        Edition edition = WholeSite.DEMO.edition();
        for (String prefix : List.of("", "tr/", "ar/", "leicht/")) {
            Document page = edition.page(prefix + "termine/sprachcafe.html");
            assertThat(page.select("meta[http-equiv=refresh]").attr("content"))
                    .isEqualTo("0; url=../veranstaltungen/sprachcafe/");
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .startsWith(edition.base())
                    .endsWith("veranstaltungen/sprachcafe/");
            assertThat(page.select("main a").eachAttr("href")).containsExactly("../veranstaltungen/sprachcafe/");
            assertThat(page.select("html").attr("lang"))
                    .isEqualTo(
                            edition.page(prefix + "index.html").select("html").attr("lang"));
        }
    }

    private static org.w3c.dom.Document xml(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<String> texts(NodeList nodes) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
