package de.vielfalt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of page in every language: translated, translated from an earlier text, and not translated. */
class TranslationsTest {
    private static final List<String> LANGUAGES = List.of("de", "leicht", "tr", "ar", "uk", "ru", "pl", "en", "ro");
    private static final List<String> STATES = List.of("fertig", "veraltet", "fehlt");

    /** Folder and header of each type. */
    private static final Map<String, String> TYPES = new LinkedHashMap<>(Map.of(
            "veranstaltungen", ":beginn: 2026-12-05 18:00\n:ort: haus\n:kosten: 5 €\n:zielgruppe: familien\n",
            "workshops", ":beginn: 2026-12-06 10:00\n:ort: haus\n",
            "aktuelles", ":datum: 2026-11-02\n",
            "seiten", "",
            "orte", ":adresse: Weg 2, 59192 Bergkamen\n",
            "partner", ":webseite: https://verein.example\n"));

    @TempDir
    private static Path folder;

    private static Path output;

    @BeforeAll
    static void bake() throws IOException {
        Path source = folder.resolve("site");
        for (Map.Entry<String, String> type : TYPES.entrySet()) {
            Path content = Files.createDirectories(source.resolve("content").resolve(type.getKey()));
            for (String state : STATES) {
                String title = "Titel " + state + " in " + type.getKey();
                Files.writeString(
                        content.resolve(state + ".adoc"),
                        "= " + title + "\n" + type.getValue()
                                + "\nEin deutscher Satz über xref:orte/haus.adoc[das Haus].\n");
                for (String language : LANGUAGES.subList(1, LANGUAGES.size())) {
                    if (!state.equals("fehlt")) {
                        String stamp = state.equals("fertig") ? "" : ":stand: 000000000000\n";
                        Files.writeString(
                                content.resolve(state + "." + language + ".adoc"),
                                "= " + title + " " + language + "\n" + stamp + "\nText " + language + ".\n");
                    }
                }
            }
        }
        Files.writeString(
                source.resolve("content/orte/haus.adoc"), "= Haus am Markt\n:adresse: Markt 1, 59192 Bergkamen\n");
        Files.writeString(
                source.resolve("jbake.properties"),
                "site.host=https://test.example/unter\nmarke.name=M\nsprachen=" + String.join(",", LANGUAGES) + "\n");
        output = folder.resolve("output");
        Bake.Result result = new Bake(WholeSite.PROJECT, source, output, "https://test.example/unter/").run();
        assertThat(result.errors()).isEmpty();
    }

    static Stream<Arguments> pages() {
        return TYPES.keySet().stream().flatMap(type -> STATES.stream()
                .flatMap(state -> LANGUAGES.stream().map(language -> Arguments.of(type, state, language))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("pages")
    void a_page_says_what_language_it_is_in(String type, String state, String language) throws IOException {
        Document page = page(type, state, language);
        boolean own = language.equals("de") || !state.equals("fehlt");
        Element heading = page.expectFirst("h1");
        String direction = language.equals("ar") ? "rtl" : "ltr";

        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(tag(language));
        assertThat(page.expectFirst("html").attr("dir")).isEqualTo(direction);
        assertThat(written(heading)).isEqualTo(own ? tag(language) : "de");
        assertThat(directed(heading)).isEqualTo(own ? direction : "ltr");
        assertThat(written(page.expectFirst(".prose p"))).isEqualTo(own ? tag(language) : "de");
        assertThat(heading.text()).contains("Titel " + state);
        assertThat(page.expectFirst(".prose").text())
                .contains(own && !language.equals("de") ? "Text " + language : "deutscher Satz");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("pages")
    void readers_are_told_what_is_not_in_their_language(String type, String state, String language) throws IOException {
        Document page = page(type, state, language);
        String expected =
                language.equals("de") || state.equals("fertig") ? "" : state.equals("fehlt") ? "missing" : "stale";
        List<String> kinds = page.select(".translation-notice").eachAttr("data-kind");

        assertThat(kinds).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
        if (expected.equals("stale")) {
            Element link = page.expectFirst(".translation-notice a");
            assertThat(link.attr("hreflang")).isEqualTo("de");
            assertThat(target(link.attr("href"), path(type, state, language))).isEqualTo(path(type, state, "de"));
        }
        if (!expected.isEmpty()) {
            assertThat(written(page.expectFirst(".translation-notice"))).isEqualTo(tag(language));
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("pages")
    void search_engines_are_shown_real_translations_alone(String type, String state, String language)
            throws IOException {
        Document page = page(type, state, language);
        boolean fallback = state.equals("fehlt") && !language.equals("de");
        String german = absolute(type, state, "de");
        Map<String, String> alternates = new LinkedHashMap<>();
        page.select("link[rel=alternate][hreflang]")
                .forEach(link -> alternates.put(link.attr("hreflang"), link.attr("href")));
        Map<String, String> expected = new LinkedHashMap<>();
        if (!state.equals("fehlt")) {
            LANGUAGES.stream().forEach(other -> expected.put(tag(other), absolute(type, state, other)));
            expected.put("x-default", german);
        }

        assertThat(page.expectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo(fallback ? german : absolute(type, state, language));
        assertThat(alternates).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(Files.readString(output.resolve("sitemap.xml"))
                        .contains("<loc>" + absolute(type, state, language) + "<"))
                .isEqualTo(!fallback);
        assertThat(page.select("script[type=application/ld+json]").isEmpty()).isEqualTo(fallback);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("pages")
    void each_page_leads_to_itself_in_every_other_language(String type, String state, String language)
            throws IOException {
        Document page = page(type, state, language);
        List<String> others =
                LANGUAGES.stream().filter(other -> !other.equals(language)).toList();

        assertThat(page.select(".language-links a").stream()
                        .map(link ->
                                link.attr("hreflang") + " " + target(link.attr("href"), path(type, state, language))))
                .containsExactlyElementsOf(others.stream()
                        .map(other -> tag(other) + " " + path(type, state, other))
                        .toList());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("pages")
    void within_a_language_readers_stay_in_it(String type, String state, String language) throws IOException {
        Document page = page(type, state, language);
        String prefix = language.equals("de") ? "/" : "/" + language + "/";

        assertThat(page.select("nav .menu a, main a, footer a").stream()
                        .map(link -> link.attr("href"))
                        .filter(href -> !href.contains(":") && !href.startsWith("#"))
                        .map(href -> target(href, path(type, state, language)))
                        .filter(path -> !path.startsWith("/assets/")
                                && !path.equals(path(type, state, "de"))
                                && !path.matches("/daten/.*\\.(json|csv)")))
                .isNotEmpty()
                .allMatch(path -> path.startsWith(prefix));
    }

    @Test
    void facts_are_in_the_readers_language_where_the_text_is_not() throws IOException {
        Document english = page("veranstaltungen", "fehlt", "en");

        assertThat(english.text())
                .contains("Saturday, 5 December 2026", "€5", "Families and day-care centres", "Haus am Markt");
        assertThat(written(english.expectFirst(".prose"))).isEqualTo("de");
    }

    @Test
    void lists_hold_what_is_not_translated_too() throws IOException {
        for (String language : LANGUAGES) {
            Document list = Jsoup.parse(
                    Files.readString(file((language.equals("de") ? "" : "/" + language) + "/veranstaltungen/")));

            assertThat(list.select("main h3").eachText())
                    .as(language)
                    .anyMatch(title -> title.startsWith("Titel fehlt"));
            assertThat(written(list.select("main h3 a").stream()
                            .filter(link -> link.text().startsWith("Titel fehlt"))
                            .findFirst()
                            .orElseThrow()
                            .selectFirst(language.equals("de") ? "a" : "bdi")))
                    .as(language)
                    .isEqualTo("de");
        }
    }

    @Test
    void calendars_and_feeds_are_there_in_every_language_and_say_which_their_texts_are_in() throws IOException {
        for (String language : LANGUAGES) {
            String prefix = language.equals("de") ? "" : language + "/";
            String calendar = Files.readString(output.resolve(prefix + "veranstaltungen/fehlt/fehlt.ics"))
                    .replace("\r\n ", "");
            String feed = Files.readString(output.resolve(prefix + "veranstaltungen/feed.xml"));
            String all = Files.readString(output.resolve(prefix + "kalender/alle.ics"))
                    .replace("\r\n ", "");

            assertThat(calendar)
                    .contains("SUMMARY;LANGUAGE=de:Titel fehlt", "LOCATION;LANGUAGE=" + tag(language) + ":");
            assertThat(calendar).contains("UID:veranstaltungen/fehlt@test.example");
            assertThat(all).contains("SUMMARY;LANGUAGE=" + tag(language) + ":Titel fertig");
            assertThat(feed).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + tag(language) + "\"");
            assertThat(feed).contains("<entry xml:lang=\"de\">", "<entry xml:lang=\"" + tag(language) + "\">");
        }
    }

    @Test
    void to_edit_a_german_sentence_makes_exactly_its_translations_stale() throws IOException {
        Path site = folder.resolve("edited");
        TinySite.write(site);
        Path german = site.resolve("content/veranstaltungen/fest.adoc");
        Path english = site.resolve("content/veranstaltungen/fest.en.adoc");
        Path out = folder.resolve("edited-out");
        Files.writeString(
                english, Files.readString(english).replace("party\n", "party\n:stand: " + stampByHand(german) + "\n"));
        Bake bake = new Bake(WholeSite.PROJECT, site, out);
        assertThat(bake.run().errors()).isEmpty();
        assertThat(notices(out)).isEmpty();

        Files.writeString(
                german, Files.readString(german).replace(":ort: haus\n", "").replace("* Essen", "* Essen  "));
        assertThat(bake.run().errors()).isEmpty();
        assertThat(notices(out)).as("facts and blanks count for nothing").isEmpty();

        Files.writeString(german, Files.readString(german).replace("in die Mitte", "ins Haus"));
        assertThat(bake.run().errors()).isEmpty();
        assertThat(notices(out)).containsExactly("en/veranstaltungen/fest/index.html");
    }

    /** By the words of the contract: title, text-like keys, text. */
    private static String stampByHand(Path german) throws IOException {
        String text = Files.readString(german);
        String title = text.lines().findFirst().orElseThrow().substring(2);
        String body = text.substring(text.indexOf("\n\n") + 2).strip();
        return DigestUtils.sha256Hex(title + "\n\n" + body + "\n").substring(0, 12);
    }

    private static List<String> notices(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> Jsoup.parse(read(file)).selectFirst(".translation-notice[data-kind=stale]") != null)
                    .map(file -> out.relativize(file).toString())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document page(String type, String state, String language) throws IOException {
        return Jsoup.parse(Files.readString(file(path(type, state, language))));
    }

    private static Path file(String path) {
        return output.resolve(path.substring(1) + "index.html");
    }

    private static String path(String type, String state, String language) {
        String folder = type.equals("seiten") ? "/" : "/" + type + "/";
        return (language.equals("de") ? "" : "/" + language) + folder + state + "/";
    }

    private static String absolute(String type, String state, String language) {
        return "https://test.example/unter" + path(type, state, language);
    }

    private static String target(String href, String from) {
        return URI.create(from).resolve(href).getPath();
    }

    private static String tag(String language) {
        return language.equals("leicht") ? "de-simple" : language;
    }

    private static String written(Element element) {
        return element.closest("[lang]").attr("lang");
    }

    private static String directed(Element element) {
        return element.closest("[dir]").attr("dir");
    }
}
