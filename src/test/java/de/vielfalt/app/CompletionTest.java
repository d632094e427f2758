package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each script in its own shell. */
class CompletionTest {
    private static final String CASES = """
            site ba | bake
            site ro | rollback
            site preview --po | --port
            site status --po |
            site bake --lang e | en
            site check --format sar | sarif
            site new veran | veranstaltung
            site new ort --adr | --adresse
            site new seite --adr |
            site completion z | zsh
            site snippets v | vscode
            """;

    @TempDir
    private Path folder;

    private String script(String shell) {
        return CommandLineTester.in(folder)
                .run("completion", shell)
                .expectCode(ExitCode.GOOD)
                .out();
    }

    private static List<String> offered(String shell, String script) throws IOException {
        Process process = new ProcessBuilder(shell, "-c", script)
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Stream.of(out.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = CASES, delimiter = '|')
    void bash_completes(String line, String expected) throws IOException {
        List<String> words = List.of(line.split(" "));
        String call = "COMP_WORDS=(" + line + ")\nCOMP_CWORD=" + (words.size() - 1)
                + "\n_vielfalt_site\necho \"${COMPREPLY[*]}\"\n";

        assertThat(offered("bash", script("bash") + call)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    /** What is offered there is narrowed down by the shell itself. */
    @ParameterizedTest
    @CsvSource(textBlock = CASES, delimiter = '|')
    void zsh_completes(String line, String expected) throws IOException {
        List<String> words = List.of(line.split(" "));
        String stubs = "compdef() { :; }\n_files() { :; }\ncompadd() { shift; print -r -- \"$@\"; }\n";
        String call = "words=(" + line + ")\nCURRENT=" + words.size() + "\n_vielfalt_site\n";
        String begun = words.get(words.size() - 1);

        assertThat(offered("zsh", stubs + script("zsh") + call).stream().filter(word -> word.startsWith(begun)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(textBlock = CASES, delimiter = '|')
    void fish_completes(String line, String expected) throws IOException {
        assertThat(offered("fish", script("fish") + "complete -C '" + line + "'\n"))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void the_commands_of_the_overview_are_those_that_are_offered() {
        String overview = new Help("de").overview();

        assertThat(Arrays.stream(Command.values()).map(Command::text)).allMatch(name -> overview.contains("  " + name));
    }

    @Test
    void there_are_others_only_where_there_is_a_script() {
        assertThat(CommandLineTester.in(folder)
                        .run("completion", "csh")
                        .expectCode(ExitCode.USAGE)
                        .err())
                .contains("bash, zsh, fish");
        assertThat(CommandLineTester.in(folder)
                        .run("snippets", "word")
                        .expectCode(ExitCode.USAGE)
                        .err())
                .contains("vscode, intellij");
    }
}
