package de.vielfalt;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.PageType;
import de.vielfalt.model.Slug;
import de.vielfalt.source.Schema;
import de.vielfalt.source.SchemaKey;
import de.vielfalt.source.SchemaKey.Translation;
import de.vielfalt.source.Schemas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the content model says of all keys and types at once, and that its tables of values leave no key out. */
class ContentModelTest {
    private static final Schemas SCHEMAS = new Schemas();
    private static final String ORIGINAL =
            "= Titel\n:beginn: 2026-12-05\n:datum: 2026-11-20\n:adresse: Weg 1\n\nText.\n";

    @ParameterizedTest
    @EnumSource(value = PageType.class, mode = EnumSource.Mode.EXCLUDE, names = "NOTICE")
    void a_value_that_is_fine_is_tried_for_every_key_of_the_type(PageType type) {
        Set<String> tried = new TreeSet<>();
        HeaderRow.read("accepted.txt").stream()
                .filter(row -> row.type().equals(type.id()))
                .forEach(row -> tried.addAll(keys(row)));

        assertThat(tried).containsAll(keys(type, key -> key.translation() != Translation.OWNS && !hides(key)));
    }

    /** Whether a key has no value that a page can show; see the test on pages that are not public. */
    private static boolean hides(SchemaKey key) {
        return key.choices().equals(List.of("entwurf"));
    }

    @Test
    void a_value_that_is_refused_is_tried_for_every_key() {
        Set<String> tried = new TreeSet<>();
        HeaderRow.read("rejected.txt")
                .forEach(row -> tried.add(Slug.key(key(row.header().get(0)))));

        for (PageType type : pages()) {
            assertThat(tried).as(type.id()).containsAll(keys(type, key -> !List.of("bildtext", "bildrechte")
                    .contains(key.key())));
        }
    }

    @ParameterizedTest
    @EnumSource(value = PageType.class, mode = EnumSource.Mode.EXCLUDE, names = "NOTICE")
    void a_translation_is_told_of_every_fact_that_is_the_originals(PageType type) {
        Schema schema = SCHEMAS.of(type);
        String original = ORIGINAL.lines()
                .filter(line -> !line.startsWith(":")
                        || schema.key(key(line.substring(1))).isPresent())
                .collect(Collectors.joining("\n", "", "\n"));
        StringBuilder translation = new StringBuilder("= Title\n");
        List<String> expected = new ArrayList<>();
        for (SchemaKey key : schema.keys()) {
            if (key.translation() == Translation.INHERITS || key.translation() == Translation.DRAFTS) {
                translation.append(':').append(key.spelling()).append(": x\n");
                expected.add("content/" + type.folder() + "/a.en.adoc:" + (expected.size() + 2)
                        + ": FEHLER fakt-in-uebersetzung: „" + key.spelling()
                        + "“ steht schon im deutschen Original und"
                        + " gilt für alle Sprachen. Löschen Sie die Zeile in der Übersetzung.");
            }
        }

        SiteTest.with("content/" + type.folder() + "/a.adoc", original)
                .file(
                        "content/" + type.folder() + "/a.en.adoc",
                        translation.append("\nText.\n").toString())
                .check()
                .expectProblems(expected.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status: entwurf", "jbake-status: draft", "Status: Entwurf", "sichtbar-ab: 2027-01-01"})
    void a_page_that_is_not_public_is_not_in_the_output_whatever_its_type(String header) {
        SiteTest site = SiteTest.empty();
        for (PageType type : pages()) {
            String original = ORIGINAL.lines()
                    .filter(line -> !line.startsWith(":")
                            || SCHEMAS.of(type).key(key(line.substring(1))).isPresent())
                    .collect(Collectors.joining("\n", "", "\n"));
            String file = "content/" + type.folder() + "/geheim.adoc";
            site.file(file, original.replaceFirst("\n", "\n:" + header + "\n"));
        }

        site.bake().expectNoErrors();

        assertThat(SiteTest.tree(site.output()).keySet()).noneMatch(file -> file.contains("geheim"));
    }

    @Test
    void a_notice_stands_on_every_page_in_its_language_while_it_is_to_be_seen() {
        SiteTest site = SiteTest.with("content/hinweis.adoc", "= Achtung\n:sichtbar-bis: 2026-12-24\n\nHeute zu.\n")
                .file("content/hinweis.tr.adoc", "= Dikkat\n\nKapalı.\n")
                .file("content/seiten/a.adoc", "= A\n\nText.\n")
                .file("content/seiten/a.tr.adoc", "= A\n\nMetin.\n");

        site.today("2026-12-24").bake().expectNoErrors();
        assertThat(site.page("a/index.html").text()).contains("Heute zu.");
        assertThat(site.page("tr/a/index.html").text()).contains("Kapalı.").doesNotContain("Heute zu.");

        site.today("2026-12-25").bake().expectNoErrors();
        assertThat(site.page("a/index.html").text()).doesNotContain("Heute zu.");
        assertThat(site.page("tr/a/index.html").text()).doesNotContain("Kapalı.");
    }

    @Test
    void german_has_no_prefix_and_every_other_language_its_own() {
        SiteTest site =
                SiteTest.of("valid/translations-into-every-language").bake().expectNoErrors();

        site.expectFile("veranstaltungen/fest/index.html");
        for (String language : List.of("tr", "ar", "uk", "ru", "pl", "en", "ro", "leicht")) {
            site.expectFile(language + "/veranstaltungen/fest/index.html");
        }
        assertThat(site.main("leicht/veranstaltungen/fest/index.html")
                        .expectFirst("h1")
                        .closest("[lang=de-simple]"))
                .isNotNull();
        assertThat(site.main("ar/veranstaltungen/fest/index.html")
                        .expectFirst("h1")
                        .closest("[lang=ar][dir=rtl]"))
                .isNotNull();
    }

    private static List<PageType> pages() {
        return Arrays.stream(PageType.values())
                .filter(type -> type != PageType.NOTICE)
                .toList();
    }

    private static Set<String> keys(PageType type, Predicate<SchemaKey> which) {
        return SCHEMAS.of(type).keys().stream()
                .filter(which)
                .map(SchemaKey::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> keys(HeaderRow row) {
        return row.header().stream().map(line -> Slug.key(key(line))).toList();
    }

    private static String key(String line) {
        return Stream.of(line.split(":", 2)).findFirst().orElse("");
    }
}
