package de.vielfalt.app;

import de.vielfalt.build.Progress;
import de.vielfalt.model.ProblemTexts;
import java.io.PrintStream;
import java.util.List;

/** Progress for nobody in particular: only that the run waits for another is worth a line, for a log would puzzle. */
class QuietProgress implements Progress, AutoCloseable {
    /** Standard error. */
    protected final PrintStream err;

    private final String waiting;

    QuietProgress(PrintStream err, ProblemTexts texts) {
        this.err = err;
        waiting = texts.text("app.waiting", List.of());
    }

    @Override
    public void step(String name) {}

    @Override
    public void advanced(int done, int total) {}

    @Override
    public void waiting() {
        err.println(waiting);
    }

    @Override
    public void close() {}
}
