package de.vielfalt.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    private Path folder;

    @Test
    void theRehearsalGoesThroughAllStepsAndLeavesTheProjectAlone() throws Exception {
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        List<ExitCode> codes = Rehearsal.rehearse(
                Path.of("").toAbsolutePath(),
                folder.resolve("new"),
                new Console(nobody, nobody, Console.Audience.NOBODY));
        assertThat(codes).containsOnly(ExitCode.GOOD);
        assertThat(folder.resolve("new/output/veranstaltungen/probe/index.html"))
                .isRegularFile();
        assertThat(folder.resolve("new/.cache")).isDirectory();
    }
}
