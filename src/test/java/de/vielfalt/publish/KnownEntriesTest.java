package de.vielfalt.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.cache.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownEntriesTest {
    private static final Manifest ABOUT =
            new Manifest(Optional.empty(), Releases.NOON, Optional.empty(), Releases.NOON, false, new TreeMap<>());

    @TempDir
    private Path folder;

    private Path output;
    private Cache cache;

    @BeforeEach
    void write() throws IOException {
        output = Files.createDirectories(folder.resolve("output/seite"));
        output = folder.resolve("output");
        cache = Cache.in(folder.resolve("cache"));
        Files.writeString(output.resolve("index.html"), "eins");
        Files.writeString(output.resolve("seite/index.html"), "zwei");
    }

    private Manifest manifest() throws IOException {
        return Release.of(output, ABOUT, cache).manifest();
    }

    private static Manifest.Entry entry(String text) {
        return Release.entry(text.getBytes(UTF_8));
    }

    @Test
    void whatIsKnownIsWhatAReaderWouldFind() throws IOException {
        Manifest first = manifest();
        assertThat(first.files())
                .containsEntry("index.html", entry("eins"))
                .containsEntry("seite/index.html", entry("zwei"))
                .hasSize(2);
        assertThat(manifest()).isEqualTo(first);
    }

    @Test
    void aFileThatIsTakenOverIsNotReadAgain() throws IOException {
        manifest();
        Path file = output.resolve("index.html");
        FileTime time = Files.getLastModifiedTime(file);
        Path next = folder.resolve("next");
        Files.createLink(next, file);
        Files.delete(file);
        Files.move(next, file);
        Files.writeString(file, "EINS"); // not what a bake does: only so can a test see that nobody reads it
        Files.setLastModifiedTime(file, time);
        assertThat(manifest().files()).containsEntry("index.html", entry("eins"));
    }

    @Test
    void aFileMadeAnewIsRead() throws IOException {
        manifest();
        Path next = folder.resolve("next");
        Files.writeString(next, "EINS");
        Files.setLastModifiedTime(next, FileTime.from(Instant.parse("2026-12-01T10:00:00Z")));
        Files.move(next, output.resolve("index.html"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(manifest().files())
                .containsEntry("index.html", entry("EINS"))
                .containsEntry("seite/index.html", entry("zwei"));
    }

    @Test
    void aFileOfAnotherNameIsAnother() throws IOException {
        manifest();
        Files.move(output.resolve("seite/index.html"), output.resolve("andere.html"));
        assertThat(manifest().files())
                .containsOnlyKeys("index.html", "andere.html")
                .containsEntry("andere.html", entry("zwei"));
    }
}
