package de.vielfalt.app;

import de.vielfalt.model.ProblemTexts;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks a person at a terminal for what is missing; where nobody is there, nothing is asked. */
final class Questions {
    private final Console console;
    private final ProblemTexts texts;

    Questions(Console console, ProblemTexts texts) {
        this.console = console;
        this.texts = texts;
    }

    /**
     * Asks until there is a good answer.
     *
     * @param question what is asked
     * @param objection what is wrong with an answer; empty if it is good
     * @return the answer, stripped; empty if nobody is there, or the input ends
     */
    Optional<String> ask(String question, Function<String, Optional<String>> objection) throws IOException {
        Optional<BufferedReader> answers = console.answers();
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        while (true) {
            console.err().print(question + "\n> ");
            console.err().flush();
            String line = answers.get().readLine();
            if (line == null) {
                console.err().println();
                return Optional.empty();
            }
            String answer = line.strip();
            Optional<String> wrong =
                    answer.isEmpty() ? Optional.of(texts.text("new.empty", List.of())) : objection.apply(answer);
            if (wrong.isEmpty()) {
                return Optional.of(answer);
            }
            console.err().println(wrong.get());
        }
    }
}
