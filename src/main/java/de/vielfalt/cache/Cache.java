package de.vielfalt.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values by the digest of all that they were made from.
 *
 * <p>A value is either whole and what was put in, or it is not there: each file carries the checksum of its key and content,
 * and is written under another name first. So builds may share a cache, a kill does no harm, and whatever else lies there
 * (cut off, altered, misplaced, from another version) is as good as nothing. A cache that cannot be written to is no fault
 * either: then values are made anew. Safe for several threads.
 */
public final class Cache {
    private static final byte[] MAGIC = "vielfalt-cache-4\n".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKSUM = Checksum.LENGTH;
    private static final Duration TOUCH = Duration.ofDays(1);

    private final @Nullable Path folder;
    /** Below that part of what a cache may hold, a sweep can wait for tomorrow. */
    private static final int LITTLE = 16;

    private static final String PART = ".tmp";

    private final AtomicLong written = new AtomicLong();

    private Cache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** A cache in a folder, which need not exist. */
    public static Cache in(Path folder) {
        return new Cache(folder);
    }

    /** A cache that keeps nothing. */
    public static Cache none() {
        return new Cache(null);
    }

    /**
     * Looks a value up.
     *
     * @param kind what it is, e.g. {@code bodies}; the name of a folder
     * @param key digest of all that it is made from, in hex
     */
    public Optional<byte[]> get(String kind, String key) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = file(folder, kind, key);
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] head = head(kind, key);
            if (isWhole(bytes, head)) {
                touch(file);
                return Optional.of(Arrays.copyOfRange(bytes, MAGIC.length + CHECKSUM + head.length, bytes.length));
            }
            Files.deleteIfExists(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // unreadable is as good as absent
        }
        return Optional.empty();
    }

    /** Keeps a value; in vain if the folder cannot be written to. */
    public void put(String kind, String key, byte[] value) {
        if (folder == null) {
            return;
        }
        Path file = file(folder, kind, key);
        try {
            Path parent = Files.createDirectories(file.resolveSibling("."));
            Path part = Files.createTempFile(parent.normalize(), "part", PART);
            try {
                byte[] head = head(kind, key);
                ByteBuffer bytes = ByteBuffer.allocate(MAGIC.length + CHECKSUM + head.length + value.length);
                bytes.position(MAGIC.length + CHECKSUM);
                bytes.put(head).put(value).rewind();
                bytes.put(MAGIC).put(checksum(bytes.array()));
                Files.write(part, bytes.array());
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                written.addAndGet(bytes.capacity());
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // a full or read-only disk costs time, not correctness
        }
    }

    /**
     * Deletes what was not used for longest, until at most so many bytes are left. Does nothing if nothing was put, or
     * little on a day on which that was done already: looking at every file takes time.
     */
    public void sweep(long maxBytes) {
        long put = written.getAndSet(0);
        if (folder != null && put > 0 && (put > maxBytes / LITTLE || !isSwept(folder))) {
            new Sweep(folder).run(maxBytes);
        }
    }

    /** Whether that was done within a day: the folder's own time says so, as values lie deeper. */
    private static boolean isSwept(Path folder) {
        try {
            FileTime swept = Files.getLastModifiedTime(folder);
            return swept.toInstant().isAfter(Instant.now().minus(TOUCH));
        } catch (IOException e) {
            return false;
        }
    }

    /** The kinds of which there may be values and whose name begins so. */
    public List<String> kinds(String prefix) {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> kinds = Files.list(folder)) {
            return kinds.map(kind -> String.valueOf(kind.getFileName()))
                    .filter(kind -> kind.startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** Deletes all values of a kind but those whose key is wanted; whatever cannot be deleted is left to the next call. */
    public void retain(String kind, Predicate<String> wanted) {
        if (folder == null || !Files.isDirectory(folder.resolve(kind))) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder.resolve(kind))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(PART) || !wanted.test(name)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // another build may be doing the same
        }
    }

    private static Path file(Path folder, String kind, String key) {
        return folder.resolve(kind).resolve(key.substring(0, 2)).resolve(key);
    }

    private static byte[] head(String kind, String key) {
        return (kind + "/" + key + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isWhole(byte[] bytes, byte[] head) {
        int start = MAGIC.length + CHECKSUM;
        return bytes.length >= start + head.length
                && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && Arrays.equals(bytes, start, start + head.length, head, 0, head.length)
                && Arrays.equals(bytes, MAGIC.length, start, checksum(bytes), 0, CHECKSUM);
    }

    /** Of all that follows the checksum. */
    private static byte[] checksum(byte[] bytes) {
        int start = MAGIC.length + CHECKSUM;
        return Checksum.of(bytes, start, bytes.length - start).getBytes(StandardCharsets.US_ASCII);
    }

    /** Remembers the use of a value, a day more or less; in vain where nothing can be written. */
    private static void touch(Path file) {
        Instant now = Instant.now();
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(TOUCH))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (IOException e) {
            // the value itself was read and is good
        }
    }
}
