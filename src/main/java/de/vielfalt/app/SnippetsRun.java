package de.vielfalt.app;

import de.vielfalt.editorial.Desk;
import de.vielfalt.editorial.Snippets;
import java.io.IOException;
import java.util.List;

/** One run of {@code snippets}: prints what makes a text editor offer whole pages and single keys. */
final class SnippetsRun {
    /** The editors there are snippets for. */
    static final List<String> EDITORS = List.of("vscode", "intellij");

    private final Console console;
    private final Surroundings surroundings;
    private final Options options;

    SnippetsRun(Console console, Surroundings surroundings, Options options) {
        this.console = console;
        this.surroundings = surroundings;
        this.options = options;
    }

    /** Runs with what follows the command. */
    ExitCode run(Arguments arguments) throws UsageException, IOException, InterruptedException {
        String editor =
                arguments.operands().isEmpty() ? "" : arguments.operands().get(0);
        if (!EDITORS.contains(editor)) {
            throw new UsageException("app.choice", "snippets", editor, String.join(", ", EDITORS));
        }
        Snippets snippets = Desk.open(surroundings.project(), options.source(), options.now())
                .snippets();
        console.out().print(editor.equals("vscode") ? snippets.vsCode() : snippets.intelliJ());
        return ExitCode.GOOD;
    }
}
