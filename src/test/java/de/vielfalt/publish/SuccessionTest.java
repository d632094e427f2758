package de.vielfalt.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessionTest {
    private static Manifest manifest(String commit, int day) {
        Instant instant = Instant.parse("2026-12-0" + day + "T11:00:00Z");
        return new Manifest(
                Optional.ofNullable(commit), instant, Optional.empty(), Releases.NOON, false, new TreeMap<>());
    }

    private static void require(Lineage.Relation relation, Manifest live, Manifest next) throws SupersededException {
        new Succession((commit, other) -> relation).require(Optional.of(live), next);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // live's commit and day, the next one's, how they stand to each other, what is said
                "aaa, 2, bbb, 1, AFTER,   -",
                "aaa, 2, aaa, 2, SAME,    -",
                "aaa, 2, aaa, 3, SAME,    -",
                "aaa, 2, aaa, 1, SAME,    publish.instant-older",
                "aaa, 1, bbb, 2, BEFORE,  publish.commit-older",
                "aaa, 1, bbb, 2, APART,   publish.commit-apart",
                "aaa, 1, bbb, 2, UNKNOWN, publish.commit-unknown",
                "aaa, 1, -,   2, AFTER,   publish.commit-missing",
                "-,   1, bbb, 2, AFTER,   publish.commit-new",
                "-,   1, -,   1, UNKNOWN, -",
                "-,   1, -,   2, UNKNOWN, -",
                "-,   2, -,   1, UNKNOWN, publish.instant-older",
            })
    void aReleaseNeverTakesThePlaceOfANewerOne(
            String before, int day, String after, int nextDay, Lineage.Relation relation, String key)
            throws SupersededException {
        Manifest live = manifest(before, day);
        Manifest next = manifest(after, nextDay);
        if (key == null) {
            require(relation, live, next);
            assertThat(next).isNotNull();
        } else {
            assertThatThrownBy(() -> require(relation, live, next))
                    .isInstanceOfSatisfying(
                            SupersededException.class, e -> assertThat(e.key()).isEqualTo(key));
        }
    }

    @Test
    void theFirstReleaseSucceedsNobody() throws SupersededException, IOException {
        Manifest first = Releases.of("aaa", Releases.NOON).manifest();
        new Succession((commit, other) -> Lineage.Relation.UNKNOWN).require(Optional.empty(), first);
        assertThat(first.commit()).contains("aaa");
    }
}
