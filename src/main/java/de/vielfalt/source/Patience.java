package de.vielfalt.source;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Bounds how long the current thread works on something: then it is interrupted, which ends the search for an expression
 * in a text, the one thing that may take for ever. To be closed when the work is done.
 */
final class Patience implements AutoCloseable {
    /** One thread for all, which ends with the program. */
    private static final Timer TIMER = new Timer("patience", true);

    private final Thread worker = Thread.currentThread();
    private boolean over;
    private boolean interrupted;

    private Patience() {}

    /** Begins to wait for the current thread. */
    static Patience until(Duration end) {
        Patience patience = new Patience();
        TIMER.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        patience.lose();
                    }
                },
                end.toMillis());
        return patience;
    }

    private synchronized void lose() {
        if (!over) {
            interrupted = true;
            worker.interrupt();
        }
    }

    @Override
    public synchronized void close() {
        over = true;
        if (interrupted) {
            Thread.interrupted(); // ours; whatever the thread does next is not to be interrupted
        }
    }
}
