package de.vielfalt.app;

import de.vielfalt.model.ProblemTexts;
import java.io.PrintStream;

/** Tells a log how a build gets on: a line for each step, and one for every thousand texts. */
final class LineProgress extends QuietProgress {
    private static final int EVERY = 1000;

    private final StepNames names;
    private volatile String step = "";

    LineProgress(PrintStream err, ProblemTexts texts) {
        super(err, texts);
        names = new StepNames(texts);
    }

    @Override
    public void step(String name) {
        step = names.of(name);
        err.println(step);
    }

    @Override
    public void advanced(int done, int total) {
        if (done % EVERY == 0) {
            err.println(step + " " + done + "/" + total);
        }
    }
}
