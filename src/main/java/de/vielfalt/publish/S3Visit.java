package de.vielfalt.publish;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Publishing to a store. Before a file is replaced or deleted it is kept under its digest, so that each change can be taken back
 * without sending anything. Files with a fingerprint in their names stay where they are as long as a kept release has them.
 */
final class S3Visit implements Target.Visit {
    private final S3Layout layout;
    private final S3Lock lock;
    private final int keep;
    private final Crew crew = new Crew();

    private S3Visit(S3Layout layout, S3Lock lock, int keep) {
        this.layout = layout;
        this.lock = lock;
        this.keep = keep;
    }

    /** Writes a file of a release to where visitors get it. */
    private interface Writing {
        void write(String path) throws TargetException, IOException;
    }

    /** Begins, and takes a change back, or to its end, that a run before left half done. */
    static S3Visit begin(S3Layout layout, S3Lock lock, int keep) throws TargetException, IOException {
        S3Visit visit = new S3Visit(layout, lock, keep);
        boolean begun = false;
        try {
            visit.heal();
            begun = true;
            return visit;
        } finally {
            if (!begun) {
                visit.crew.close();
            }
        }
    }

    private void heal() throws TargetException, IOException {
        Optional<S3Layout.Change> change = layout.underWay();
        if (change.isEmpty()) {
            return;
        }
        lock.require();
        String next = change.get().to();
        if (layout.live().filter(live -> live.id().equals(next)).isPresent()) {
            delete(manifest(change.get().from()), layout.manifest(next));
        } else if (layout.ids().contains(next)) { // else nothing was changed yet
            takeBack(manifest(change.get().from()), layout.manifest(next));
        }
        prune(keep);
        layout.end();
    }

    private Optional<Manifest> manifest(Optional<String> id) throws TargetException, IOException {
        return id.isEmpty() ? Optional.empty() : Optional.of(layout.manifest(id.get()));
    }

    /** What was replaced is put back; what was not even kept was not replaced. */
    private void takeBack(Optional<Manifest> from, Manifest to) throws TargetException, IOException {
        Manifest before = from.orElseGet(() -> to.with(new TreeMap<>()));
        Changes changes = Changes.between(Optional.of(to), before);
        NavigableSet<String> kept = layout.kept();
        Set<String> back = new TreeSet<>(changes.changed());
        back.addAll(changes.added());
        back.removeIf(path -> !kept.contains(before.file(path).sha256()));
        write(back, Set.of(), path -> restore(before, path));
        delete(Optional.of(to), before);
        if (from.isEmpty() || from.get().id().compareTo(to.id()) < 0) { // else it was one that is kept
            forget(List.of(to.id()));
        }
    }

    private void restore(Manifest release, String path) throws TargetException {
        if (!layout.store().restore(S3Layout.kept(release.file(path)), path)) {
            throw TargetException.failed("publish.release-damaged", release.id(), path);
        }
    }

    @Override
    public Optional<Manifest> live() throws TargetException, IOException {
        return manifest(layout.live().map(S3Layout.Live::id));
    }

    @Override
    public void put(Release release) throws TargetException, IOException {
        change(release.manifest(), path -> layout.store().putFile(path, release.bytes(path)));
    }

    @Override
    public Optional<Manifest> before() throws TargetException, IOException {
        Optional<S3Layout.Live> live = layout.live();
        NavigableSet<String> earlier = live.isEmpty()
                ? new TreeSet<>()
                : layout.ids().headSet(live.get().id(), false);
        return earlier.isEmpty() ? Optional.empty() : manifest(Optional.of(earlier.last()));
    }

    @Override
    public void rollBack() throws TargetException, IOException {
        Manifest before = before().orElseThrow(() -> TargetException.misused(
                "publish.no-release-before", layout.store().address().display()));
        Changes changes = Changes.between(live(), before);
        Set<String> present = new TreeSet<>(layout.store().names(""));
        for (SortedSet<String> paths : List.of(changes.added(), changes.changed())) {
            for (String path : paths) {
                String kept = S3Files.isFingerprinted(path) ? path : S3Layout.kept(before.file(path));
                if (!present.contains(kept)) {
                    throw TargetException.failed("publish.release-damaged", before.id(), path);
                }
            }
        }
        change(before, path -> {
            if (!S3Files.isFingerprinted(path)) { // else it never went
                restore(before, path);
            }
        });
    }

    /** Makes a release live. */
    private void change(Manifest next, Writing writing) throws TargetException, IOException {
        Optional<S3Layout.Live> said = layout.live();
        Optional<Manifest> live = live();
        Changes changes = Changes.between(live, next);
        lock.renew();
        layout.begin(new S3Layout.Change(said.map(S3Layout.Live::id), next.id()));
        layout.keep(next);
        keep(live, changes);
        Set<String> paths = new TreeSet<>(changes.added());
        paths.addAll(changes.changed());
        write(paths, changes.added(), writing);
        lock.require();
        layout.setLive(said, next.id());
        delete(live, next);
        prune(keep);
        layout.end();
    }

    /** Keeps what is about to go. */
    private void keep(Optional<Manifest> live, Changes changes) throws TargetException, IOException {
        NavigableSet<String> kept = live.isEmpty() ? new TreeSet<>() : layout.kept();
        SortedMap<String, String> going = new TreeMap<>();
        for (SortedSet<String> paths : List.of(changes.changed(), changes.removed())) {
            for (String path : paths) {
                String digest = live.orElseThrow().file(path).sha256();
                if (!kept.contains(digest) && !S3Files.isFingerprinted(path)) {
                    going.put(digest, path);
                }
            }
        }
        crew.each(going.entrySet(), file -> {
            lock.require();
            layout.store().keep(file.getValue(), S3Layout.kept(file.getKey()));
        });
    }

    private void write(Collection<String> paths, Set<String> added, Writing writing)
            throws TargetException, IOException {
        for (List<String> step : S3Files.inOrder(paths, added)) {
            crew.each(step, path -> {
                lock.require();
                writing.write(path);
            });
        }
    }

    /** Deletes what one release has and the next has not, but for what bears a fingerprint: a page may still be open that wants it. */
    private void delete(Optional<Manifest> release, Manifest next) throws TargetException, IOException {
        SortedSet<String> paths = new TreeSet<>(Changes.between(release, next).removed());
        paths.removeIf(S3Files::isFingerprinted);
        crew.each(paths, path -> {
            lock.require();
            layout.store().delete(path);
        });
    }

    /** Forgets the oldest releases, the live one apart, until so many are left. */
    private void prune(int most) throws TargetException, IOException {
        NavigableSet<String> ids = layout.ids();
        Optional<String> live = layout.live().map(S3Layout.Live::id);
        forget(ids.stream()
                .filter(id -> live.isEmpty() || !live.get().equals(id))
                .limit(Math.max(0, ids.size() - most))
                .toList());
    }

    /** Forgets releases, and deletes what only they had. */
    private void forget(List<String> surplus) throws TargetException, IOException {
        Set<String> digests = new TreeSet<>();
        Set<String> paths = new TreeSet<>();
        for (String id : layout.ids()) {
            if (!surplus.contains(id)) {
                Manifest manifest = layout.manifest(id);
                manifest.files().values().forEach(entry -> digests.add(entry.sha256()));
                paths.addAll(manifest.files().keySet());
            }
        }
        for (String id : surplus) {
            lock.require();
            Set<String> own = new TreeSet<>(layout.manifest(id).files().keySet());
            own.removeIf(path -> paths.contains(path) || !S3Files.isFingerprinted(path));
            crew.each(own, layout.store()::delete);
            layout.forget(id);
        }
        if (!surplus.isEmpty()) {
            NavigableSet<String> kept = layout.kept();
            kept.removeAll(digests);
            crew.each(kept, digest -> layout.store().delete(S3Layout.kept(digest)));
        }
    }

    @Override
    public void purge() throws TargetException, IOException {
        prune(1);
        crew.each(layout.kept(), digest -> layout.store().delete(S3Layout.kept(digest)));
    }

    @Override
    public void close() {
        try {
            lock.release();
        } catch (TargetException e) {
            // it ends by itself
        } finally {
            crew.close();
            layout.store().close();
        }
    }
}
