package de.vielfalt.build;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.ProblemTexts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void every_refusal_has_its_sentence(String language) {
        assertThat(new ProblemTexts(language).keys())
                .contains(
                        "output.refused.link",
                        "output.refused.file",
                        "output.refused.foreign",
                        "output.refused.content",
                        "output.refused.name",
                        "output.refused.mount",
                        "output.waiting");
    }

    @Test
    void a_sentence_says_what_is_wrong_and_what_to_do() {
        assertThat(new ProblemTexts("de").text("output.refused.link", List.of("out")))
                .isEqualTo("out ist ein symbolischer Link und wird nicht ersetzt."
                        + " Nennen Sie mit --output den Ordner selbst.");
        assertThat(new ProblemTexts("en").text("output.refused.content", List.of("out", "content")))
                .isEqualTo("out lies in the content folder content or holds it and is not replaced."
                        + " Name a folder beside it with --output.");
    }
}
