package de.vielfalt.app;

import de.vielfalt.model.ProblemTexts;
import java.io.PrintStream;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Shows a person at a terminal how a build gets on, once it lasts longer than a second: one line, drawn again and again
 * and wiped out at the end.
 *
 * <p>The build only leaves its state here, which costs it nothing; a timer draws.
 */
final class TerminalProgress extends QuietProgress {
    private static final long PATIENCE = 1000;
    private static final long PERIOD = 200;
    private static final String WIPE = "\r\u001B[K";

    private final StepNames names;
    private final Timer timer = new Timer("progress", true);
    private volatile String state = "";
    private volatile String step = "";
    private boolean closed;

    TerminalProgress(PrintStream err, ProblemTexts texts) {
        super(err, texts);
        names = new StepNames(texts);
    }

    /** Begins to draw when the build has lasted a second. */
    TerminalProgress start() {
        TimerTask task = new TimerTask() {
            @Override
            public void run() {
                draw();
            }
        };
        timer.schedule(task, PATIENCE, PERIOD);
        return this;
    }

    @Override
    public void step(String name) {
        step = names.of(name);
        state = step;
    }

    @Override
    public void advanced(int done, int total) {
        state = step + " " + done + "/" + total;
    }

    @Override
    public synchronized void waiting() {
        err.print(WIPE);
        super.waiting();
    }

    /** Draws the line as the build stands now. */
    synchronized void draw() {
        if (!closed) {
            err.print(WIPE + state);
            err.flush();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        timer.cancel();
        err.print(WIPE);
        err.flush();
    }
}
