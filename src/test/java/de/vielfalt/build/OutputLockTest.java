package de.vielfalt.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OutputLockTest {
    @TempDir
    Path site;

    @Test
    void a_second_process_waits_and_says_so() throws Exception {
        Staging first = Releases.folder(site).begin(() -> {});
        try (SecondProcess second = SecondProcess.holding(site)) {
            assertThat(second.line()).isEqualTo("waiting");
            first.close();
            assertThat(second.line()).isEqualTo("holding");
            second.goOn();
            assertThat(second.line()).isEqualTo("closed");
            assertThat(second.exitCode()).isZero();
        }
        assertThat(Releases.names(site)).isEmpty();
    }

    @Test
    void this_process_waits_for_another_and_is_told_once() throws Exception {
        AtomicInteger told = new AtomicInteger();
        try (SecondProcess other = SecondProcess.holding(site)) {
            assertThat(other.line()).isEqualTo("holding");
            Staging mine = Releases.folder(site).begin(() -> {
                told.incrementAndGet();
                other.goOn();
            });
            assertThat(told).hasValue(1);
            assertThat(other.line()).isEqualTo("closed");
            mine.close();
        }
        assertThat(Releases.names(site)).isEmpty();
    }

    @Test
    void a_process_that_is_killed_gives_up_its_lock_and_its_staging_is_cleared_away() throws Exception {
        try (SecondProcess killed = SecondProcess.holding(site)) {
            assertThat(killed.line()).isEqualTo("holding");
            Staging mine = Releases.folder(site).begin(killed::close);
            assertThat(Releases.names(site)).hasSize(2).contains(".output.lock");
            mine.close();
        }
        assertThat(Releases.names(site)).isEmpty();
    }

    @Test
    void two_builds_in_one_process_wait_for_each_other() throws Exception {
        Staging first = Releases.folder(site).begin(() -> {});
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
            try {
                Releases.folder(site).begin(waiting::countDown).close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        waiting.await();
        assertThat(second).isNotDone();
        assertThat(Releases.names(site)).hasSize(2).contains(".output.lock");
        first.close();
        second.join();
        assertThat(Releases.names(site)).isEmpty();
    }

    @Test
    void a_waiting_build_of_this_process_leaves_the_lock_to_its_holder() throws Exception {
        Staging first = Releases.folder(site).begin(() -> {});
        try (first) {
            CompletableFuture.runAsync(() -> assertThatThrownBy(() -> Releases.folder(site)
                                    .begin(() -> Thread.currentThread().interrupt()))
                            .isInstanceOf(InterruptedIOException.class))
                    .join();
            try (SecondProcess other = SecondProcess.holding(site)) {
                assertThat(other.line()).isEqualTo("waiting");
            }
        }
    }

    @Test
    void builds_for_different_outputs_do_not_wait() throws Exception {
        Path other = Files.createDirectory(site.resolve("other"));
        Runnable never = () -> {
            throw new AssertionError("nothing to wait for");
        };
        try (Staging first = Releases.folder(site).begin(never);
                Staging second = Releases.folder(other).begin(never)) {
            assertThat(first.folder()).isNotEqualTo(second.folder());
        }
    }

    @Test
    void many_at_once_are_never_two_at_once() throws Exception {
        int rounds = 150;
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (SecondProcess one = SecondProcess.takingTurns(site, rounds);
                SecondProcess two = SecondProcess.takingTurns(site, rounds)) {
            String[] turns = {"turns", site.toString(), Integer.toString(rounds)};
            Future<Void> three = threads.submit(() -> turns(turns));
            Future<Void> four = threads.submit(() -> turns(turns));
            three.get();
            four.get();
            assertThat(one.exitCode()).isZero();
            assertThat(two.exitCode()).isZero();
        } finally {
            threads.shutdownNow();
        }
        assertThat(Releases.names(site)).isEmpty();
    }

    @Test
    void recovery_leaves_a_run_at_work_alone() throws Exception {
        OutputFolder folder = Releases.folder(site);
        Staging running = folder.begin(() -> {});
        try (running) {
            Path journal = Files.writeString(site.resolve(".output.journal"), "");
            folder.recover();
            assertThat(journal).exists();
        }
    }

    private static Void turns(String... arguments) throws Exception {
        SecondProcess.main(arguments);
        return null;
    }
}
