package de.vielfalt.preview;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells when anything that a site is made from may have changed: {@code content/}, {@code templates/}, {@code assets/} and
 * {@code jbake.properties}, the site's own and the project's.
 *
 * <p>It says that something changed, not what: so nothing depends on events being whole or in order. Each folder is watched
 * with all that is in it; what holds them is watched for folders that go and come back, and looked at now and then besides,
 * as no system tells of everything. Where a system cannot watch, looking now and then is what is left.
 */
final class Watcher implements AutoCloseable {
    private static final Set<String> TREES = Set.of("content", "templates", "assets");
    private static final Set<String> NAMES = Set.of("content", "templates", "assets", "jbake.properties");

    private final Runnable changed;
    private final Duration glance;
    private final Set<Path> holders;
    private final WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private final Map<Path, TreeWatch> trees = new LinkedHashMap<>();
    private final Thread thread;
    private boolean blind;
    private volatile boolean closed;

    /**
     * Begins to watch; {@link #start} it as well.
     *
     * @param holders folders that hold what is watched
     * @param changed called by threads of the watcher
     * @param glance how often to look besides
     */
    Watcher(Set<Path> holders, Runnable changed, Duration glance) throws IOException {
        this.holders = Set.copyOf(holders);
        this.changed = changed;
        this.glance = glance;
        this.service = FileSystems.getDefault().newWatchService();
        look();
        this.thread = new Thread(this::run, "preview-glance");
        thread.setDaemon(true);
    }

    /** Begins to look now and then. */
    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                WatchKey key = service.poll(glance.toMillis(), TimeUnit.MILLISECONDS);
                boolean touched = key != null && isTouched(key);
                if (look() || touched || blind) {
                    changed.run();
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            return; // closed
        } finally {
            trees.values().forEach(TreeWatch::close);
        }
    }

    /** Takes what a key has to tell; a folder that was named is watched anew, as it may be another one. */
    private boolean isTouched(WatchKey key) {
        boolean touched = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            String name = String.valueOf(event.context());
            boolean lost = event.kind() == StandardWatchEventKinds.OVERFLOW;
            if (lost || NAMES.contains(name)) {
                touched = true;
                if (event.kind() != StandardWatchEventKinds.ENTRY_MODIFY && key.watchable() instanceof Path holder) {
                    forget(holder.resolve(name));
                }
            }
        }
        if (!key.reset()) {
            keys.values().remove(key);
        }
        return touched;
    }

    /** Sees to it that everything is watched that is there; whether anything had to be done for that. */
    private boolean look() {
        boolean news = false;
        blind = false;
        for (Path holder : holders) {
            watch(holder);
            for (String name : TREES) {
                Path folder = holder.resolve(name);
                TreeWatch present = trees.get(folder);
                if (present != null && !present.isGood(folder)) {
                    forget(folder);
                    news = true;
                }
                if (!trees.containsKey(folder) && Files.isDirectory(folder)) {
                    news |= watchTree(folder);
                }
            }
        }
        return news;
    }

    private void watch(Path holder) {
        @Nullable WatchKey key = keys.get(holder);
        if (key != null && key.isValid()) {
            return;
        }
        try {
            keys.put(
                    holder,
                    holder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_DELETE,
                            StandardWatchEventKinds.ENTRY_MODIFY));
        } catch (IOException e) {
            blind |= Files.isDirectory(holder);
        }
    }

    private boolean watchTree(Path folder) {
        try {
            trees.put(folder, TreeWatch.of(folder, changed));
            return true;
        } catch (IOException e) {
            blind |= Files.isDirectory(folder);
            return false;
        }
    }

    private void forget(Path folder) {
        TreeWatch watch = trees.remove(folder);
        if (watch != null) {
            watch.close();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        service.close();
        thread.interrupt();
    }
}
