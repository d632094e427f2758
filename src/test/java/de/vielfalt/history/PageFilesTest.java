package de.vielfalt.history;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.cache.Cache;
import de.vielfalt.model.Page;
import de.vielfalt.source.SiteReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {
    @ParameterizedTest
    @CsvSource({
        "veranstaltungen/fest.adoc, veranstaltungen/fest",
        "veranstaltungen/2026/fest.adoc, veranstaltungen/fest",
        "veranstaltungen/fest.leicht.adoc, veranstaltungen/fest",
        "workshops/a/b/Größe Süd.TR.adoc, workshops/groesse-sued",
        "orte/haus.pt-br.adoc, orte/haus",
        "aktuelles/2026/bericht.adoc, aktuelles/bericht",
        "orte/Haus v1.2.adoc, orte/haus-v1-2",
    })
    void a_path_names_its_page(String path, String id) {
        assertThat(PageFiles.id(path)).hasToString("Optional[" + id + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seiten/x.adoc", "veranstaltungen/bild.jpg", "veranstaltungen/.adoc", "x.adoc", ""})
    void what_neither_calendars_nor_feeds_depend_on_names_none(String path) {
        assertThat(PageFiles.id(path)).isEmpty();
    }

    @Test
    void it_is_the_page_that_the_site_has_there() throws Exception {
        Path demo = Path.of(System.getProperty("vielfalt.home", ".")).resolve("src/test/sites/demo");
        List<Page> pages = new SiteReader(demo, URI.create("https://test.example/"), Cache.none())
                .read()
                .site()
                .pages();
        List<Page> ours = pages.stream()
                .filter(page -> PageFiles.FOLDERS.contains(page.id().type().folder()))
                .toList();

        assertThat(ours).hasSizeGreaterThan(50).allSatisfy(page -> assertThat(
                        PageFiles.id(page.origin().path().substring("content/".length())))
                .hasValue(page.id()));
    }
}
