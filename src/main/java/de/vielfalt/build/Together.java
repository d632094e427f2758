package de.vielfalt.build;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Work on files by all processors at once. Whatever fails, nothing is still under way when the caller goes on. */
public final class Together {
    private Together() {}

    /** What is done to one of many. */
    public interface Action<T> {
        /** Does it. */
        void accept(T element) throws IOException;
    }

    /**
     * Does it to each; after a failure, to none that was not begun.
     *
     * @throws IOException the first failure
     */
    public static <T> void forEach(Collection<T> elements, Action<T> action) throws IOException {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        elements.parallelStream().forEach(element -> {
            if (failure.get() == null) {
                try {
                    action.accept(element);
                } catch (IOException | RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            }
        });
        Exception first = failure.get();
        if (first instanceof IOException io) {
            throw io;
        }
        if (first instanceof RuntimeException fault) {
            throw fault;
        }
    }
}
