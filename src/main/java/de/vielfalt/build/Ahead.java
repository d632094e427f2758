package de.vielfalt.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Work that is begun before its result is needed, beside whatever the caller does meanwhile.
 *
 * @param <T> what comes of it
 */
final class Ahead<T> {
    private final CompletableFuture<T> result;

    private Ahead(CompletableFuture<T> result) {
        this.result = result;
    }

    /** What is to be done. */
    interface Work<T> {
        /** Does it. */
        T run() throws IOException;
    }

    /** Begins. */
    static <T> Ahead<T> begin(Work<T> work) {
        return new Ahead<>(CompletableFuture.supplyAsync(() -> {
            try {
                return work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** Waits until the work is over, whatever comes of it. */
    void await() {
        result.handle((value, fault) -> "").join();
    }

    /**
     * Waits for the result.
     *
     * @throws IOException if the work failed so; whatever else it failed with is thrown as it was
     */
    T get() throws IOException {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }
}
