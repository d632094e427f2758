package de.vielfalt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a first visit costs in data, pictures apart, with gzip, which is never smaller than the Brotli that the budgets are
 * meant for. Kilobytes of 1,000 bytes.
 */
class WeightTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DEMO, index.html, 70",
        "SHIPPED, index.html, 70",
        "DEMO, veranstaltungen/sprachcafe/index.html, 60",
        "DEMO, veranstaltungen/beispieltag-der-jugend/index.html, 60",
        "SHIPPED, veranstaltungen/jugendtag/index.html, 60",
        "DEMO, ar/veranstaltungen/sprachcafe/index.html, 85",
        "DEMO, ar/index.html, 85",
    })
    void a_page_weighs_at_most(WholeSite site, String page, int kilobytes) {
        Edition edition = site.edition();
        int bytes = zipped(edition, page);
        for (String file : loaded(edition, page)) {
            bytes += file.endsWith(".woff2") ? edition.files().get(file).length : zipped(edition, file);
        }
        assertThat(bytes).isBetween(1, kilobytes * 1000);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void the_markup_of_every_page_weighs_at_most_12_kilobytes(WholeSite site) {
        Edition edition = site.edition();
        assertThat(edition.pages().keySet())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(zipped(edition, page)).as(page).isLessThan(12_000));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void a_page_loads_at_most_two_fonts_all_its_scripts_are_deferred_and_weigh_at_most_8_kilobytes(WholeSite site) {
        Edition edition = site.edition();
        edition.pages().forEach((file, page) -> {
            if (file.endsWith("404.html")) { // its addresses are absolute
                return;
            }
            Set<String> loaded = loaded(edition, file);
            assertThat(loaded)
                    .as(file)
                    .filteredOn(name -> name.endsWith(".woff2"))
                    .hasSizeBetween(1, 2);
            assertThat(loaded.stream()
                            .filter(name -> name.endsWith(".js"))
                            .mapToInt(name -> zipped(edition, name))
                            .sum())
                    .as(file)
                    .isLessThan(8000);
            assertThat(page.select("script[src]")).as(file).allMatch(script -> script.hasAttr("defer"));
        });
    }

    @Test
    void the_style_sheet_weighs_at_most_12_kilobytes() {
        Edition edition = WholeSite.DEMO.edition();
        List<String> sheets = edition.files().keySet().stream()
                .filter(file -> file.endsWith(".css"))
                .toList();
        assertThat(sheets.stream().mapToInt(file -> zipped(edition, file)).sum())
                .isBetween(1, 12_000);
    }

    /** What a page asks for in its head and as an icon: style sheets, scripts, preloaded fonts, the mark. */
    private static Set<String> loaded(Edition edition, String page) {
        Set<String> files = new LinkedHashSet<>();
        for (Reference reference : Reference.of(page, edition.page(page))) {
            if (reference.isLoaded()
                    && !reference.isAbsolute()
                    && reference.element().closest("head, .brand") != null) {
                files.add(reference.file());
            }
        }
        return files;
    }

    private static int zipped(Edition edition, String file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(edition.files().get(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
