package de.vielfalt.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeExchangeTest {
    private static final Exchange NONE = (staged, output) -> {
        throw new AssertionError("the system call was not used");
    };

    @TempDir
    Path site;

    @Test
    void two_folders_change_places() throws Exception {
        Path staged = folderHolding("staged", "new");
        Path output = folderHolding("output", "old");

        Path replaced = new NativeExchange(NONE).exchange(staged, output);

        assertThat(output.resolve("index.html")).hasContent("new");
        assertThat(replaced.resolve("index.html")).hasContent("old");
    }

    @Test
    void names_need_not_be_plain() throws Exception {
        Path staged = folderHolding("50 % + größer #1?", "new");
        Path output = folderHolding("öffentlich", "old");

        Path replaced = new NativeExchange(NONE).exchange(staged, output);

        assertThat(output.resolve("index.html")).hasContent("new");
        assertThat(replaced.resolve("index.html")).hasContent("old");
    }

    @Test
    void where_the_call_does_not_apply_the_other_way_is_taken() throws Exception {
        Path output = folderHolding("output", "old");
        Path within = Files.createDirectory(output.resolve("within"));
        Path taken = site.resolve("taken");

        // EINVAL, as a file system answers that does not know the call
        Path replaced = new NativeExchange((staged, present) -> taken).exchange(within, output);

        assertThat(replaced).isEqualTo(taken);
    }

    @Test
    void a_failure_of_both_ways_is_a_failure_of_the_release() throws Exception {
        Path staged = folderHolding("staged", "new");
        Path nothing = site.resolve("nothing");

        assertThatThrownBy(() -> new NativeExchange(new JournaledExchange()).exchange(staged, nothing))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(nothing.toString());
        assertThat(staged.resolve("index.html")).hasContent("new");
        assertThat(Releases.names(site)).containsExactly("staged");
    }

    private Path folderHolding(String name, String text) throws IOException {
        Path folder = Files.createDirectory(site.resolve(name));
        Files.writeString(folder.resolve("index.html"), text);
        return folder;
    }
}
