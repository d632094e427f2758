package de.vielfalt.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The regular files of the present output, which the next one takes over where the bytes are the same: they keep their
 * modification time, and nothing is written. Safe for several threads.
 *
 * <p>Only what hangs below the output without a symbolic link is taken, or a file from elsewhere could enter the site.
 */
final class PresentFiles {
    /** How one file becomes two entries: a hard link, unless a test says otherwise. */
    interface Linking {
        /**
         * Makes a second entry for a file.
         *
         * @throws IOException or {@link UnsupportedOperationException} where the file system has no hard links
         */
        void link(Path entry, Path file) throws IOException;
    }

    private final Path output;
    private final Linking linking;
    private final Map<Path, Boolean> own = new ConcurrentHashMap<>();

    private PresentFiles(Path output, Linking linking) {
        this.output = output;
        this.linking = linking;
    }

    /** The files below the output folder; none if there is no such folder. */
    static PresentFiles below(Path output, Linking linking) {
        return new PresentFiles(output, linking);
    }

    /** Whether a folder hangs below the output without a symbolic link. */
    private boolean isOwn(Path folder) {
        Path parent = folder.equals(output) ? null : folder.getParent();
        return own.computeIfAbsent(folder, path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                && (parent == null || isOwn(parent));
    }

    /** The file at that place if it holds these bytes. */
    Optional<Path> same(Path file, byte[] bytes) {
        return same(file, bytes.length, () -> Arrays.equals(Files.readAllBytes(file), bytes));
    }

    /** The file at that place if it holds the same bytes as the source, which is read as a stream. */
    Optional<Path> same(Path file, Path source) throws IOException {
        return same(file, Files.size(source), () -> Files.mismatch(file, source) == -1);
    }

    /**
     * Gives a file a second entry that a bake has left as it is now, permissions included; or a copy with its modification
     * time where that cannot be.
     */
    void keep(Path file, Path entry) throws IOException {
        if (!link(entry, file)) {
            takeOver(file, entry);
        }
    }

    /** Gives a file a second entry, or a copy with its modification time where that cannot be. */
    void takeOver(Path file, Path entry) throws IOException {
        if (Tree.isPermitted(file) && link(entry, file)) {
            return;
        }
        Files.copy(file, entry, StandardCopyOption.COPY_ATTRIBUTES);
        new Tree(entry).permit();
    }

    private boolean link(Path entry, Path file) {
        try {
            linking.link(entry, file);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // not on this file system, not on another's file, or too many already
        }
    }

    private Optional<Path> same(Path file, long size, Comparison comparison) {
        try {
            Path folder = file.getParent();
            if (folder == null || !file.startsWith(output) || !isOwn(folder)) {
                return Optional.empty();
            }
            BasicFileAttributes present =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean same = present.isRegularFile() && present.size() == size && comparison.isEqual();
            return same ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // not there or not readable: written anew
        }
    }

    private interface Comparison {
        boolean isEqual() throws IOException;
    }
}
