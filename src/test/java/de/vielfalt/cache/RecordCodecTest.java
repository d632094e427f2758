package de.vielfalt.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
    private final RecordCodec codec = new RecordCodec();

    private enum Kind {
        FIRST,
        SECOND {}
    }

    private record Leaf(@Nullable String text, int number, boolean flag, Kind kind) {}

    private record Tree(List<Leaf> leaves, Map<String, Integer> lines, Set<String> ids, Object any) {}

    @Test
    void what_is_decoded_equals_what_was_encoded() {
        String unlike = "„Ünïcödé“ – Україна 🎉";
        Tree tree = new Tree(
                List.of(
                        new Leaf("a", 1, true, Kind.FIRST),
                        new Leaf(null, Integer.MIN_VALUE, false, Kind.SECOND),
                        new Leaf(unlike.repeat(9), 0, true, Kind.FIRST)),
                Map.of("titel", 1, "ort", 7),
                Set.of("a", "b", unlike),
                Arrays.asList(
                        "a",
                        unlike,
                        unlike,
                        null,
                        "",
                        LocalDate.of(2026, 12, 1),
                        LocalTime.of(18, 30, 0, 1),
                        new BigDecimal("1.50"),
                        Map.of(),
                        List.of(List.of(Set.of()))));

        assertThat(codec.decode(codec.encode(tree), Tree.class)).isEqualTo(tree);
    }

    @Test
    void a_kind_of_value_that_is_not_foreseen_is_refused() {
        assertThatThrownBy(() -> codec.encode(List.of(Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.time.Instant");
    }
}
