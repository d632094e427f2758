package de.vielfalt.feed;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Language;
import de.vielfalt.model.Look;
import de.vielfalt.model.SecurityContact;
import de.vielfalt.model.Settings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityTextTest {
    private static Settings settings(@Nullable SecurityContact contact) {
        return new Settings(
                URI.create("https://x.example/unter/"),
                "M",
                List.of(),
                "S",
                "B",
                List.of(Language.GERMAN),
                "",
                contact,
                null,
                Look.DEFAULT,
                false,
                null);
    }

    @Test
    void it_says_to_whom_until_when_in_which_language_and_where_it_lies() {
        Instant now = Instant.parse("2026-11-23T03:00:00Z");
        assertThat(SecurityText.of(settings(null), now)).isEmpty();
        assertThat(SecurityText.of(settings(new SecurityContact("mailto:sicher@x.example")), now)
                        .orElseThrow())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("""
                        Contact: mailto:sicher@x.example
                        Expires: 2027-09-01T00:00:00Z
                        Preferred-Languages: de, en
                        Canonical: https://x.example/unter/.well-known/security.txt
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T00:00:00Z, 2027-09-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "2026-12-31T23:59:59Z, 2027-09-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "2028-02-29T12:00:00Z, 2028-12-01T00:00:00Z, 2028-04-01T00:00:00Z",
    })
    void it_counts_for_less_than_a_year_and_is_the_same_for_a_quarter(Instant now, Instant expires, Instant changes) {
        assertThat(SecurityContact.expires(now)).isEqualTo(expires);
        assertThat(SecurityContact.changes(now)).isEqualTo(changes);
        assertThat(Duration.between(now, expires)).isBetween(Duration.ofDays(240), Duration.ofDays(365));
    }
}
