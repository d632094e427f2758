package de.vielfalt.app;

import de.vielfalt.model.ProblemTexts;
import de.vielfalt.model.SentenceException;
import de.vielfalt.publish.SupersededException;
import de.vielfalt.publish.TargetException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The command line as a whole: understands arguments, runs the command, and turns whatever happens into sentences and
 * an {@link ExitCode}. It holds no state between runs.
 */
final class Program {
    private final Console console;
    private final Surroundings surroundings;
    private final Builder builder;
    private final Previewer previewer;

    Program(Console console, Surroundings surroundings, Builder builder, Previewer previewer) {
        this.console = console;
        this.surroundings = surroundings;
        this.builder = builder;
        this.previewer = previewer;
    }

    /** Carries out one command line. Nothing is thrown: every failure becomes a sentence. */
    ExitCode run(String... line) {
        String language = language(line);
        ProblemTexts texts = new ProblemTexts(language);
        try {
            return carryOut(language, texts, line);
        } catch (SentenceException e) {
            console.err().println(texts.text(e.key(), e.arguments()));
            if (e instanceof UsageException) {
                console.err().println(hint(texts, line));
            }
            return code(e);
        } catch (Exception | Error e) { // the one place that answers for everything unforeseen
            console.err().println(new Faults(texts).sentence(e));
            if (List.of(line).contains(Option.DEBUG.text())) {
                e.printStackTrace(console.err());
            }
            return ExitCode.FAULT;
        }
    }

    private static ExitCode code(SentenceException refusal) {
        if (refusal instanceof SupersededException) {
            return ExitCode.PROBLEMS;
        }
        return refusal instanceof TargetException target && !target.isMisuse() ? ExitCode.FAULT : ExitCode.USAGE;
    }

    private ExitCode carryOut(String language, ProblemTexts texts, String... line)
            throws SentenceException, IOException, InterruptedException {
        Arguments arguments = Arguments.parse(line);
        Optional<Command> command = arguments.command();
        if (arguments.has(Option.HELP)) {
            Help help = new Help(language);
            console.out().print(command.map(help::of).orElseGet(help::overview));
            return ExitCode.GOOD;
        }
        if (command.isEmpty()) {
            console.err().print(new Help(language).overview());
            return ExitCode.USAGE;
        }
        if (command.get() == Command.COMPLETION) {
            console.out().print(Completion.of(arguments.operands()));
            return ExitCode.GOOD;
        }
        Options options = Options.of(arguments, surroundings);
        if (command.get() == Command.SNIPPETS) {
            return new SnippetsRun(console, surroundings, options).run(arguments);
        }
        if (command.get() == Command.PREVIEW) {
            return new PreviewRun(console, surroundings, texts, options, language).with(previewer);
        }
        if (command.get() == Command.NEW) {
            return new NewRun(console, surroundings, texts, options).run(arguments);
        }
        if (command.get() == Command.IMPORT) {
            return new ImportRun(console, surroundings, texts, options).run(arguments);
        }
        if (command.get() == Command.TRANSLATE) {
            return new TranslateRun(console, surroundings, texts, options).run(arguments);
        }
        if (command.get() == Command.STATUS) {
            return new StatusRun(console, surroundings, texts, options).run();
        }
        if (command.get() == Command.PUBLISH) {
            PublishOptions publish = PublishOptions.of(arguments, surroundings);
            return new PublishRun(console, surroundings, texts, options, publish).run();
        }
        if (command.get() == Command.ROLLBACK) {
            PublishOptions publish = PublishOptions.of(arguments, surroundings);
            return new RollbackRun(console, texts, options, publish).run();
        }
        return new Run(console, surroundings, texts, options, command.get() == Command.BAKE).with(builder);
    }

    /** The language that arguments ask for, even if they are wrong otherwise; German if they don't say. */
    private static String language(String... arguments) {
        String line = String.join("\n", arguments);
        return line.matches("(?s)(.*\n)?--lang[=\n]en(\n.*)?") ? "en" : "de";
    }

    private static String hint(ProblemTexts texts, String... arguments) {
        Optional<Command> command = Arrays.stream(arguments)
                .flatMap(text -> Command.of(text).stream())
                .findFirst();
        return command.map(name -> texts.text("app.hint-options", List.of(name.text())))
                .orElseGet(() -> texts.text("app.hint-commands", List.of()));
    }
}
