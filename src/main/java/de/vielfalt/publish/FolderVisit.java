package de.vielfalt.publish;

import de.vielfalt.build.Together;
import de.vielfalt.build.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Publishing to a {@link FolderTarget}: what is unchanged shares its storage with the release before. */
final class FolderVisit implements Target.Visit {
    private final ReleaseFolders folders;
    private final int keep;
    private final FolderLock lock;

    FolderVisit(ReleaseFolders folders, int keep, FolderLock lock) {
        this.folders = folders;
        this.keep = keep;
        this.lock = lock;
    }

    @Override
    public Optional<Manifest> live() throws TargetException, IOException {
        return folders.liveManifest();
    }

    @Override
    public void put(Release release) throws IOException {
        Path draft = folders.draft();
        try {
            fill(draft, release);
            folders.finish(release.manifest());
        } catch (IOException | RuntimeException e) {
            new Tree(draft).delete(); // what a full disk needs most
            throw e;
        }
        folders.show(release.manifest().id());
        for (String id : surplus()) {
            folders.delete(id);
        }
    }

    @Override
    public Optional<Manifest> before() throws TargetException, IOException {
        Optional<Manifest> live = live();
        SortedSet<String> earlier = live.isEmpty()
                ? new TreeSet<>()
                : folders.ids().headSet(live.get().id());
        return earlier.isEmpty() ? Optional.empty() : folders.manifest(earlier.last());
    }

    @Override
    public void rollBack() throws TargetException, IOException {
        Manifest before = before().orElseThrow(() -> TargetException.misused(
                "publish.no-release-before", folders.root().toString()));
        String id = before.id();
        for (Map.Entry<String, Manifest.Entry> file : before.files().entrySet()) {
            Path path = folders.release(id).resolve(file.getKey());
            if (!Files.isRegularFile(path)
                    || Files.size(path) != file.getValue().size()) {
                throw TargetException.failed("publish.release-damaged", id, file.getKey());
            }
        }
        folders.show(id);
    }

    @Override
    public void purge() throws IOException {
        Optional<String> live = folders.live();
        for (String id : folders.ids()) {
            if (live.isEmpty() || !live.get().equals(id)) {
                folders.delete(id);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private void fill(Path draft, Release release) throws IOException {
        SortedMap<String, Manifest.Entry> files = release.manifest().files();
        Optional<String> live = folders.live();
        Optional<Manifest> known = live.isEmpty() ? Optional.empty() : folders.manifest(live.get());
        SortedMap<String, Manifest.Entry> present = known.map(Manifest::files).orElseGet(TreeMap::new);
        SortedSet<String> parents = new TreeSet<>();
        files.keySet().forEach(path -> parents.add(path.substring(0, Math.max(0, path.lastIndexOf('/')))));
        for (String parent : parents) {
            Files.createDirectories(draft.resolve(parent));
        }
        Together.forEach(List.copyOf(files.entrySet()), file -> {
            Path entry = draft.resolve(file.getKey());
            boolean same = live.isPresent() && file.getValue().equals(present.get(file.getKey()));
            if (!same || !link(folders.release(live.get()).resolve(file.getKey()), entry, file.getValue())) {
                Files.write(
                        entry, release.bytes(file.getKey()), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
        });
        new Tree(draft).permit();
    }

    /** Whether the file could be shared. */
    private static boolean link(Path from, Path to, Manifest.Entry entry) {
        try {
            if (Files.size(from) != entry.size()) {
                return false;
            }
            Files.createLink(to, from);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // it is written anew instead
        }
    }

    /** The oldest, the live one apart, that are more than are kept. */
    private List<String> surplus() throws IOException {
        NavigableSet<String> ids = folders.ids();
        int most = ids.size();
        folders.live().ifPresent(ids::remove);
        return ids.stream().limit(Math.max(0, most - keep)).toList();
    }
}
