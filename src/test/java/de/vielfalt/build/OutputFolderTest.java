package de.vielfalt.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    @TempDir
    Path site;

    private Path content;

    @BeforeEach
    void makeContent() throws Exception {
        content = Files.createDirectory(site.resolve("content"));
    }

    @Test
    void a_new_folder_is_accepted_and_nothing_is_made_yet() throws Exception {
        OutputFolder folder = OutputFolder.at(site.resolve("a/b/output"), content);

        folder.recover();

        assertThat(folder.path()).isEqualTo(site.toRealPath().resolve("a/b/output"));
        assertThat(Releases.names(site)).containsExactly("content");
    }

    @Test
    void an_empty_folder_is_accepted() throws Exception {
        Path output = Files.createDirectory(site.resolve("output"));

        assertThat(OutputFolder.at(output, content).path()).isEqualTo(output.toRealPath());
    }

    @Test
    void a_folder_that_a_bake_made_is_accepted_whatever_else_is_in_it() throws Exception {
        Path output = Files.createDirectory(site.resolve("output"));
        Files.writeString(output.resolve("build.json"), OutputFolder.MARKER + ",\"commit\":\"0123\"}");
        Files.writeString(output.resolve("index.html"), "");

        assertThat(OutputFolder.at(output, content).path()).isEqualTo(output.toRealPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", ".hidden", "build.json"})
    void a_folder_with_something_else_in_it_is_refused(String file) throws Exception {
        Path output = Files.createDirectory(site.resolve("output"));
        Files.writeString(output.resolve(file), "{\"generator\":\"potentiale\"}");

        assertRefused(output, "output.refused.foreign", output.toString());
    }

    @Test
    void a_file_is_refused() throws Exception {
        Path output = Files.writeString(site.resolve("output"), OutputFolder.MARKER);

        assertRefused(output, "output.refused.file", output.toString());
    }

    @Test
    void a_link_is_refused_even_to_a_folder_that_a_bake_made() throws Exception {
        Path output = Files.createDirectory(site.resolve("output"));
        Files.writeString(output.resolve("build.json"), OutputFolder.MARKER + "}");
        Path link = Files.createSymbolicLink(site.resolve("link"), output);
        Path dangling = Files.createSymbolicLink(site.resolve("dangling"), site.resolve("nothing"));

        assertRefused(link, "output.refused.link", link.toString());
        assertRefused(
                link.resolve("."), "output.refused.link", link.resolve(".").toString());
        assertRefused(dangling, "output.refused.link", dangling.toString());
    }

    @Test
    void the_mark_of_a_bake_does_not_count_behind_a_link() throws Exception {
        Path output = Files.createDirectory(site.resolve("output"));
        Path mark = Files.writeString(site.resolve("mark"), OutputFolder.MARKER + "}");
        Files.createSymbolicLink(output.resolve("build.json"), mark);

        assertRefused(output, "output.refused.foreign", output.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content",
                "content/",
                "content/.",
                "content/output",
                "content/new/output",
                ".",
                "..",
                "output/../content",
                "nothing/../content/output",
                "content/veranstaltungen/..",
                "/"
            })
    void what_lies_in_or_above_the_content_is_refused(String output) {
        Path path = site.resolve(output);

        assertRefused(path, "output.refused.content", path.toString(), content.toString());
    }

    @Test
    void an_empty_content_folder_is_no_place_for_output() {
        assertRefused(content, "output.refused.content", content.toString(), content.toString());
    }

    @Test
    void a_folder_beside_the_content_with_a_longer_name_is_accepted() throws Exception {
        assertThat(OutputFolder.at(site.resolve("content-output"), content).path())
                .isEqualTo(site.toRealPath().resolve("content-output"));
    }

    @Test
    void while_the_content_does_not_exist_case_is_no_way_around() {
        Path missing = site.resolve("inhalt");
        Path output = site.resolve("Inhalt/output");

        RefusedOutputException refusal =
                catchThrowableOfType(RefusedOutputException.class, () -> OutputFolder.at(output, missing));

        assertThat(refusal.key()).isEqualTo("output.refused.content");
    }

    @Test
    void links_are_no_way_around() throws Exception {
        Path elsewhere = Files.createDirectory(site.resolve("elsewhere"));
        Path toContent = Files.createSymbolicLink(elsewhere.resolve("link"), content);
        Path toSite = Files.createSymbolicLink(elsewhere.resolve("site"), site);
        Path deep = Files.createDirectory(content.resolve("deep"));
        Path toDeep = Files.createSymbolicLink(elsewhere.resolve("deep"), deep);

        for (Path output : new Path[] {
            toContent.resolve("output"), toSite.resolve("content"), toDeep.resolve(".."), toDeep.resolve("../output")
        }) {
            assertRefused(output, "output.refused.content", output.toString(), content.toString());
        }
        assertThat(OutputFolder.at(toSite.resolve("output"), content).path())
                .isEqualTo(site.toRealPath().resolve("output"));
    }

    @Test
    void content_that_is_a_link_is_protected_on_both_ends() throws Exception {
        Path linkHolder = Files.createDirectory(site.resolve("project"));
        Path linked = Files.createSymbolicLink(linkHolder.resolve("content"), content);

        for (Path output : new Path[] {linkHolder, linked, linked.resolve("output"), content, site}) {
            assertThatThrownBy(() -> OutputFolder.at(output, linked))
                    .as("%s", output)
                    .isInstanceOf(RefusedOutputException.class);
        }
    }

    @Test
    void a_name_that_leaves_no_room_for_longer_ones_is_refused() throws Exception {
        Path longest = site.resolve("n".repeat(229));
        Path tooLong = site.resolve("n".repeat(230));

        assertRefused(tooLong, "output.refused.name", tooLong.toString());
        Releases.release(OutputFolder.at(longest, content), "old");
        Releases.release(OutputFolder.at(longest, content), "new");
        assertThat(longest.resolve("index.html")).hasContent("edition new");
    }

    @Test
    void a_very_long_path_is_fine() throws Exception {
        Path deep = site;
        for (int i = 0; i < 40; i++) {
            deep = deep.resolve("größer-".repeat(5) + i);
        }
        Releases.release(OutputFolder.at(deep.resolve("output"), content), "old");
        Releases.release(OutputFolder.at(deep.resolve("output"), content), "new");

        assertThat(deep.resolve("output/index.html")).hasContent("edition new");
        assertThat(Releases.names(deep)).containsExactly("output");
    }

    @Test
    void where_no_folder_can_be_made_the_machine_is_at_fault() throws Exception {
        Files.writeString(site.resolve("file"), "");
        OutputFolder folder = OutputFolder.at(site.resolve("file/output"), content);

        assertThatThrownBy(() -> folder.begin(() -> {})).isInstanceOf(IOException.class);
        assertThat(Releases.names(site)).containsExactly("content", "file");
    }

    @Test
    void only_what_killed_runs_left_is_cleared_away() throws Exception {
        Path precious = Files.writeString(site.resolve("precious.txt"), "dear");
        Path stale = Files.createDirectories(site.resolve(".output.staging-0123456789abcdef/deep"));
        Files.createSymbolicLink(stale.resolve("link"), site);
        Files.createSymbolicLink(stale.resolve("file"), precious);
        Files.createDirectory(site.resolve(".output.staging-mine"));
        Files.createDirectory(site.resolve(".other.staging-0123456789abcdef"));
        Files.writeString(site.resolve(".output.staging-fedcba9876543210"), "a file");
        Files.writeString(site.resolve(".output.lock"), "");

        Releases.folder(site).begin(() -> {}).close();

        assertThat(Releases.names(site))
                .containsExactly(
                        ".other.staging-0123456789abcdef",
                        ".output.staging-fedcba9876543210",
                        ".output.staging-mine",
                        "content",
                        "precious.txt");
        assertThat(precious).hasContent("dear");
    }

    private void assertRefused(Path output, String key, String... arguments) {
        RefusedOutputException refusal =
                catchThrowableOfType(RefusedOutputException.class, () -> OutputFolder.at(output, content));
        assertThat(refusal).as("%s is refused", output).isNotNull();
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.arguments()).containsExactly(arguments);
    }
}
