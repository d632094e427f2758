package de.vielfalt.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournaledExchangeTest {
    /** Journal written, old aside, new in place, journal deleted. */
    private static final int STEPS = 4;

    @TempDir
    Path site;

    private Path output;
    private Snapshot oldTree;
    private Snapshot newTree;

    @BeforeEach
    void releaseTheOldEdition() throws Exception {
        output = site.resolve("output");
        Path other = Files.createDirectory(site.resolve("other"));
        Releases.release(Releases.folder(other), "new");
        newTree = Snapshot.of(other.resolve("output"));
        Releases.release(Releases.folder(site), "old");
        oldTree = Snapshot.of(output);
        assertThat(oldTree).isNotEqualTo(newTree);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, STEPS})
    void a_kill_after_any_step_leaves_the_old_or_the_new_tree_once_recovered(int step) throws Exception {
        try (SecondProcess process = SecondProcess.haltingAfter(step, site, "new")) {
            assertThat(process.exitCode()).isEqualTo(SecondProcess.HALTED);
        }
        assertThat(Files.exists(output))
                .as("output missing between the renames only")
                .isEqualTo(step != 2);

        Releases.folder(site).recover();

        assertThat(Snapshot.of(output)).isEqualTo(step < 3 ? oldTree : newTree);
        assertThat(site.resolve(".output.journal")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, STEPS})
    void the_next_release_after_a_kill_clears_everything_away(int step) throws Exception {
        try (SecondProcess process = SecondProcess.haltingAfter(step, site, "new")) {
            assertThat(process.exitCode()).isEqualTo(SecondProcess.HALTED);
        }
        assertThat(Releases.names(site)).contains(".output.lock");

        Releases.release(Releases.folder(site), "new");

        assertThat(Snapshot.of(output)).isEqualTo(newTree);
        assertThat(Releases.names(site)).containsExactly("other", "output");
    }

    @Test
    void an_exchange_has_no_more_steps_than_these_tests_stop_at() throws Exception {
        try (SecondProcess process = SecondProcess.haltingAfter(STEPS + 1, site, "new")) {
            assertThat(process.exitCode()).isZero();
        }
        assertThat(Snapshot.of(output)).isEqualTo(newTree);
        assertThat(Releases.names(site)).containsExactly("other", "output");
    }

    @Test
    void a_recovery_that_is_killed_itself_can_be_repeated() throws Exception {
        try (SecondProcess process = SecondProcess.haltingAfter(2, site, "new")) {
            assertThat(process.exitCode()).isEqualTo(SecondProcess.HALTED);
        }
        try (SecondProcess process = SecondProcess.haltingInRecoveryAfter(1, site)) {
            assertThat(process.exitCode()).isEqualTo(SecondProcess.HALTED);
        }
        assertThat(site.resolve(".output.journal")).exists();

        Releases.folder(site).recover();

        assertThat(Snapshot.of(output)).isEqualTo(oldTree);
        assertThat(site.resolve(".output.journal")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, STEPS})
    void a_failing_step_is_taken_back_at_once(int step) throws Exception {
        int[] left = {step};
        OutputFolder folder = new OutputFolder(
                output,
                "output",
                () -> new JournaledExchange(() -> {
                    if (--left[0] == 0) {
                        throw new IOException("the machine fails");
                    }
                }),
                Files::createLink);

        assertThatThrownBy(() -> Releases.release(folder, "new"))
                .isInstanceOf(IOException.class)
                .hasMessage("the machine fails");

        assertThat(Snapshot.of(output)).isEqualTo(step < 3 ? oldTree : newTree);
        assertThat(site.resolve(".output.journal")).doesNotExist();
        assertThat(site.resolve(".output.lock")).doesNotExist();
        Releases.release(Releases.folder(site), "new");
        assertThat(Releases.names(site)).containsExactly("other", "output");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".output.staging-0123", "../elsewhere\n", "\0\0\0", ".output.staging-0123456789abcdef\n"})
    void a_journal_that_speaks_of_no_folder_is_forgotten(String journal) throws Exception {
        Files.writeString(site.resolve(".output.journal"), journal);

        Releases.folder(site).recover();

        assertThat(Snapshot.of(output)).isEqualTo(oldTree);
        assertThat(site.resolve(".output.journal")).doesNotExist();
    }

    @Test
    void what_somebody_put_into_the_gap_stays_until_they_take_it_away() throws Exception {
        try (SecondProcess process = SecondProcess.haltingAfter(2, site, "new")) {
            assertThat(process.exitCode()).isEqualTo(SecondProcess.HALTED);
        }
        JournaledExchange exchange = new JournaledExchange();
        Path precious = Files.writeString(Files.createDirectory(output).resolve("letter.txt"), "dear");

        exchange.recover(output);
        assertThat(precious).hasContent("dear");

        Files.delete(precious);
        exchange.recover(output);
        assertThat(Snapshot.of(output)).isEqualTo(oldTree);
    }
}
