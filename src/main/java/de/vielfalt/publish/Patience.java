package de.vielfalt.publish;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Ends a process that gives no sign for too long when one is due, whatever keeps the connection alive. */
final class Patience implements Closeable {
    private static final int LOOKS = 10;

    private final Process process;
    private final long limit;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "patience");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> looks;
    private volatile boolean due;
    private volatile long last = System.nanoTime();
    private volatile boolean ranOut;

    Patience(Process process, Duration limit) {
        this.process = process;
        this.limit = limit.toNanos();
        long pause = Math.max(1, limit.toMillis() / LOOKS);
        looks = clock.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (due && System.nanoTime() - last > limit) {
            ranOut = true;
            process.destroyForcibly();
        }
    }

    /** A sign is due from now on. */
    void expect() {
        last = System.nanoTime();
        due = true;
    }

    /** None is due. */
    void rest() {
        due = false;
    }

    /** Whether the process was ended. */
    boolean ranOut() {
        return ranOut;
    }

    @Override
    public void close() {
        looks.cancel(false);
        clock.shutdownNow();
    }
}
