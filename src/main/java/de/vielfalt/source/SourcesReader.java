package de.vielfalt.source;

import de.vielfalt.model.Problem;
import de.vielfalt.source.SourceReader.Draft;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Reads all pages of a site, on two threads that share the one AsciiDoc processor. */
final class SourcesReader {
    private static final int THREADS = 2;

    private final SourceReader reader;
    private final Memory memory;
    private final Advance advance;
    private final Consumer<Problem> problems;

    SourcesReader(SourceReader reader, Memory memory, Advance advance, Consumer<Problem> problems) {
        this.reader = reader;
        this.memory = memory;
        this.advance = advance;
        this.problems = problems;
    }

    /** Reads the pages of these files, in their order, but for files that are no text. */
    List<Memory.Made> read(List<ContentFile> files) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Optional<Draft>>> beginnings = new ArrayList<>();
            for (ContentFile file : files) {
                beginnings.add(() -> begin(file));
            }
            AtomicInteger done = new AtomicInteger();
            List<Callable<Memory.Made>> endings = new ArrayList<>();
            for (Optional<Draft> draft : all(threads, beginnings)) {
                draft.ifPresent(begun -> endings.add(() -> {
                    Memory.Made made = begun.finish();
                    advance.advanced(done.incrementAndGet(), files.size());
                    return made;
                }));
            }
            return all(threads, endings);
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<Draft> begin(ContentFile file) throws IOException {
        Optional<TextFile> text = memory.text(file.path(), file.file(), problems);
        return text.isPresent() ? Optional.of(reader.begin(file, text.get())) : Optional.empty();
    }

    private static <T> List<T> all(ExecutorService threads, List<Callable<T>> tasks)
            throws IOException, InterruptedException {
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
