package de.vielfalt.publish;

import de.vielfalt.build.Together;
import de.vielfalt.cache.Cache;
import de.vielfalt.cache.Digest;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/**
 * A site that is ready to be published: a manifest, and the bytes of each file that it names.
 *
 * <p>The bytes come from a folder that nobody may change meanwhile; a file that changed all the same is noticed by whoever
 * reads it here.
 */
public final class Release {
    private final Manifest manifest;
    private final SortedMap<String, Content> contents;

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    interface Content {
        byte[] bytes() throws IOException;

        /** What they are, where that is known without making them. */
        default Optional<Manifest.Entry> entry() throws IOException {
            return Optional.empty();
        }
    }

    private Release(Manifest manifest, SortedMap<String, Content> contents) {
        this.manifest = manifest;
        this.contents = contents;
    }

    /** A file of an output. */
    private record Baked(Path file, String path, KnownEntries known) implements Content {
        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(file);
        }

        @Override
        public Optional<Manifest.Entry> entry() throws IOException {
            return Optional.of(known.of(path, file));
        }
    }

    /**
     * The release that a folder holds.
     *
     * @param folder the output of a bake that has just ended
     * @param about commit and times; its files do not count
     * @param cache knows the files that were there before
     * @throws IOException if the machine fails
     */
    public static Release of(Path folder, Manifest about, Cache cache) throws IOException {
        KnownEntries known = KnownEntries.of(cache, folder);
        SortedMap<String, Content> contents = new TreeMap<>();
        int cut = folder.toString().length() + 1;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = file.toString().substring(cut).replace('\\', '/');
                contents.put(path, new Baked(file, path, known));
                return FileVisitResult.CONTINUE;
            }
        });
        Release release = of(contents, about);
        known.keep();
        return release;
    }

    /** The release of these files. */
    static Release of(SortedMap<String, Content> contents, Manifest about) throws IOException {
        return new Release(about.with(new TreeMap<>()), new TreeMap<>()).with(contents);
    }

    /** The same release with more files, or with other bytes for some. */
    Release with(Map<String, Content> more) throws IOException {
        SortedMap<String, Content> all = new TreeMap<>(contents);
        all.putAll(more);
        SortedMap<String, Manifest.Entry> files = new ConcurrentSkipListMap<>(manifest.files());
        Together.forEach(List.copyOf(more.entrySet()), content -> {
            if (!Manifest.isPath(content.getKey())) {
                throw new IOException("no path for a release: " + content.getKey());
            }
            Optional<Manifest.Entry> known = content.getValue().entry();
            files.put(
                    content.getKey(),
                    known.isPresent() ? known.get() : entry(content.getValue().bytes()));
        });
        return new Release(manifest.with(files), all);
    }

    /** The same release with some of its files alone. */
    Release only(Predicate<String> wanted) {
        SortedMap<String, Manifest.Entry> files = new TreeMap<>(manifest.files());
        files.keySet().removeIf(wanted.negate());
        return new Release(manifest.with(files), contents);
    }

    /** The same release, published at another time. */
    Release at(Instant time) {
        return new Release(manifest.at(time), contents);
    }

    /** What it is made of. */
    public Manifest manifest() {
        return manifest;
    }

    /**
     * The bytes of a file.
     *
     * @throws IOException if they are not those of the manifest any more
     */
    byte[] bytes(String path) throws IOException {
        Content content = contents.get(path);
        if (content == null) {
            throw new IllegalArgumentException("not in the release: " + path);
        }
        byte[] bytes = content.bytes();
        if (!entry(bytes).equals(manifest.files().get(path))) {
            throw new IOException("changed while it was being published: " + path);
        }
        return bytes;
    }

    /** What some bytes are. */
    static Manifest.Entry entry(byte[] bytes) {
        return new Manifest.Entry(Digest.plain(bytes), bytes.length);
    }
}
