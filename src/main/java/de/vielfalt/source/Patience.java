package de.vielfalt.source;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;

/**
 * Bounds how long a thread works on something: then it is interrupted, which ends the search for a pattern in a text, the
 * one thing that may take for ever.
 */
final class Patience extends TimerTask {
    /** One thread for all, which ends with the program. */
    private static final Timer TIMER = new Timer("patience", true);

    private final Thread worker = Thread.currentThread();
    private boolean done;
    private boolean lost;

    private Patience() {}

    /**
     * Does something, for at most so long.
     *
     * @throws RuntimeException whatever the work throws, if it is interrupted or otherwise
     */
    static <T> T within(Duration limit, Supplier<T> work) {
        Patience patience = new Patience();
        TIMER.schedule(patience, limit.toMillis());
        try {
            return work.get();
        } finally {
            patience.end();
        }
    }

    @Override
    public synchronized void run() {
        if (!done) {
            lost = true;
            worker.interrupt();
        }
    }

    private synchronized void end() {
        done = true;
        cancel();
        if (lost) {
            Thread.interrupted(); // what the thread does next is not to be interrupted
        }
    }
}
