package de.vielfalt.app;

import de.vielfalt.editorial.Desk;
import de.vielfalt.editorial.Translator;
import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.ProblemTexts;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One run of {@code translate}: begins a translation, or notes that one says what the German text says. */
final class TranslateRun {
    private final Console console;
    private final Surroundings surroundings;
    private final ProblemTexts texts;
    private final Options options;

    TranslateRun(Console console, Surroundings surroundings, ProblemTexts texts, Options options) {
        this.console = console;
        this.surroundings = surroundings;
        this.texts = texts;
        this.options = options;
    }

    /** Runs with what follows the command. */
    ExitCode run(Arguments arguments) throws UsageException, IOException, InterruptedException {
        List<String> operands = arguments.operands();
        Optional<String> confirmed = arguments.value(Option.CONFIRM);
        if (operands.size() != (confirmed.isPresent() ? 0 : 2)) {
            throw new UsageException("translate.operands");
        }
        Desk desk = Desk.open(surroundings.project(), options.source(), options.now());
        return confirmed.isPresent() ? confirm(desk, confirmed.get()) : begin(desk, operands.get(0), operands.get(1));
    }

    private ExitCode begin(Desk desk, String named, String code) throws UsageException, IOException {
        Language language = desk.languages().stream()
                .filter(known -> known.code().equals(code) || known.tag().equals(code))
                .findFirst()
                .orElseThrow(() -> new UsageException("translate.language", code, codes(desk)));
        Page german = german(desk, named);
        String placeholder = "[PLATZHALTER: " + texts.text("translate.placeholder", language.code()) + "]";
        try {
            String file = new Translator(desk).begin(german, language, placeholder, texts.text("translate.hint"));
            tell("translate.begun", surroundings.display(options.source().resolve(file)));
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("translate.exists", surroundings.display(Path.of(e.getFile())));
        }
        return ExitCode.GOOD;
    }

    private ExitCode confirm(Desk desk, String named) throws UsageException, IOException {
        Path file = file(named);
        Page translation = desk.translation(file)
                .orElseThrow(() -> new UsageException("translate.not-a-translation", surroundings.display(file)));
        Page german = german(desk, translation.id().toString());
        String before = Files.readString(file);
        String after = Translator.confirmed(before, translation, german);
        boolean changed = !after.equals(before);
        if (changed) {
            WholeFile.write(file, after);
        }
        tell(changed ? "translate.confirmed" : "translate.current", surroundings.display(file));
        return ExitCode.GOOD;
    }

    private static Page german(Desk desk, String named) throws UsageException {
        return desk.german(named).orElseThrow(() -> new UsageException("translate.page", named));
    }

    /** The file of that name: where the caller stands, or where the site is. */
    private Path file(String named) throws UsageException, IOException {
        Path here = surroundings.resolve(named);
        Path there = options.source().resolve(named);
        Path inContent = options.source().resolve("content").resolve(named);
        for (Path file : List.of(here, there, inContent)) {
            if (Files.isRegularFile(file)) {
                return file.toRealPath();
            }
        }
        throw new UsageException("translate.file", named);
    }

    private static String codes(Desk desk) {
        return desk.languages().stream().map(Language::code).collect(Collectors.joining(", "));
    }

    private void tell(String key, String file) {
        console.out().println(texts.text(key, file));
    }
}
