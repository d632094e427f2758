package de.vielfalt.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsciidocTest {
    @TempDir
    Path content = Path.of("");

    @Test
    void a_text_that_takes_for_ever_is_given_up_and_the_next_is_converted() {
        try (Asciidoc asciidoc = new Asciidoc(Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> convert(asciidoc, "xref:a[".repeat(8000)))
                    .hasMessageContaining("Regexp Interrupted");

            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(convert(asciidoc, "Tee und Kekse")).contains("Tee und Kekse");
        }
    }

    @Test
    void mail_addresses_are_found_wherever_they_stand_and_in_long_words_soon() {
        try (Asciidoc asciidoc = new Asciidoc(Asciidoc.PATIENCE)) {
            String html = convert(
                    asciidoc,
                    "tee@example.org, (tee.und+kekse@haus.example.org) -tee@a-b.org \\nicht@example.org größe@example.org\n"
                            + "von:nicht@example.org a&b@example.org "
                            + "x".repeat(200_000) + "@example.org");

            assertThat(Jsoup.parse(html).select("a").eachText())
                    .containsExactly(
                            "tee@example.org",
                            "tee.und+kekse@haus.example.org",
                            "tee@a-b.org",
                            "größe@example.org",
                            "a&b@example.org");
        }
    }

    private String convert(Asciidoc asciidoc, String text) {
        return asciidoc.convert(
                        new TextFile("content/a.adoc", content.resolve("a.adoc"), "= A\n\n" + text + "\n"), content)
                .html();
    }
}
