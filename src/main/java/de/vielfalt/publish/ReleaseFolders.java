package de.vielfalt.publish;

import de.vielfalt.build.Tree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Releases side by side, each with its manifest, and the link that makes one of them live.
 *
 * <p>A release counts only if it has a manifest, and has one only while it is whole. Whatever bears a name with a dot at its
 * beginning is in the making or being deleted.
 *
 * @param root the folder that holds them
 */
record ReleaseFolders(Path root) {
    private static final String JSON = ".json";

    /** Clears away what a killed run left. */
    void tidy() throws IOException {
        Files.deleteIfExists(root.resolve(".current"));
        for (Path folder : new Path[] {releases(), manifests()}) {
            for (String name : names(folder)) {
                if (name.startsWith(".")) {
                    new Tree(folder.resolve(name)).delete();
                }
            }
        }
        SortedSet<String> whole = ids();
        for (String name : names(releases())) {
            if (!whole.contains(name)) {
                new Tree(releases().resolve(name)).delete();
            }
        }
    }

    /** The releases that are whole, in the order in which they were published. */
    NavigableSet<String> ids() throws IOException {
        NavigableSet<String> ids = new TreeSet<>();
        for (String name : names(manifests())) {
            String id = name.endsWith(JSON) ? name.substring(0, name.length() - JSON.length()) : name;
            if (Files.isDirectory(releases().resolve(id), LinkOption.NOFOLLOW_LINKS)) {
                ids.add(id);
            }
        }
        live().ifPresent(ids::add);
        return ids;
    }

    /** The live one. */
    Optional<String> live() throws IOException {
        Path current = root.resolve(FolderTarget.CURRENT);
        return Files.isSymbolicLink(current)
                ? Optional.of(Files.readSymbolicLink(current).getFileName().toString())
                : Optional.empty();
    }

    /**
     * The manifest of the live one.
     *
     * @throws TargetException if it is missing or is none
     */
    Optional<Manifest> liveManifest() throws TargetException, IOException {
        Optional<String> id = live();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Optional<Manifest> manifest = manifest(id.get());
        if (manifest.isEmpty()) {
            throw TargetException.failed("publish.manifest-missing", id.get());
        }
        return manifest;
    }

    Path release(String id) {
        return releases().resolve(id);
    }

    /** A release in the making. */
    Path draft() {
        return releases().resolve(".new");
    }

    /** The manifest of a release. */
    Optional<Manifest> manifest(String id) throws IOException {
        Path file = manifests().resolve(id + JSON);
        return Files.exists(file) ? Optional.of(ManifestText.read(Files.readAllBytes(file))) : Optional.empty();
    }

    /** A release that was in the making is whole now; it is not live yet. */
    void finish(Manifest manifest) throws IOException {
        String id = manifest.id();
        new Tree(release(id)).delete();
        Files.move(draft(), release(id), StandardCopyOption.ATOMIC_MOVE);
        Path part = manifests().resolve("." + id);
        Files.write(part, ManifestText.write(manifest));
        new Tree(part).permit();
        Files.move(part, manifests().resolve(id + JSON), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes a release live: one rename. */
    void show(String id) throws IOException {
        Path link = root.resolve(".current");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(FolderTarget.RELEASES, id));
        Files.move(
                link,
                root.resolve(FolderTarget.CURRENT),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes a release that is not live; a kill on the way leaves nothing that counts. */
    void delete(String id) throws IOException {
        Files.deleteIfExists(manifests().resolve(id + JSON));
        Path old = releases().resolve("." + id);
        if (Files.exists(release(id))) {
            Files.move(release(id), old, StandardCopyOption.ATOMIC_MOVE);
        }
        new Tree(old).delete();
    }

    private Path releases() {
        return root.resolve(FolderTarget.RELEASES);
    }

    private Path manifests() {
        return root.resolve(FolderTarget.MANIFESTS);
    }

    private static SortedSet<String> names(Path folder) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        }
        return names;
    }
}
