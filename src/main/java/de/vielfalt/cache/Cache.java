package de.vielfalt.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Values by the digest of all that they were made from.
 *
 * <p>A value is either whole and what was put in, or it is not there: each file carries the digest of its key and content,
 * and is written under another name first. So builds may share a cache, a kill does no harm, and whatever else lies there
 * (cut off, altered, misplaced, from another version) is as good as nothing. A cache that cannot be written to is no fault
 * either: then values are made anew. Safe for several threads.
 */
public final class Cache {
    private static final byte[] MAGIC = "vielfalt-cache-2\n".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST = 64;
    private static final Duration TOUCH = Duration.ofDays(1);

    private final @Nullable Path folder;
    private final AtomicBoolean written = new AtomicBoolean();

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
            int head = MAGIC.length + DIGEST;
            if (bytes.length >= head && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
                byte[] value = Arrays.copyOfRange(bytes, head, bytes.length);
                String digest = new String(bytes, MAGIC.length, DIGEST, StandardCharsets.US_ASCII);
                if (digest.equals(digest(kind, key, value))) {
                    touch(file);
                    return Optional.of(value);
                }
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
            Path part = Files.createTempFile(parent.normalize(), "part", ".tmp");
            try {
                byte[] digest = digest(kind, key, value).getBytes(StandardCharsets.US_ASCII);
                byte[] bytes = Arrays.copyOf(MAGIC, MAGIC.length + DIGEST + value.length);
                System.arraycopy(digest, 0, bytes, MAGIC.length, DIGEST);
                System.arraycopy(value, 0, bytes, MAGIC.length + DIGEST, value.length);
                Files.write(part, bytes);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                written.set(true);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // a full or read-only disk costs time, not correctness
        }
    }

    /** Deletes what was not used for longest, until at most so many bytes are left. Does nothing if nothing was put. */
    public void sweep(long maxBytes) {
        if (folder != null && written.getAndSet(false)) {
            new Sweep(folder).run(maxBytes);
        }
    }

    private static Path file(Path folder, String kind, String key) {
        return folder.resolve(kind).resolve(key.substring(0, 2)).resolve(key);
    }

    private static String digest(String kind, String key, byte[] value) {
        return new Digest().add(kind).add(key).add(value).hex();
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
