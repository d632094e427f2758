package de.vielfalt.publish;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder on this machine. A web server serves {@code current/}, a link to the live one of {@code releases/}.
 *
 * @param root the folder; need not exist
 * @param keep how many releases are kept, the live one included; at least 1
 */
record FolderTarget(Path root, int keep) implements Target {
    static final String CURRENT = "current";
    static final String RELEASES = "releases";
    static final String MANIFESTS = "manifests";
    private static final String LOCK = ".lock";

    @Override
    public boolean takesCompressed() {
        return true;
    }

    @Override
    public Optional<Manifest> look() throws TargetException, IOException {
        requireOurs();
        return new ReleaseFolders(root).liveManifest();
    }

    @Override
    public Visit begin(Runnable waiting) throws TargetException, IOException {
        requireOurs();
        Files.createDirectories(root.resolve(RELEASES));
        Files.createDirectories(root.resolve(MANIFESTS));
        FolderLock lock = FolderLock.acquire(root.resolve(LOCK), root.resolve(RELEASES), waiting);
        try {
            ReleaseFolders folders = new ReleaseFolders(root);
            folders.tidy();
            return new FolderVisit(folders, keep, lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /** Nobody's files are ever replaced: the folder is new, empty, or one that was published to before. */
    private void requireOurs() throws TargetException, IOException {
        Path current = root.resolve(CURRENT);
        boolean taken = Files.exists(current, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(current);
        boolean foreign = Files.exists(root, LinkOption.NOFOLLOW_LINKS)
                && (!Files.isDirectory(root)
                        || (!isEmpty() && !Files.isDirectory(root.resolve(RELEASES), LinkOption.NOFOLLOW_LINKS)));
        if (taken || foreign) {
            throw TargetException.misused("publish.folder-foreign", root.toString());
        }
    }

    private boolean isEmpty() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                if (!entry.getFileName().toString().equals(LOCK)) {
                    return false;
                }
            }
            return true;
        }
    }
}
