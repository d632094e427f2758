package de.vielfalt.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Changes changes = new Changes(Duration.ofNanos(1), Duration.ofMillis(1));

    @Test
    void many_changes_are_told_once() throws InterruptedException {
        for (int i = 0; i < 1000; i++) {
            changes.tell();
        }
        assertThat(changes.isPending()).isTrue();
        assertThat(changes.await(LONG)).isTrue();
        assertThat(changes.isPending()).isFalse();
    }

    @Test
    void patience_ends_the_waiting_too() throws InterruptedException {
        assertThat(changes.await(Duration.ofMillis(1))).isTrue();
    }

    @Test
    void whoever_never_falls_silent_is_heard_all_the_same() throws InterruptedException {
        Changes restless = new Changes(LONG, Duration.ofMillis(1));
        restless.tell();
        assertThat(restless.await(LONG)).isTrue();
    }

    @Test
    void closing_sends_the_waiting_one_home() throws InterruptedException {
        Thread closing = new Thread(changes::close);
        closing.start();
        assertThat(changes.await(LONG)).isFalse();
        assertThat(changes.isPending()).isTrue();
        closing.join();
    }
}
