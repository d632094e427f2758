package de.vielfalt.publish;

import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Only one publishes to a store at a time: an object that is written only if nobody else's is there, and that holds for a while. Whoever
 * holds it renews it on the way; one that was not renewed was left by a run that ended, and is taken over.
 *
 * <p>Its age is told by the store's own clock, so that no two clocks are compared.
 */
final class S3Lock {
    static final String NAME = S3Layout.FOLDER + "lock";

    /** Long enough for a request that is tried again, short enough to wait for. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final S3Store store;
    private final Duration lease;
    private final String holder = UUID.randomUUID().toString();
    private String tag = "";
    private int renewals;
    private long renewed;

    private S3Lock(S3Store store, Duration lease) {
        this.store = store;
        this.lease = lease;
    }

    /**
     * Waits until it is free, and takes it.
     *
     * @param lease how long it holds without being renewed
     * @param waiting told once before the waiting begins, if there is any
     */
    static S3Lock acquire(S3Store store, Duration lease, Runnable waiting)
            throws TargetException, InterruptedIOException {
        S3Lock lock = new S3Lock(store, lease);
        boolean told = false;
        while (!lock.take()) {
            if (!told) {
                told = true;
                waiting.run();
            }
            pause();
        }
        return lock;
    }

    private static void pause() throws InterruptedIOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a store");
        }
    }

    /** Whether it is ours now. */
    private boolean take() throws TargetException {
        Optional<S3Store.Found> present = store.get(NAME);
        return (present.isEmpty() || present.get().age().compareTo(lease) > 0)
                && write(present.map(S3Store.Found::tag));
    }

    /** Writes it if it is as it was; what was written and not confirmed is looked for. */
    private boolean write(Optional<String> before) throws TargetException {
        long now = System.nanoTime();
        String text = holder + " " + renewals++;
        Optional<String> written = store.putIf(NAME, text.getBytes(StandardCharsets.UTF_8), before);
        if (written.isEmpty()) {
            written = store.get(NAME).filter(found -> found.text().equals(text)).map(S3Store.Found::tag);
        }
        written.ifPresent(state -> {
            tag = state;
            renewed = now;
        });
        return written.isPresent();
    }

    /**
     * Makes sure that it is still ours, before something is changed.
     *
     * @throws TargetException if somebody else may have taken it over
     */
    synchronized void require() throws TargetException {
        if (System.nanoTime() - renewed > lease.toNanos() / 4) {
            renew();
        }
    }

    /**
     * Makes it hold from now on.
     *
     * @throws TargetException if somebody else may have taken it over
     */
    synchronized void renew() throws TargetException {
        if (System.nanoTime() - renewed > lease.toNanos() * 3 / 4 || !write(Optional.of(tag))) {
            throw TargetException.failed("publish.s3-late", store.address().display());
        }
    }

    /** Gives it up, if it is still ours. */
    synchronized void release() throws TargetException {
        if (store.get(NAME).filter(found -> found.tag().equals(tag)).isPresent()) {
            store.delete(NAME);
        }
    }
}
