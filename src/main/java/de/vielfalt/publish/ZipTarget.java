package de.vielfalt.publish;

import de.vielfalt.build.OutputLock;
import de.vielfalt.build.Tree;
import de.vielfalt.model.SitePath;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive to hand on: whoever unpacks it reads the site from a disk. The same site, built for the same instant, gives the same
 * bytes on every machine. Only the last release is kept.
 *
 * @param file the archive, absolute; need not exist
 */
record ZipTarget(Path file) implements Target {

    @Override
    public boolean takesCompressed() {
        return false;
    }

    @Override
    public Optional<Manifest> look() throws TargetException, IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            throw foreign();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(ManifestText.FILE);
            if (entry == null) {
                throw foreign();
            }
            return Optional.of(ManifestText.read(zip.getInputStream(entry).readAllBytes()));
        } catch (ZipException e) {
            throw foreign();
        }
    }

    @Override
    public Visit begin(Runnable waiting) throws TargetException, IOException {
        look();
        Files.createDirectories(Objects.requireNonNull(file.getParent(), "an absolute path of a file"));
        return new ZipVisit(this, OutputLock.acquire(beside(".lock"), waiting));
    }

    private TargetException foreign() {
        return TargetException.misused("publish.zip-foreign", file.toString());
    }

    private Path beside(String suffix) {
        return file.resolveSibling("." + file.getFileName() + suffix);
    }

    /** Whether servers show it at any address, and nobody else does: its links begin at the root of a host. */
    private static boolean isNotFound(String path) {
        return SitePath.ofFile(path).isNotFound();
    }

    /** Writes the archive beside the old one, and puts it in its place by one rename. */
    private void write(Release release) throws IOException {
        Path draft = beside(".new");
        SortedSet<String> paths = new TreeSet<>(release.manifest().files().keySet());
        paths.removeIf(path -> path.startsWith(".") || path.startsWith("_") || isNotFound(path));
        Manifest timeless = release.manifest().at(release.manifest().instant());
        try {
            try (ZipWriter zip = new ZipWriter(new BufferedOutputStream(Files.newOutputStream(draft)))) {
                zip.add(ManifestText.FILE, ManifestText.write(timeless));
                for (String path : paths) {
                    zip.add(path, onDisk(path, release.bytes(path), paths));
                }
            }
            new Tree(draft).permit();
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static byte[] onDisk(String path, byte[] bytes, Set<String> paths) {
        return path.endsWith(".html") ? DiskLinks.in(path, bytes, paths) : bytes;
    }

    /** Publishing to an archive. */
    private record ZipVisit(ZipTarget target, OutputLock lock) implements Visit {
        @Override
        public Optional<Manifest> live() throws TargetException, IOException {
            return target.look();
        }

        @Override
        public void put(Release release) throws IOException {
            target.write(release);
        }

        @Override
        public Optional<Manifest> before() throws TargetException {
            throw TargetException.misused("publish.zip-no-rollback", target.file.toString());
        }

        @Override
        public void rollBack() throws TargetException {
            before();
        }

        @Override
        public void purge() {} // nothing is kept

        @Override
        public void close() throws IOException {
            lock.close();
        }
    }
}
