package de.vielfalt.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private enum Kind {
        ONE,
        OTHER
    }

    private record Leaf(
            String text,
            int number,
            boolean flag,
            Kind kind,
            @Nullable LocalDate day) {}

    private record Tree(String text, List<Leaf> leaves) {}

    private record SameShape(String text, List<Leaf> leaves) {}

    private static final Leaf LEAF = new Leaf("a", 1, true, Kind.ONE, LocalDate.of(2026, 12, 1));

    @Test
    void equal_values_have_the_same() {
        Tree one = new Tree("x", List.of(LEAF));
        Tree other = new Tree("x", List.of(new Leaf("a", 1, true, Kind.ONE, LocalDate.of(2026, 12, 1))));

        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other));
    }

    @Test
    void any_difference_makes_another() {
        List<Object> values = List.of(
                LEAF,
                new Leaf("b", 1, true, Kind.ONE, LocalDate.of(2026, 12, 1)),
                new Leaf("a", 2, true, Kind.ONE, LocalDate.of(2026, 12, 1)),
                new Leaf("a", 1, false, Kind.ONE, LocalDate.of(2026, 12, 1)),
                new Leaf("a", 1, true, Kind.OTHER, LocalDate.of(2026, 12, 1)),
                new Leaf("a", 1, true, Kind.ONE, LocalDate.of(2026, 12, 2)),
                new Leaf("a", 1, true, Kind.ONE, null),
                new Tree("x", List.of()),
                new SameShape("x", List.of()),
                new Tree("x", List.of(LEAF)),
                new Tree("x", List.of(LEAF, LEAF)),
                List.of("ab", "c"),
                List.of("a", "bc"),
                List.of("abc"),
                List.of(List.of("a"), "bc"),
                Arrays.asList("abc", null),
                "1",
                1,
                "true",
                true);

        Set<String> fingerprints = new HashSet<>();
        values.forEach(value -> fingerprints.add(Fingerprint.of(value)));

        assertThat(fingerprints).hasSameSizeAs(values);
    }

    @Test
    void it_is_the_same_on_every_machine() {
        assertThat(Fingerprint.of(List.of("Grüße", 1, true))).isEqualTo("d1f1d75fc52f37ad00000020");
    }

    @Test
    void a_kind_that_is_not_foreseen_is_a_fault() {
        assertThatThrownBy(() -> Fingerprint.of(List.of(Optional.of("a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
