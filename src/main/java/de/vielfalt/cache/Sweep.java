package de.vielfalt.cache;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Bounds the size of a cache. */
final class Sweep {
    private static final Duration HALF_WRITTEN = Duration.ofHours(1);

    private final Path folder;

    Sweep(Path folder) {
        this.folder = folder;
    }

    private record Entry(Path file, long bytes, Instant used) {}

    void run(long maxBytes) {
        try {
            List<Entry> entries = entries();
            long total = entries.stream().mapToLong(Entry::bytes).sum();
            Instant stale = Instant.now().minus(HALF_WRITTEN);
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
            entries.sort(Comparator.comparing(Entry::used).thenComparing(Entry::file));
            for (Entry entry : entries) {
                boolean leftover =
                        entry.file().toString().endsWith(".tmp") && entry.used().isBefore(stale);
                if (total > maxBytes || leftover) {
                    Files.deleteIfExists(entry.file());
                    total -= entry.bytes();
                }
            }
        } catch (IOException e) {
            // another build may be sweeping too
        }
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                entries.add(new Entry(
                        file, attributes.size(), attributes.lastModifiedTime().toInstant()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return entries;
    }
}
