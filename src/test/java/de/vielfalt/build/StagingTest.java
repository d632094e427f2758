package de.vielfalt.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagingTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-15T10:00:00Z"));

    @TempDir
    Path site;

    private Path output;

    @BeforeEach
    void releaseTheOldEdition() throws Exception {
        output = site.resolve("output");
        Releases.release(Releases.folder(site), "old");
    }

    @Test
    void a_release_replaces_the_whole_tree_and_leaves_nothing_beside_it() throws Exception {
        Path other = Files.createDirectory(site.resolve("other"));
        Releases.release(Releases.folder(other), "new");

        Releases.release(Releases.folder(site), "new");

        assertThat(Snapshot.of(output)).isEqualTo(Snapshot.of(other.resolve("output")));
        assertThat(output.resolve("only-old")).doesNotExist();
        assertThat(Releases.names(site)).containsExactly("other", "output");
    }

    @Test
    void without_a_release_the_output_stays_untouched() throws Exception {
        Snapshot before = Snapshot.of(output);
        Path page = output.resolve("index.html");
        Files.setLastModifiedTime(page, LONG_AGO);

        try (Staging staging = Releases.folder(site).begin(() -> {})) {
            Releases.fill(staging, "new");
        }

        assertThat(Snapshot.of(output)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(page)).isEqualTo(LONG_AGO);
        assertThat(Releases.names(site)).containsExactly("output");
    }

    @Test
    void the_files_are_known_by_the_names_they_were_given() throws Exception {
        try (Staging staging = Releases.folder(site).begin(() -> {})) {
            staging.write("b/index.html", Releases.bytes("b"));
            staging.copy("a.html", output.resolve("index.html"));

            assertThat(staging.files()).containsExactly("a.html", "b/index.html");
            assertThat(staging.folder().resolve("b/index.html")).hasContent("b");
        }
    }

    @Test
    void an_unchanged_file_is_the_old_one_and_keeps_its_time() throws Exception {
        Path page = output.resolve("same/3/index.html");
        Path changed = output.resolve("changed/3.html");
        Files.setLastModifiedTime(page, LONG_AGO);
        Files.setLastModifiedTime(changed, LONG_AGO);
        Object before = Files.readAttributes(page, "fileKey").get("fileKey");

        Releases.release(Releases.folder(site), "new");

        assertThat(Files.getLastModifiedTime(page)).isEqualTo(LONG_AGO);
        assertThat(Files.readAttributes(page, "fileKey").get("fileKey")).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(changed)).isNotEqualTo(LONG_AGO);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void without_hard_links_an_unchanged_file_keeps_its_time_all_the_same(boolean unsupported) throws Exception {
        Path page = output.resolve("same/3/index.html");
        Files.setLastModifiedTime(page, LONG_AGO);
        PresentFiles.Linking none = (entry, file) -> {
            if (unsupported) {
                throw new UnsupportedOperationException();
            }
            throw new IOException("operation not permitted");
        };

        Releases.release(new OutputFolder(output, "output", JournaledExchange::new, none), "new");

        assertThat(page).hasContent("page 3");
        assertThat(Files.getLastModifiedTime(page)).isEqualTo(LONG_AGO);
        assertThat(Releases.names(site)).containsExactly("output");
    }

    @Test
    void a_copy_shares_nothing_with_its_source() throws Exception {
        Path source = Files.writeString(site.resolve("logo.svg"), "logo");
        for (int round = 0; round < 2; round++) {
            try (Staging staging = Releases.folder(site).begin(() -> {})) {
                Releases.fill(staging, "new");
                staging.copy("img/logo.svg", source);
                staging.release();
            }
            assertThat(Files.isSameFile(source, output.resolve("img/logo.svg"))).isFalse();
        }
        Files.writeString(source, "changed in place");

        assertThat(output.resolve("img/logo.svg")).hasContent("logo");
    }

    @Test
    void a_copy_of_what_the_output_holds_keeps_its_time() throws Exception {
        byte[] large = new byte[3_000_000];
        Arrays.fill(large, (byte) 7);
        Path source = Files.write(site.resolve("large.bin"), large);
        copyLarge(source);
        Files.setLastModifiedTime(output.resolve("large.bin"), LONG_AGO);

        copyLarge(source);
        assertThat(Files.getLastModifiedTime(output.resolve("large.bin"))).isEqualTo(LONG_AGO);

        large[2_999_999] = 8;
        Files.write(source, large);
        copyLarge(source);
        assertThat(output.resolve("large.bin")).hasSameBinaryContentAs(source);
        assertThat(Files.getLastModifiedTime(output.resolve("large.bin"))).isNotEqualTo(LONG_AGO);
    }

    @Test
    void permissions_do_not_depend_on_how_the_files_came_to_be() throws Exception {
        Snapshot expected = Snapshot.of(output);
        Files.setPosixFilePermissions(
                output.resolve("same/1/index.html"), PosixFilePermissions.fromString("rw-rw-rw-"));
        try (Staging staging = Releases.folder(site).begin(() -> {})) {
            Releases.fill(staging, "old");
            for (String folder : new String[] {"", "same", "same/2"}) {
                Files.setPosixFilePermissions(
                        staging.folder().resolve(folder), PosixFilePermissions.fromString("rwx------"));
            }
            Files.setPosixFilePermissions(
                    staging.folder().resolve("only-old/1.html"), PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(output.resolve("same/1/index.html")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-rw-rw-"));
            staging.release();
        }
        assertThat(Snapshot.of(output)).isEqualTo(expected);
        assertThat(expected.entries()).containsEntry("", "folder rwxr-xr-x");
        assertThat(expected.entries()).containsEntry("index.html", "file rw-r--r-- edition old");
    }

    @Test
    void links_in_the_old_output_lead_nowhere() throws Exception {
        Path elsewhere = Files.createDirectories(site.resolve("elsewhere/3"));
        Path precious = Files.writeString(elsewhere.resolve("index.html"), "page 3");
        Files.setLastModifiedTime(precious, LONG_AGO);
        new Tree(output.resolve("same")).delete();
        Files.createSymbolicLink(output.resolve("same"), elsewhere.getParent());
        Files.delete(output.resolve("index.html"));
        Files.createSymbolicLink(output.resolve("index.html"), precious);

        Releases.release(Releases.folder(site), "new");

        assertThat(precious).hasContent("page 3");
        assertThat(Files.getLastModifiedTime(precious)).isEqualTo(LONG_AGO);
        assertThat(Files.isSymbolicLink(output.resolve("same"))).isFalse();
        assertThat(output.resolve("same/3/index.html")).hasContent("page 3");
        assertThat(Files.isSameFile(output.resolve("same/3/index.html"), precious))
                .isFalse();
        assertThat(output.resolve("index.html")).isRegularFile().hasContent("edition new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/index.html",
                "a/",
                "a//b",
                "../index.html",
                "a/../b",
                "./a",
                "a/..",
                "a\\b",
                "..\\a",
                "a\0b"
            })
    void a_file_cannot_lead_out_of_the_folder(String file) throws Exception {
        try (Staging staging = Releases.folder(site).begin(() -> {})) {
            assertThatThrownBy(() -> staging.write(file, new byte[0])).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> staging.copy(file, output.resolve("index.html")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(staging.files()).isEmpty();
        }
    }

    @Test
    void two_steps_cannot_make_the_same_file() throws Exception {
        try (Staging staging = Releases.folder(site).begin(() -> {})) {
            staging.write("index.html", Releases.bytes("edition old"));

            assertThatThrownBy(() -> staging.write("index.html", Releases.bytes("edition new")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("two steps make the file index.html");
        }
        assertThat(output.resolve("index.html")).hasContent("edition old");
    }

    @Test
    void two_threads_may_write_at_once() throws Exception {
        try (Staging staging = Releases.folder(site).begin(() -> {})) {
            Releases.fill(staging, "new");
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> writePages(staging, "even")),
                            CompletableFuture.runAsync(() -> writePages(staging, "odd")))
                    .join();
            staging.release();
        }
        for (int i = 0; i < 300; i++) {
            assertThat(output.resolve("pages/" + i + "/even.html")).hasContent("even");
            assertThat(output.resolve("pages/" + i + "/odd.html")).hasContent("odd");
        }
    }

    @Test
    void a_release_without_the_mark_of_a_bake_is_a_fault_of_the_program() throws Exception {
        Snapshot before = Snapshot.of(output);
        try (Staging staging = Releases.folder(site).begin(() -> {})) {
            staging.write("index.html", new byte[0]);
            assertThatThrownBy(staging::release)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("no build.json");
        }
        assertThat(Snapshot.of(output)).isEqualTo(before);
    }

    @Test
    void a_staging_is_released_once() throws Exception {
        Staging staging = Releases.folder(site).begin(() -> {});
        try (staging) {
            Releases.fill(staging, "new");
            staging.release();
            assertThatThrownBy(staging::release).isInstanceOf(IllegalStateException.class);
        }
        staging.close();
        assertThatThrownBy(staging::release).isInstanceOf(IllegalStateException.class);
        assertThat(output.resolve("index.html")).hasContent("edition new");
    }

    @Test
    void an_empty_output_is_replaced() throws Exception {
        Path empty = Files.createDirectory(site.resolve("empty"));

        Releases.release(OutputFolder.at(empty, site.resolve("content")), "new");

        assertThat(empty.resolve("index.html")).hasContent("edition new");
        assertThat(Releases.names(site)).containsExactly("empty", "output");
    }

    @Test
    void a_missing_output_is_made_with_its_parents() throws Exception {
        Releases.release(OutputFolder.at(site.resolve("a/b/c"), site.resolve("content")), "new");

        assertThat(site.resolve("a/b/c/index.html")).hasContent("edition new");
        assertThat(Releases.names(site.resolve("a/b"))).containsExactly("c");
    }

    @Test
    void what_somebody_put_there_meanwhile_is_not_replaced() throws Exception {
        try (Staging staging = Releases.folder(site).begin(() -> {})) {
            Releases.fill(staging, "new");
            new Tree(output).delete();
            Files.writeString(Files.createDirectory(output).resolve("letter.txt"), "dear");

            assertThatThrownBy(staging::release).isInstanceOf(RefusedOutputException.class);
        }
        assertThat(Releases.names(output)).containsExactly("letter.txt");
        assertThat(Releases.names(site)).containsExactly("output");
    }

    @Test
    void a_failure_while_staging_leaves_the_output_and_nothing_else() throws Exception {
        Snapshot before = Snapshot.of(output);
        assertThatThrownBy(() -> {
                    try (Staging staging = Releases.folder(site).begin(() -> {})) {
                        Releases.fill(staging, "new");
                        staging.write("index.html/within", new byte[0]);
                    }
                })
                .isInstanceOf(IOException.class);

        assertThat(Snapshot.of(output)).isEqualTo(before);
        assertThat(Releases.names(site)).containsExactly("output");
    }

    private void copyLarge(Path source) throws Exception {
        try (Staging staging = Releases.folder(site).begin(() -> {})) {
            Releases.fill(staging, "new");
            staging.copy("large.bin", source);
            staging.release();
        }
    }

    private static void writePages(Staging staging, String name) {
        try {
            for (int i = 0; i < 300; i++) {
                staging.write("pages/" + i + "/" + name + ".html", Releases.bytes(name));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
