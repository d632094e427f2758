package de.vielfalt.build;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Only one may make a release for an output at a time: a lock on a file, which the system gives up with the process.
 *
 * <p>The file is deleted on closing. Whoever waited for it then holds a lock on a file that is gone, so a lock counts only
 * once it is proved to be on the file that bears the name.
 */
public final class OutputLock implements Closeable {
    /**
     * One at a time within this process. Mutable and static because file locks are: they belong to the process, and
     * closing any channel on a file gives up all of its locks on it (fcntl(2)), so a second thread may not even open it.
     */
    private static final Map<Path, Semaphore> GATES = new ConcurrentHashMap<>();

    private final Path file;
    private final Semaphore gate;
    private final FileChannel channel;
    private final FileLock lock; // reachable as long as held: the JDK forgets a lock that is garbage
    private final FileChannel probe;

    private OutputLock(Path file, Semaphore gate, FileChannel channel, FileLock lock, FileChannel probe) {
        this.file = file;
        this.gate = gate;
        this.channel = channel;
        this.lock = lock;
        this.probe = probe;
    }

    /**
     * Waits until the lock is free and takes it.
     *
     * @param waiting told once before the waiting begins, if there is any
     * @throws InterruptedIOException if the thread is interrupted while it waits
     */
    public static OutputLock acquire(Path file, Runnable waiting) throws IOException {
        AtomicBoolean told = new AtomicBoolean();
        Runnable once = () -> {
            if (told.compareAndSet(false, true)) {
                waiting.run();
            }
        };
        Semaphore gate = gate(file);
        if (!gate.tryAcquire()) {
            once.run();
            try {
                gate.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for " + file);
            }
        }
        return behind(gate, file, channel -> {
                    FileLock free = channel.tryLock();
                    if (free != null) {
                        return Optional.of(free);
                    }
                    once.run();
                    return Optional.of(channel.lock());
                })
                .orElseThrow();
    }

    /** Takes the lock if it is free now. */
    static Optional<OutputLock> tryAcquire(Path file) throws IOException {
        Semaphore gate = gate(file);
        return gate.tryAcquire()
                ? behind(gate, file, channel -> Optional.ofNullable(channel.tryLock()))
                : Optional.empty();
    }

    private static Semaphore gate(Path file) {
        return GATES.computeIfAbsent(file, any -> new Semaphore(1));
    }

    private static Optional<OutputLock> behind(Semaphore gate, Path file, Locking locking) throws IOException {
        Optional<OutputLock> held = Optional.empty();
        try {
            held = proved(gate, file, locking);
        } finally {
            if (held.isEmpty()) {
                gate.release();
            }
        }
        return held;
    }

    private static Optional<OutputLock> proved(Semaphore gate, Path file, Locking locking) throws IOException {
        while (true) {
            FileChannel channel = open(file);
            Optional<OutputLock> proved = Optional.empty();
            try {
                Optional<FileLock> lock = locking.lock(channel);
                if (lock.isEmpty()) {
                    return Optional.empty();
                }
                proved = probe(file).map(probe -> new OutputLock(file, gate, channel, lock.get(), probe));
                if (proved.isPresent()) {
                    return proved;
                }
            } finally {
                if (proved.isEmpty()) {
                    channel.close();
                }
            }
        }
    }

    /**
     * Opens the file that bears the name now, if it is the one that this process has locked: a second lock on the same file
     * is refused as overlapping. That channel must stay open as long as the lock, or closing it would give up the lock.
     */
    private static Optional<FileChannel> probe(Path file) throws IOException {
        FileChannel probe = open(file);
        try {
            probe.tryLock();
        } catch (OverlappingFileLockException e) {
            return Optional.of(probe);
        } catch (IOException e) {
            probe.close();
            throw e;
        }
        probe.close();
        return Optional.empty();
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes the file and gives up the lock, in this order: while it is held, the name is nobody else's. */
    @Override
    public void close() throws IOException {
        try (channel;
                probe;
                lock) {
            Files.deleteIfExists(file);
        } finally {
            gate.release();
        }
    }

    private interface Locking {
        Optional<FileLock> lock(FileChannel channel) throws IOException;
    }
}
