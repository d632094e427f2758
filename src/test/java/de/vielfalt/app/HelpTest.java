package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.ProblemTexts;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    @TempDir
    private Path folder;

    @Test
    void withoutACommandTheOverviewGoesToStandardErrorAndTheUsageIsWrong() {
        CommandLineTester run = CommandLineTester.in(folder).run().expectCode(ExitCode.USAGE);
        run.expectOut();
        assertThat(run.err()).isEqualTo(new Help("de").overview());
    }

    @Test
    void askedForHelpIsGoodAndGoesToStandardOutput() {
        CommandLineTester run =
                CommandLineTester.in(folder).run("--help", "--lang", "en").expectCode(ExitCode.GOOD);
        run.expectErr();
        assertThat(run.out()).isEqualTo(new Help("en").overview());
    }

    @Test
    void theHelpOfACommandShowsEachOfItsOptions() {
        CommandLineTester.in(folder)
                .run("check", "--help", "--lang", "en")
                .expectCode(ExitCode.GOOD)
                .expectOut(
                        "Usage: ./site check [OPTIONS]",
                        "",
                        "Checks the content and the pages that it would make. Writes no site.",
                        "",
                        "  --source DIR         Folder that holds content/. Default: the project's.",
                        "  --today TIME         For which moment (German time): 2026-12-01 or 2026-12-01T18:00.",
                        "                       Default: now.",
                        "  --base-url URL       Address that the site has: https://www.example.org/vielfalt/",
                        "  --drafts             Shows drafts as well. Not for the public.",
                        "  --only PART          site: without posters and flyers, which is quicker.",
                        "  --report FILE        Writes a report on errors and notes to this file.",
                        "  --format FORM        Form of the report: json (default), text, sarif, github or gitlab.",
                        "                       Without --report it goes to standard output.",
                        "  --quiet              Tells errors and notes only.",
                        "  --timings            Shows how long each step takes.",
                        "  --debug              Shows where a fault of the program arose.",
                        "  --lang de|en         Language of the messages: de (default) or en.",
                        "  --help               Shows this help.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void helpIsWholeInBothLanguagesAndFitsATerminal(String language) {
        Help help = new Help(language);
        for (Command command : Command.values()) {
            assertThat(help.overview()).contains("\n  " + command.text() + " ");
            assertThat(help.of(command)).doesNotContain("null");
            assertThat(help.of(command).lines()).allMatch(line -> line.length() <= 100);
            assertThat(Arrays.stream(Option.values()).filter(command::takes))
                    .allMatch(option -> help.of(command).contains("\n  " + option.text()));
        }
    }

    @Test
    void everySentenceIsThereInBothLanguages() {
        assertThat(new ProblemTexts("en").keys()).isEqualTo(new ProblemTexts("de").keys());
    }
}
