package de.vielfalt.render;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The problems that messages and templates can have, in the words of both languages. */
class ProblemWordsTest {
    private static final List<String> VARIANTS = List.of(
            "text-baustein.missing",
            "text-baustein.malformed",
            "text-baustein.argument",
            "text-baustein.duplicate",
            "text-baustein.encoding",
            "text-baustein.no-file",
            "vorlage-ungueltig.syntax",
            "vorlage-ungueltig.missing",
            "vorlage-ungueltig.failed");

    @Test
    void everyVariantHasItsSentenceAndItsRemedyInBothLanguages() throws IOException {
        for (String language : List.of("de", "en")) {
            assertThat(texts(language).stringPropertyNames())
                    .containsAll(VARIANTS.stream()
                            .flatMap(variant -> Stream.of(variant, variant + ".remedy"))
                            .toList());
        }
    }

    /** The words of all problems, whether they stand in one file or in several. */
    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        for (String name : List.of("problems", "problems-view")) {
            try (InputStream in = Problem.class.getResourceAsStream(name + "_" + language + ".properties")) {
                if (in != null) {
                    texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
