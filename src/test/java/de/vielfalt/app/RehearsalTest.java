package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.build.BuildResult;
import de.vielfalt.build.Progress;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    private Path folder;

    @Test
    void theRehearsalGoesThroughAllStepsAndLeavesTheProjectAlone() throws Exception {
        Progress progress = new QuietProgress(System.err, new ProblemTexts("de"));
        BuildResult result = Rehearsal.rehearse(Path.of("").toAbsolutePath(), folder.resolve("new"), progress);
        assertThat(result.problems()).noneMatch(Problem::isError);
        assertThat(result.timings()).containsKey("release");
        assertThat(folder.resolve("new/output/veranstaltungen/probe/index.html"))
                .isRegularFile();
        assertThat(folder.resolve("new/.cache")).isDirectory();
    }
}
