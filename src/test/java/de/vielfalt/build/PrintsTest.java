package de.vielfalt.build;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.SiteTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class PrintsTest {
    private static final String FEST = "veranstaltungen/fest/weitersagen/";

    @Test
    void eachEventToComeHasItsSheets() {
        SiteTest site = site().today("2026-12-01").withKits().bake();
        assertThat(sheets(site))
                .containsExactlyInAnyOrder(
                        FEST + "aushang-a4.pdf",
                        FEST + "aushang-a4.png",
                        FEST + "handzettel-a5.pdf",
                        FEST + "karte.png",
                        FEST + "qr.svg",
                        FEST + "story.png",
                        "tr/" + FEST + "aushang-a4.pdf",
                        "tr/" + FEST + "aushang-a4.png",
                        "tr/" + FEST + "karte.png",
                        "tr/" + FEST + "qr.svg",
                        "tr/" + FEST + "story.png");
        byte[] poster = files(site).get(FEST + "aushang-a4.pdf");
        assertThat(new String(poster, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void whatIsOverHasNoSheetsAnyMoreAndWithoutKitsThereAreNone() {
        SiteTest site = site().today("2026-12-01").withKits().bake();
        assertThat(sheets(site)).isNotEmpty();
        assertThat(sheets(site.today("2026-12-06").bake())).isEmpty();
        assertThat(sheets(site().today("2026-12-01").bake())).isEmpty();
    }

    @Test
    void aMonthsKitsAreInOneArchive() throws IOException {
        byte[] archive = files(site().today("2026-12-01").withKits().bake()).get("weitersagen/2026-12.zip");
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files)
                .containsOnlyKeys(
                        "fest/de/aushang-a4.pdf",
                        "fest/de/handzettel-a5.pdf",
                        "fest/de/karte.png",
                        "fest/de/qr.svg",
                        "fest/de/story.png",
                        "fest/de/texte.txt",
                        "fest/tr/aushang-a4.pdf",
                        "fest/tr/karte.png",
                        "fest/tr/qr.svg",
                        "fest/tr/story.png",
                        "fest/tr/texte.txt");
        assertThat(files.get("fest/de/texte.txt"))
                .startsWith("# Für Gruppen im Messenger\r\n\r\nFest\r\nSamstag, 5. Dezember 2026");
        assertThat(files.get("fest/de/aushang-a4.pdf")).startsWith("%PDF-");
    }

    @Test
    void aBakeAfterAChangeGivesTheSameAsAFirstOne() {
        SiteTest site = site().today("2026-12-01").withKits().bake();
        byte[] before = files(site).get(FEST + "aushang-a4.pdf");
        String changed = "= Großes Fest\n:beginn: 2026-12-05 18:00\n\nKommen Sie!\n";
        site.file("content/veranstaltungen/fest.adoc", changed).bake();
        SiteTest clean = site().file("content/veranstaltungen/fest.adoc", changed)
                .today("2026-12-01")
                .withKits()
                .bake();
        assertThat(files(site)).containsOnlyKeys(files(clean).keySet());
        assertThat(files(site))
                .allSatisfy((name, bytes) ->
                        assertThat(bytes).as(name).isEqualTo(files(clean).get(name)));
        assertThat(files(site).get(FEST + "aushang-a4.pdf")).isNotEqualTo(before);
    }

    @Test
    void aBrokenPosterNamesItsEventAndFailsTheRun() {
        SiteTest site = site().file(
                        "templates/print/poster.ftlh", "<html><body>${poster.parts[0].title.text}</body></html>")
                .today("2026-12-01")
                .withKits()
                .bake();
        site.expectProblems(
                "content/veranstaltungen/fest.adoc:1: FEHLER aushang-misslungen: „aushang-a4.pdf“ ließ sich für diese Seite nicht setzen. Kürzen Sie Titel und Angaben. Hilft das nicht, liegt es an den Vorlagen unter „templates/print/“.",
                "content/veranstaltungen/fest.adoc:1: FEHLER aushang-misslungen: „handzettel-a5.pdf“ ließ sich für diese Seite nicht setzen. Kürzen Sie Titel und Angaben. Hilft das nicht, liegt es an den Vorlagen unter „templates/print/“.",
                "content/veranstaltungen/fest.tr.adoc:1: FEHLER aushang-misslungen: „aushang-a4.pdf“ ließ sich für diese Seite nicht setzen. Kürzen Sie Titel und Angaben. Hilft das nicht, liegt es an den Vorlagen unter „templates/print/“.");
    }

    private static SiteTest site() {
        return SiteTest.with("content/veranstaltungen/fest.adoc", "= Fest\n:beginn: 2026-12-05 18:00\n\nKommen Sie!\n")
                .file("jbake.properties", "sprachen=de,tr\n")
                .file("content/veranstaltungen/fest.tr.adoc", "= Şenlik\n\nGelin!\n")
                .file("content/veranstaltungen/vorbei.adoc", "= Vorbei\n:beginn: 2026-11-05\n\nSchön war es.\n");
    }

    private static Map<String, byte[]> files(SiteTest site) {
        return new TreeMap<>(SiteTest.tree(site.output()));
    }

    private static Set<String> sheets(SiteTest site) {
        return files(site).keySet().stream()
                .filter(name -> name.contains("/weitersagen/") && !name.matches(".*\\.(html|zip)"))
                .collect(Collectors.toSet());
    }
}
