package de.vielfalt.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Several requests at a time to somebody who takes a while to answer each. */
final class Crew implements Closeable {
    private static final int HANDS = 8;

    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, task -> {
        Thread thread = new Thread(task, "publish");
        thread.setDaemon(true);
        return thread;
    });

    /** What is done to one of many. */
    interface Task<T> {
        void accept(T element) throws TargetException, IOException;
    }

    /**
     * Does it to each, and waits for all; after a failure, to none that was not begun.
     *
     * @throws TargetException the first failure
     */
    <T> void each(Collection<T> elements, Task<T> task) throws TargetException, IOException {
        AtomicBoolean failed = new AtomicBoolean();
        List<Future<?>> all = new ArrayList<>();
        for (T element : elements) {
            all.add(hands.submit(() -> {
                if (!failed.get()) {
                    try {
                        task.accept(element);
                    } catch (TargetException | IOException | RuntimeException e) {
                        failed.set(true);
                        throw e;
                    }
                }
                return null;
            }));
        }
        await(all);
    }

    private static void await(List<Future<?>> all) throws TargetException, IOException {
        List<Throwable> failures = new ArrayList<>();
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while publishing");
            }
        }
        if (!failures.isEmpty()) {
            Throwable first = failures.get(0);
            if (first instanceof TargetException refusal) {
                throw refusal;
            }
            if (first instanceof IOException fault) {
                throw fault;
            }
            throw new IllegalStateException(first);
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
