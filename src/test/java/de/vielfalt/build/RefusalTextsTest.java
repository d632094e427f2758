package de.vielfalt.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void every_refusal_has_its_sentence(String language) throws Exception {
        assertThat(texts(language).stringPropertyNames())
                .containsExactlyInAnyOrder(
                        "output.refused.link",
                        "output.refused.file",
                        "output.refused.foreign",
                        "output.refused.content",
                        "output.refused.name",
                        "output.refused.mount",
                        "output.waiting");
    }

    @Test
    void a_sentence_says_what_is_wrong_and_what_to_do() throws Exception {
        assertThat(texts("de").getProperty("output.refused.link"))
                .isEqualTo("{0} ist ein symbolischer Link und wird nicht ersetzt."
                        + " Nennen Sie mit --output den Ordner selbst.");
        assertThat(texts("en").getProperty("output.refused.content"))
                .isEqualTo("{0} lies in the content folder {1} or holds it and is not replaced."
                        + " Name a folder beside it with --output.");
    }

    private static Properties texts(String language) throws IOException {
        String resource = "/de/vielfalt/model/problems-release_" + language + ".properties";
        Properties texts = new Properties();
        try (InputStream in = RefusalTextsTest.class.getResourceAsStream(resource)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
