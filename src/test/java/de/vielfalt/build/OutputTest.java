package de.vielfalt.build;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.ProblemTexts;
import de.vielfalt.model.SitePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No site can bring these problems about: they would be faults of the program or of the machine. */
class OutputTest {
    @TempDir
    private Path folder;

    private final ProblemTexts texts = new ProblemTexts("de");
    private final List<String> said = new ArrayList<>();
    private final Output output = new Output(problem -> said.add(texts.line(problem)));

    @Test
    void an_output_as_it_was_planned_is_fine() throws IOException {
        output.add(new SitePath("/fest/"), "Fest");
        Files.createDirectories(folder.resolve("fest"));
        Files.writeString(folder.resolve("fest/index.html"), "Fest");

        output.verify(folder);

        assertThat(said).isEmpty();
    }

    @Test
    void a_file_too_many_and_one_too_few_are_told() throws IOException {
        output.add(new SitePath("/fest/"), "Fest");
        Files.writeString(folder.resolve("fremd.html"), "Fremd");

        output.verify(folder);

        assertThat(said)
                .containsExactly(
                        "fremd.html:1: FEHLER ausgabe-plan: Die Datei fremd.html hat kein Schritt geplant. Das ist ein"
                                + " Fehler des Programms; melden Sie ihn.",
                        "fest/index.html:1: FEHLER ausgabe-plan: Die Datei fest/index.html ist geplant und fehlt. Das ist"
                                + " ein Fehler des Programms; melden Sie ihn.");
    }

    @Test
    void an_address_that_is_planned_twice_is_told() {
        output.add(new SitePath("/fest/"), "Fest");
        output.add(new SitePath("/fest/"), "Noch ein Fest");

        assertThat(said)
                .containsExactly("fest/index.html:1: FEHLER ausgabe-plan: Die Adresse /fest/ wird zweimal vergeben."
                        + " Geben Sie einer der beiden Quellen einen anderen Namen.");
    }
}
