package de.vielfalt.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private final List<Integer> thousand = IntStream.range(0, 1000).boxed().toList();

    @Test
    void it_is_done_to_each() throws IOException {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        Together.forEach(thousand, done::add);

        assertThat(done).containsExactlyInAnyOrderElementsOf(thousand);
    }

    @Test
    void after_a_failure_nothing_is_under_way() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();

        assertThatThrownBy(() -> Together.forEach(thousand, number -> {
                    begun.incrementAndGet();
                    try {
                        if (number % 7 == 0) {
                            throw new IOException("full");
                        }
                        Thread.yield();
                    } finally {
                        ended.incrementAndGet();
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("full");

        assertThat(ended.get()).isEqualTo(begun.get());
        assertThat(begun.get()).isLessThan(1000);
    }

    @Test
    void a_fault_of_the_program_stays_what_it_is() {
        assertThatThrownBy(() -> Together.forEach(thousand, number -> {
                    throw new IllegalStateException("twice");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
