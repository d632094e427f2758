package de.vielfalt.preview;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Something has changed: told by many, waited for by one. However often it is told, the waiting one hears of it once, as soon
 * as there is a moment of silence.
 */
final class Changes {
    private final long quietNanos;
    private final long mostNanos;
    private final Lock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private boolean pending;
    private boolean closed;
    private long last;

    /**
     * None yet.
     *
     * @param quiet how long the silence is to be: editors write a file in several steps
     * @param most how long at most it is waited for
     */
    Changes(Duration quiet, Duration most) {
        this.quietNanos = quiet.toNanos();
        this.mostNanos = most.toNanos();
    }

    /** Something has changed. */
    void tell() {
        locked(() -> {
            pending = true;
            last = System.nanoTime();
        });
    }

    /** Nobody is to wait any longer. */
    void close() {
        locked(() -> closed = true);
    }

    /** Whether something has changed since the last {@link #await}, or nobody waits for it any longer. */
    boolean isPending() {
        lock.lock();
        try {
            return pending || closed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a change.
     *
     * @param patience after which it returns all the same
     * @return whether to go on; false once closed
     */
    boolean await(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            boolean told = !isQuietFor(patience);
            long latest = System.nanoTime() + mostNanos;
            long left = told ? quiet(latest) : 0;
            while (!closed && left > 0) {
                long unused = news.awaitNanos(left); // a change told meanwhile begins the silence anew
                left = quiet(latest);
            }
            pending = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a while, and leaves a change to {@link #await}.
     *
     * @return whether there was none
     */
    boolean isQuietFor(Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!pending && !closed && left > 0) {
                left = news.awaitNanos(left);
            }
            return !pending && !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Nanoseconds until it has been silent for long enough. */
    private long quiet(long latest) {
        return Math.min(latest, last + quietNanos) - System.nanoTime();
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
