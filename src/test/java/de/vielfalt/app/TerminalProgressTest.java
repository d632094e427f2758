package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.ProblemTexts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private static final String WIPE = "\r\u001B[K";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final TerminalProgress progress =
            new TerminalProgress(new PrintStream(err, true, StandardCharsets.UTF_8), new ProblemTexts("de"));

    @Test
    void aRunThatEndsWithinItsFirstSecondShowsNoLine() {
        try (TerminalProgress started = progress.start()) {
            started.step("bake");
            started.advanced(1, 2);
        }
        assertThat(shown()).isEqualTo(WIPE);
    }

    @Test
    void theLineIsDrawnAgainAndAgainAndWipedOutAtTheEnd() {
        progress.step("bake");
        progress.draw();
        progress.advanced(120, 1000);
        progress.draw();
        progress.step("release");
        progress.draw();
        progress.close();
        assertThat(shown()).isEqualTo(WIPE + "backen" + WIPE + "backen 120/1000" + WIPE + "freigeben" + WIPE);
    }

    @Test
    void nothingIsDrawnAfterTheEnd() {
        progress.close();
        progress.draw();
        assertThat(shown()).isEqualTo(WIPE);
    }

    @Test
    void thatARunWaitsStaysInView() {
        progress.step("release");
        progress.draw();
        progress.waiting();
        assertThat(shown())
                .isEqualTo(
                        WIPE + "freigeben" + WIPE + "Ein anderer Lauf ist noch nicht fertig; dieser wartet auf ihn.\n");
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
