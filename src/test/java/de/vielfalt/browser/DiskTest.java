package de.vielfalt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.vielfalt.SiteTest;
import de.vielfalt.cache.Cache;
import de.vielfalt.publish.Lineage;
import de.vielfalt.publish.Manifest;
import de.vielfalt.publish.Publisher;
import de.vielfalt.publish.Release;
import de.vielfalt.publish.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of a release, unpacked and opened from a disk, without any server. */
class DiskTest {
    private static final Instant NOW = Instant.parse("2026-12-01T11:00:00Z");

    @TempDir
    private Path folder;

    private Path unpacked() throws Exception {
        Path output = SiteTest.of("demo").bake().expectNoErrors().output();
        Manifest about = new Manifest(Optional.empty(), NOW, Optional.empty(), NOW, false, new TreeMap<>());
        new Publisher((commit, live) -> Lineage.Relation.SAME, Cache.none(), false)
                .publish(
                        Targets.of("zip:demo.zip", folder::resolve, folder, 1).orElseThrow(),
                        Release.of(output, about, Cache.none()),
                        () -> {},
                        false);
        Path site = folder.resolve("ein Ordner mit Ümlaut");
        try (ZipFile zip = new ZipFile(folder.resolve("demo.zip").toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                unpack(zip, entry, site.resolve(entry.getName()));
            }
        }
        return site;
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(zip.getInputStream(entry), file);
    }

    @Test
    void pagesHaveTheirStylesAndLinksLeadFromPageToPage() throws Exception {
        Path site = unpacked();
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.page();
            page.navigate(site.resolve("index.html").toUri().toString());
            for (String next : List.of("veranstaltungen/", "en/")) {
                assertThat(page.evaluate("[...document.styleSheets].length > 0"
                                + " && getComputedStyle(document.body).fontFamily.includes('Rubik')"))
                        .as(page.url())
                        .isEqualTo(true);
                page.locator("a[href$='" + next + "index.html']:visible")
                        .first()
                        .click();
                assertThat(page.url()).startsWith("file:///").endsWith(next + "index.html");
                assertThat(page.locator("h1").textContent()).isNotBlank();
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
