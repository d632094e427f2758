package de.vielfalt.source;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.ProblemTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    @TempDir
    private Path folder;

    /** A file that may not be read looks like one that is gone; for the machine's administrator, there is no other. */
    @Test
    void a_file_that_cannot_be_read_is_named() throws IOException {
        List<String> said = new ArrayList<>();
        ProblemTexts texts = new ProblemTexts("de");

        assertThat(TextFile.read("content/a.adoc", folder.resolve("a.adoc"), problem -> said.add(texts.line(problem))))
                .isEmpty();
        assertThat(said)
                .containsExactly("content/a.adoc:1: FEHLER datei-verboten: Die Datei darf nicht gelesen werden."
                        + " Geben Sie Leserechte.");
    }
}
