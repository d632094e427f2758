package de.vielfalt.build;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import de.vielfalt.model.SitePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The plan of the output: every file, by address. What is not in it is not released. */
final class Output {
    private final SortedMap<SitePath, Content> files = new TreeMap<>();
    private final Consumer<Problem> problems;

    /** An empty plan that reports addresses given twice. */
    Output(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** One file: bytes in memory, or a file to be copied. */
    private record Content(
            byte @Nullable [] bytes, @Nullable Path file) {}

    void add(SitePath path, byte[] bytes) {
        add(path, new Content(bytes, null));
    }

    void addAll(Map<SitePath, byte[]> bytes) {
        bytes.forEach(this::add);
    }

    void copy(SitePath path, Path file) {
        add(path, new Content(null, file));
    }

    /** Every address. */
    SortedSet<SitePath> paths() {
        return new TreeSet<>(files.keySet());
    }

    void write(Staging staging) throws IOException {
        for (Map.Entry<SitePath, Content> entry : files.entrySet()) {
            byte[] bytes = entry.getValue().bytes();
            Path file = entry.getValue().file();
            if (bytes != null) {
                staging.write(entry.getKey().file(), bytes);
            } else if (file != null) {
                staging.copy(entry.getKey().file(), file);
            }
        }
    }

    private void add(SitePath path, Content content) {
        if (files.putIfAbsent(path, content) != null) {
            problems.accept(Problem.error(Code.OUTPUT_PLAN, Location.file(path.file()), "twice", path));
        }
    }
}
