package de.vielfalt.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.vielfalt.cache.Cache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZipTargetTest {
    private static final Publisher PUBLISHER =
            new Publisher((commit, live) -> Lineage.Relation.AFTER, Cache.none(), false);

    @TempDir
    private Path folder;

    private ZipTarget target() {
        return new ZipTarget(folder.resolve("ablage/website.zip"));
    }

    private Publisher.Outcome publish(int minute, String... files) throws Exception {
        Release release = Releases.of("c", Releases.NOON.plusSeconds(60L * minute), files);
        return PUBLISHER.publish(target(), release, () -> {}, true);
    }

    private SortedMap<String, String> unpacked() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(target().file().toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("ablage"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void theArchiveHoldsWhatIsForReadersAndNothingForServers() throws Exception {
        Publisher.Outcome outcome = publish(
                1,
                "index.html",
                "<p>ä</p>",
                "ü/b.txt",
                Releases.text(99),
                ".htaccess",
                "x",
                "_headers",
                "x",
                "404.html",
                "x");
        SortedMap<String, String> files = unpacked();
        assertThat(files.keySet()).containsExactly(".release.json", "index.html", "ü/b.txt");
        assertThat(files).containsEntry("ü/b.txt", Releases.text(99));
        assertThat(outcome.changes().added()).hasSize(5);
        assertThat(beside()).containsExactly("website.zip");
        assertThat(target().look().orElseThrow().files())
                .isEqualTo(outcome.manifest().files());
    }

    @Test
    void theSameSiteGivesTheSameBytesWheneverItIsPublished() throws Exception {
        publish(1, "index.html", "<p>eins</p>", "a.css", Releases.text(999));
        byte[] first = Files.readAllBytes(target().file());
        assertThat(publish(2, "index.html", "<p>eins</p>", "a.css", Releases.text(999))
                        .changes()
                        .isEmpty())
                .isTrue();
        Files.delete(target().file());
        publish(3, "index.html", "<p>eins</p>", "a.css", Releases.text(999));
        assertThat(Files.readAllBytes(target().file())).isEqualTo(first);
    }

    @Test
    void theNextReleaseTakesThePlaceOfTheLastAndThereIsNoWayBack() throws Exception {
        publish(1, "index.html", "eins", "old.html", "alt");
        assertThat(publish(2, "index.html", "zwei").changes().removed()).containsExactly("old.html");
        assertThat(unpacked().keySet()).containsExactly(".release.json", "index.html");
        try (Target.Visit visit = target().begin(() -> {})) {
            assertThatThrownBy(visit::rollBack)
                    .isInstanceOfSatisfying(TargetException.class, e -> assertThat(List.of(e.key(), e.isMisuse()))
                            .isEqualTo(List.of("publish.zip-no-rollback", true)));
        }
    }

    @ParameterizedTest
    @CsvSource({"'kein Archiv'", "''"})
    void someoneElsesFileIsLeftAlone(String content) throws Exception {
        Files.createDirectories(folder.resolve("ablage"));
        Files.writeString(target().file(), content);
        assertThatThrownBy(() -> publish(1, "index.html", "eins"))
                .isInstanceOfSatisfying(TargetException.class, e -> assertThat(List.of(e.key(), e.isMisuse()))
                        .isEqualTo(List.of("publish.zip-foreign", true)));
        assertThat(target().file()).hasContent(content);
        assertThat(beside()).containsExactly("website.zip");
    }

    @Test
    void whatAKilledRunLeftIsReplaced() throws Exception {
        publish(1, "index.html", "eins");
        Files.writeString(folder.resolve("ablage/.website.zip.new"), "halb");
        publish(2, "index.html", "zwei");
        assertThat(unpacked()).containsEntry("index.html", "<html><head></head><body>zwei</body></html>");
        assertThat(beside()).containsExactly("website.zip");
    }

    @ParameterizedTest
    @CsvSource({
        "../, ../index.html",
        ".., ../index.html",
        "./, ./index.html",
        "b/?x=1#y, b/index.html?x=1#y",
        "b?x=1/2, b/index.html?x=1/2",
        "%C3%BC#y, %C3%BC/index.html#y",
        "b/c.html, b/c.html",
        "?page=2, ?page=2",
        "#top, #top",
        "'', ''",
        "/b/, /b/",
        "//example.org/, //example.org/",
        "https://example.org/b/, https://example.org/b/",
        "mailto:a@example.org, mailto:a@example.org",
        "%zz, %zz",
    })
    void aLinkToAFolderNamesItsPage(String link, String expected) {
        String page = "<!DOCTYPE html><html lang=\"de\"><head><meta http-equiv=\"Refresh\" content=\"0; url=%1$s\">"
                + "<title>x</title></head><body><a href=\"%1$s\">x</a> <map name=\"m\"><area href='%1$s'></map></body>"
                + "</html>";
        Set<String> files = Set.of("a/index.html", "a/b/index.html", "a/b/c.html", "a/ü/index.html");
        byte[] html = page.formatted(link.replace("&", "&amp;")).getBytes(StandardCharsets.UTF_8);
        assertThat(new String(DiskLinks.in("a/index.html", html, files), StandardCharsets.UTF_8))
                .isEqualTo(page.formatted(expected.replace("&", "&amp;")));
    }
}
