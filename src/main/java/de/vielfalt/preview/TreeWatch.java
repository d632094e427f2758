package de.vielfalt.preview;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Watches one folder with all that is in it, as long as it stays the folder that it was. */
final class TreeWatch implements AutoCloseable {
    private final Object identity;
    private final DirectoryWatcher watcher;
    private final CompletableFuture<Void> watching;

    private TreeWatch(Object identity, DirectoryWatcher watcher, CompletableFuture<Void> watching) {
        this.identity = identity;
        this.watcher = watcher;
        this.watching = watching;
    }

    /**
     * Begins to watch; what changes from now on is told.
     *
     * @throws IOException if the system cannot watch so many folders, or the folder has just gone
     */
    static TreeWatch of(Path folder, Runnable changed) throws IOException {
        Object identity = identity(folder).orElseThrow(() -> new IOException("no folder " + folder));
        DirectoryChangeListener listener = new DirectoryChangeListener() {
            @Override
            public void onEvent(DirectoryChangeEvent event) {
                boolean lost = event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW || event.path() == null;
                if (lost || !EditorFiles.isTemporary(String.valueOf(event.path().getFileName()))) {
                    changed.run();
                }
            }

            @Override
            public void onException(Exception e) {
                changed.run(); // a folder that went while it was looked at, for one: the build will see what there is
            }
        };
        // No hashing: the build finds out by itself whether anything is different, and hashes would be a second
        // reading.
        DirectoryWatcher watcher = DirectoryWatcher.builder()
                .paths(List.of(folder.toRealPath()))
                .listener(listener)
                .fileHashing(false)
                .build();
        CompletableFuture<Void> watching = watcher.watchAsync(task -> {
            Thread thread = new Thread(task, "preview-watch");
            thread.setDaemon(true);
            thread.start();
        });
        if (watching.isCompletedExceptionally()) {
            watcher.close();
            throw new IOException("cannot watch " + folder);
        }
        return new TreeWatch(identity, watcher, watching);
    }

    /** Whether it still watches the folder that is there now. */
    boolean isGood(Path folder) {
        return !watching.isDone() && identity(folder).equals(Optional.of(identity));
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            // nothing more to be done
        }
    }

    /** What tells this folder from any other of its name; empty if there is none. */
    private static Optional<Object> identity(Path folder) {
        try {
            BasicFileAttributes now = Files.readAttributes(folder, BasicFileAttributes.class);
            return now.isDirectory()
                    ? Optional.of(Optional.ofNullable(now.fileKey()).orElse(now.creationTime()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
