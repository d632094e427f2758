package de.vielfalt.app;

import de.vielfalt.model.ProblemTexts;
import de.vielfalt.publish.Changes;
import de.vielfalt.publish.Manifest;
import de.vielfalt.publish.Target;
import de.vielfalt.publish.TargetException;
import java.io.IOException;
import java.util.List;

/** One run of {@code rollback}: puts the release before the live one in its place. */
final class RollbackRun {
    private final Console console;
    private final ProblemTexts texts;
    private final Options options;
    private final PublishOptions publish;

    RollbackRun(Console console, ProblemTexts texts, Options options, PublishOptions publish) {
        this.console = console;
        this.texts = texts;
        this.options = options;
        this.publish = publish;
    }

    /** Runs. */
    ExitCode run() throws IOException, InterruptedException, TargetException {
        try (Target.Visit visit =
                publish.target().begin(() -> console.err().println(texts.text("publish.waiting", List.of())))) {
            Manifest before = visit.before()
                    .orElseThrow(() -> TargetException.misused("publish.no-release-before", publish.name()));
            Changes changes = Changes.between(visit.live(), before);
            if (!publish.dryRun()) {
                visit.rollBack();
            }
            if (publish.dryRun() || !options.quiet()) {
                tell(before, changes);
            }
        }
        return ExitCode.GOOD;
    }

    private void tell(Manifest before, Changes changes) {
        console.out()
                .println(texts.text(
                        publish.dryRun() ? "publish.would-go-back" : "publish.went-back",
                        List.of(
                                publish.name(),
                                before.id(),
                                String.valueOf(changes.added().size()),
                                String.valueOf(changes.changed().size()),
                                String.valueOf(changes.removed().size()))));
    }
}
