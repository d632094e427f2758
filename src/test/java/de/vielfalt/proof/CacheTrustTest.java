package de.vielfalt.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cache saves time and decides nothing: whatever became of it, the output is what it would be without one. */
class CacheTrustTest {
    /** Long enough ago to tell whether a file was written again. */
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-15T12:00:00Z"));

    @TempDir
    static Path filled = Path.of("");

    @TempDir
    Path folder = Path.of("");

    /** Fills a cache, from copies of which the bakes begin. */
    @BeforeAll
    static void fill() throws IOException {
        assertThat(tinyBake(filled).run().errors()).isEmpty();
    }

    /** Something that may become of a cache. */
    @FunctionalInterface
    private interface Mishap {
        void strike(Path cache) throws IOException;
    }

    static Stream<Arguments> mishaps() {
        Map<String, Mishap> mishaps = new HashMap<>();
        mishaps.put("every file is damaged, each in its own way", CacheTrustTest::damage);
        mishaps.put("a file is another entry's", CacheTrustTest::rotate);
        mishaps.put("a folder stands where a file was", CacheTrustTest::foldersForFiles);
        mishaps.put("a file stands where a folder was", cache -> {
            Folders.delete(cache.resolve("bodies"));
            Files.writeString(cache.resolve("bodies"), "x");
        });
        mishaps.put("the cache is a file", cache -> {
            Folders.delete(cache);
            Files.writeString(cache, "x");
        });
        mishaps.put("the cache is a link that leads nowhere", cache -> {
            Folders.delete(cache);
            Files.createSymbolicLink(cache, Path.of("nirgends"));
        });
        mishaps.put("the cache may only be read", CacheTrustTest::protect);
        mishaps.put("the cache is empty and may only be read", cache -> {
            Folders.delete(cache);
            protect(Files.createDirectory(cache));
        });
        mishaps.put("the cache is gone", Folders::delete);
        return mishaps.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(mishap -> Arguments.of(mishap.getKey(), mishap.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mishaps")
    void the_output_is_the_same_when(String name, Mishap mishap) throws Exception {
        Bake bake = tinyBake();
        Map<String, String> before = Folders.snapshot(filled.resolve("output"));
        Path cache = bake.project().resolve(".cache");
        Folders.copy(filled.resolve("project/.cache"), cache);

        mishap.strike(cache);
        try {
            assertThat(bake.run().errors()).isEmpty();
        } finally {
            permit(cache);
        }

        assertThat(Folders.difference(Folders.snapshot(bake.output()), before)).isEmpty();
    }

    @Test
    void the_text_processor_is_not_started_when_nothing_changed() throws Exception {
        Bake bake = tinyBake();

        List<String> first = loaded(bake, "org.jruby.");
        List<String> second = loaded(bake, "org.jruby.");

        assertThat(first).hasSizeGreaterThan(1000);
        assertThat(second).isEmpty();
    }

    @Test
    void nothing_that_makes_pictures_is_loaded_when_none_has_changed() throws Exception {
        Bake bake = tinyBake();
        assertThat(loaded(bake, "java.awt.image.")).isNotEmpty();
        Path page = bake.source().resolve("content/seiten/ueber.adoc");
        Files.writeString(page, Files.readString(page).replace("Was wir", "Wie wir"));

        assertThat(loaded(bake, "java.awt.")).isEmpty();
        Files.writeString(page, Files.readString(page).replace("Wie wir", "Wo wir"));
        assertThat(loaded(bake, "com.luciad.")).isEmpty();
    }

    @Test
    void a_file_that_did_not_change_keeps_its_time() throws Exception {
        Bake bake = tinyBake();
        assertThat(bake.run().errors()).isEmpty();
        for (Path file : Folders.walk(bake.output())) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
        Path report = bake.source().resolve("content/aktuelles/bericht.adoc");
        Files.writeString(report, Files.readString(report).replace("So war es", "So schön war es"));

        assertThat(bake.run().errors()).isEmpty();

        List<String> written = new ArrayList<>();
        for (Path file : Folders.walk(bake.output())) {
            if (Files.isRegularFile(file) && !Files.getLastModifiedTime(file).equals(LONG_AGO)) {
                written.add(bake.output().relativize(file).toString());
            }
        }
        assertThat(written)
                .containsExactly(
                        "aktuelles/bericht/index.html",
                        "aktuelles/feed.json",
                        "aktuelles/feed.xml",
                        "aktuelles/index.html",
                        "en/aktuelles/bericht/index.html",
                        "en/aktuelles/feed.json",
                        "en/aktuelles/feed.xml",
                        "en/aktuelles/index.html",
                        "en/index.html",
                        "en/rundbrief/monat/feed.xml",
                        "en/rundbrief/monat/mail.html",
                        "en/rundbrief/monat/rundbrief.txt",
                        "index.html",
                        "rundbrief/monat/feed.xml",
                        "rundbrief/monat/mail.html",
                        "rundbrief/monat/rundbrief.txt",
                        "suche/index.json");
    }

    private Bake tinyBake() throws IOException {
        return tinyBake(folder);
    }

    private static Bake tinyBake(Path folder) throws IOException {
        Path source = folder.resolve("site");
        TinySite.write(source);
        return new Bake(Folders.project(folder.resolve("project")), source, folder.resolve("output"));
    }

    /** The classes of a package that a bake loads. */
    private List<String> loaded(Bake bake, String prefix) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        Files.deleteIfExists(log);
        ChildProcess.Outcome outcome = ChildProcess.ofThisJdk()
                .options("-Xlog:class+load=info:file=" + log + "::filecount=0")
                .run(bake);
        assertThat(outcome.exitCode()).as(String.join("\n", outcome.lines())).isZero();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" " + prefix)).toList();
        }
    }

    private static void damage(Path cache) throws IOException {
        int way = 0;
        for (Path file : files(cache)) {
            byte[] bytes = Files.readAllBytes(file);
            switch (way++ % 6) {
                case 0 -> bytes = new byte[0];
                case 1 -> bytes = Arrays.copyOf(bytes, 10);
                case 2 -> bytes = Arrays.copyOf(bytes, bytes.length - 1);
                case 3 -> bytes = "<p>Etwas ganz anderes</p>".getBytes(UTF_8);
                case 4 -> bytes[bytes.length - 9] ^= 1;
                default -> bytes[3] ^= 1;
            }
            Files.write(file, bytes);
        }
    }

    /** Puts each entry in the place of the next. */
    private static void rotate(Path cache) throws IOException {
        List<Path> files = files(cache);
        byte[] last = Files.readAllBytes(files.get(files.size() - 1));
        for (Path file : files) {
            byte[] own = Files.readAllBytes(file);
            Files.write(file, last);
            last = own;
        }
    }

    private static void foldersForFiles(Path cache) throws IOException {
        for (Path file : files(cache)) {
            Files.delete(file);
            Files.createDirectories(file.resolve("ordner"));
        }
    }

    private static void protect(Path cache) throws IOException {
        for (Path entry : Folders.walk(cache)) {
            String permissions = Files.isDirectory(entry) ? "r-xr-xr-x" : "r--r--r--";
            Files.setLastModifiedTime(entry, LONG_AGO);
            Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(permissions));
        }
    }

    private static void permit(Path cache) throws IOException {
        if (Files.isDirectory(cache)) {
            Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
            for (Path entry : Folders.walk(cache)) {
                Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static List<Path> files(Path cache) throws IOException {
        List<Path> files =
                Folders.walk(cache).stream().filter(Files::isRegularFile).toList();
        assertThat(files).hasSizeGreaterThan(6);
        return files;
    }
}
