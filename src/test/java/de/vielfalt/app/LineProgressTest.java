package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.ProblemTexts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineProgressTest {
    @Test
    void everyStepAndEveryThousandTextsAreALine() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        try (LineProgress progress = new LineProgress(stream, new ProblemTexts("de"))) {
            progress.step("read");
            for (int done = 1; done <= 2500; done++) {
                progress.advanced(done, 2500);
            }
            progress.step("release");
        }
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("lesen", "lesen 1000/2500", "lesen 2000/2500", "freigeben");
    }
}
