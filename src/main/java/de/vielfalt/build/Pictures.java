package de.vielfalt.build;

import de.vielfalt.cache.Cache;
import de.vielfalt.model.Code;
import de.vielfalt.model.Picture;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Rendition;
import de.vielfalt.model.Renditions;
import de.vielfalt.model.SitePath;
import de.vielfalt.picture.Darkroom;
import de.vielfalt.picture.UnfitPictureException;
import de.vielfalt.view.View.Exposure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pictures of an output beside whatever else is under way. Each waits in the staging folder as soon as it is made,
 * so that however many there are, few are in memory.
 */
final class Pictures implements AutoCloseable {
    /** More at once would only take memory: two cores are what most have to spare. */
    private static final int THREADS = 2;

    private final Darkroom darkroom;
    private final Findings findings;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<List<Exposure>> waiting = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Throwable failure;
    private volatile boolean over;

    Pictures(Darkroom darkroom, Findings findings) {
        this.darkroom = darkroom;
        this.findings = findings;
    }

    /** The darkroom of a site. */
    static Darkroom darkroom(BuildRequest request, Cache cache) {
        return new Darkroom(cache, request.project(), request.source());
    }

    /**
     * Begins.
     *
     * @param wanted the files by their addresses
     * @param output takes their addresses
     * @param staging takes the files; null: none is kept
     */
    void begin(SortedMap<SitePath, Exposure> wanted, Output output, @Nullable Staging staging) {
        Map<String, List<Exposure>> byPicture = new LinkedHashMap<>();
        wanted.forEach((path, exposure) -> {
            if (output.stage(path)) {
                byPicture
                        .computeIfAbsent(exposure.picture().original().digest(), any -> new ArrayList<>())
                        .add(exposure);
            }
        });
        waiting.addAll(byPicture.values());
        for (int i = 0; i < Math.min(THREADS, byPicture.size()); i++) {
            Thread thread = new Thread(() -> work(staging), "pictures-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private void work(@Nullable Staging staging) {
        List<Exposure> next = waiting.poll();
        while (next != null && !over && failure == null) {
            try {
                make(next, staging);
            } catch (IOException | RuntimeException | InterruptedException | OutOfMemoryError e) {
                failure = e; // memory: two large ones at once, in a small heap
            }
            next = waiting.poll();
        }
    }

    /** Makes all files of one picture; where it lies in another folder, too, there are files of the same bytes. */
    private void make(List<Exposure> some, @Nullable Staging staging) throws IOException, InterruptedException {
        Exposure first = some.get(0);
        Map<Object, List<Exposure>> alike = new LinkedHashMap<>();
        some.forEach(exposure ->
                alike.computeIfAbsent(kind(exposure), any -> new ArrayList<>()).add(exposure));
        List<Rendition> wanted = Renditions.of(first.picture()).all().stream()
                .filter(rendition -> alike.containsKey(kind(rendition)))
                .toList();
        try {
            darkroom.make(first.file(), first.picture(), wanted, (rendition, bytes) -> {
                for (Exposure exposure : alike.getOrDefault(kind(rendition), List.of())) {
                    if (staging != null) {
                        staging.write(exposure.rendition().path().file(), bytes);
                    }
                }
            });
        } catch (UnfitPictureException e) {
            some.stream().map(Exposure::picture).distinct().forEach(picture -> findings.add(problem(picture, e)));
        }
    }

    private static Object kind(Exposure exposure) {
        return kind(exposure.rendition());
    }

    private static Object kind(Rendition rendition) {
        return List.of(rendition.format(), rendition.width());
    }

    private static Problem problem(Picture picture, UnfitPictureException e) {
        String source = picture.original().source();
        String name = source.substring(source.lastIndexOf('/') + 1);
        String format = name.substring(name.lastIndexOf('.') + 1);
        return Problem.error(
                Code.PICTURE_INVALID, picture.location(), e.reason().variant(), name, format);
    }

    /** Makes one file. */
    static byte[] one(Darkroom darkroom, Exposure wanted, Findings findings) throws IOException {
        byte[][] made = new byte[1][];
        try {
            darkroom.make(
                    wanted.file(),
                    wanted.picture(),
                    List.of(wanted.rendition()),
                    (rendition, bytes) -> made[0] = bytes);
        } catch (UnfitPictureException e) {
            findings.add(problem(wanted.picture(), e));
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        return Objects.requireNonNull(made[0]);
    }

    /**
     * Waits until all are made.
     *
     * @throws IOException if the machine fails
     */
    void end() throws IOException, InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        Throwable first = failure;
        if (first instanceof IOException io) {
            throw io;
        }
        if (first instanceof RuntimeException fault) {
            throw fault;
        }
        if (first instanceof Error error) {
            throw error;
        }
        if (first instanceof InterruptedException interrupt) {
            throw interrupt;
        }
    }

    /** Begins no other picture, and waits until nothing is under way any more. */
    @Override
    public void close() {
        over = true;
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
