package de.vielfalt.app;

import de.vielfalt.editorial.CalendarImport;
import de.vielfalt.editorial.Candidate;
import de.vielfalt.editorial.Desk;
import de.vielfalt.editorial.Importer;
import de.vielfalt.editorial.NewPage;
import de.vielfalt.editorial.Spreadsheet;
import de.vielfalt.model.Code;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import de.vielfalt.source.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One run of {@code import}: makes drafts of a calendar or a table, and tells of each row what became of it. */
final class ImportRun {
    private static final String CALENDAR = "BEGIN:VCALENDAR";

    private final Console console;
    private final Surroundings surroundings;
    private final ProblemTexts texts;
    private final Options options;
    private final Schemas schemas = new Schemas();

    ImportRun(Console console, Surroundings surroundings, ProblemTexts texts, Options options) {
        this.console = console;
        this.surroundings = surroundings;
        this.texts = texts;
        this.options = options;
    }

    /** Runs with what follows the command. */
    ExitCode run(Arguments arguments) throws UsageException, IOException, InterruptedException {
        if (arguments.operands().isEmpty()) {
            throw new UsageException("import.operands");
        }
        Path file = surroundings.resolve(arguments.operands().get(0));
        if (!Files.isRegularFile(file)) {
            throw new UsageException("translate.file", surroundings.display(file));
        }
        List<Candidate> candidates = candidates(file);
        NewPage.Words words = new NewPage.Words(
                texts.text("new.draft"), texts.text("import.before"), texts.text("new.text-event"), List.of());
        Importer importer = new Importer(desk(), schemas, words);
        List<Importer.Row> rows = importer.takeBack(importer.take(candidates), desk());
        rows.forEach(this::tell);
        long refused = count(rows, Importer.State.REFUSED);
        console.out()
                .println(texts.text(
                        "import.sum",
                        String.valueOf(count(rows, Importer.State.MADE)),
                        String.valueOf(count(rows, Importer.State.PRESENT)),
                        String.valueOf(refused)));
        return refused == 0 ? ExitCode.GOOD : ExitCode.PROBLEMS;
    }

    private List<Candidate> candidates(Path file) throws UsageException, IOException {
        byte[] bytes = Files.readAllBytes(file);
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        try {
            List<Candidate> candidates = start.contains(CALENDAR)
                    ? CalendarImport.read(new String(bytes, StandardCharsets.UTF_8))
                    : new Spreadsheet(schemas).read(bytes, PageType.EVENT);
            if (candidates.isEmpty()) {
                throw new UsageException("import.nothing", surroundings.display(file));
            }
            return candidates;
        } catch (IOException e) {
            throw new UsageException("import.unreadable", surroundings.display(file), String.valueOf(e.getMessage()));
        }
    }

    private Desk desk() throws IOException, InterruptedException {
        return Desk.open(surroundings.project(), options.source(), options.now());
    }

    private void tell(Importer.Row row) {
        String number = String.valueOf(row.candidate().row());
        switch (row.state()) {
            case MADE -> console.out().println(texts.text("import.made", number, row.path()));
            case PRESENT -> console.out().println(texts.text("import.present", number, row.path()));
            case REFUSED -> row.problems().forEach(problem -> console.out().println(refusal(number, problem)));
        }
        row.left().forEach(left -> console.out().println(texts.text("import.left", left)));
    }

    private String refusal(String number, Problem problem) {
        return problem.code() == Code.KEY_MISSING
                ? texts.text(
                        "import.missing",
                        number,
                        problem.arguments().get(0),
                        problem.arguments().get(1))
                : texts.text("import.refused", number, problem.code().id(), texts.whole(problem));
    }

    private static long count(List<Importer.Row> rows, Importer.State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }
}
