package de.vielfalt.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What lies in a store beside the site, in {@code .release/}: which release is live, the manifests of those that are kept, the files of
 * theirs that are not live, by their digests, and which change is under way.
 *
 * @param store the store
 */
record S3Layout(S3Store store) {
    static final String FOLDER = ".release/";
    private static final String LIVE = FOLDER + "live";
    private static final String UNDER_WAY = FOLDER + "under-way";
    private static final String MANIFESTS = FOLDER + "manifests/";
    private static final String OBJECTS = FOLDER + "objects/";
    private static final String JSON = ".json";

    /**
     * A change of what is live that was begun.
     *
     * @param from what was live; empty before the first
     * @param to what is to be live
     */
    record Change(Optional<String> from, String to) {}

    /**
     * Which release is live.
     *
     * @param id its name
     * @param tag names the state of the object that says so
     */
    record Live(String id, String tag) {}

    /** Sees to it that nobody else's files are replaced: nothing is there, or a site of ours. */
    void requireOurs() throws TargetException {
        boolean ours = store.get(LIVE).isPresent() || store.get(UNDER_WAY).isPresent();
        if (!ours && !store.top().stream().allMatch(FOLDER::equals)) {
            throw TargetException.misused("publish.s3-foreign", store.address().display());
        }
    }

    Optional<Live> live() throws TargetException {
        return store.get(LIVE).map(found -> new Live(found.text(), found.tag()));
    }

    /**
     * Says that another release is live: with this it is.
     *
     * @param before what is live as far as is known
     * @throws TargetException if somebody else was quicker
     */
    void setLive(Optional<Live> before, String id) throws TargetException {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        boolean written = store.putIf(LIVE, text, before.map(Live::tag)).isPresent()
                || live().filter(now -> now.id().equals(id)).isPresent(); // written, and not confirmed
        if (!written) {
            throw TargetException.failed("publish.s3-late", store.address().display());
        }
    }

    Optional<Change> underWay() throws TargetException, IOException {
        Optional<S3Store.Found> found = store.get(UNDER_WAY);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String[] ids = found.get().text().split(" ", -1);
        if (ids.length != 2) {
            throw new IOException("no change: " + found.get().text());
        }
        return Optional.of(new Change(ids[0].isEmpty() ? Optional.empty() : Optional.of(ids[0]), ids[1]));
    }

    void begin(Change change) throws TargetException {
        store.put(UNDER_WAY, (change.from().orElse("") + " " + change.to()).getBytes(StandardCharsets.UTF_8));
    }

    void end() throws TargetException {
        store.delete(UNDER_WAY);
    }

    /** The releases whose manifests are kept, in the order in which they were published. */
    NavigableSet<String> ids() throws TargetException {
        NavigableSet<String> ids = new TreeSet<>();
        for (String name : store.names(MANIFESTS)) {
            if (name.endsWith(JSON)) {
                ids.add(name.substring(0, name.length() - JSON.length()));
            }
        }
        return ids;
    }

    /**
     * The manifest of a release.
     *
     * @throws TargetException if it is not there
     */
    Manifest manifest(String id) throws TargetException, IOException {
        S3Store.Found found = store.get(MANIFESTS + id + JSON)
                .orElseThrow(() -> TargetException.failed("publish.manifest-missing", id));
        return ManifestText.read(found.text().getBytes(StandardCharsets.UTF_8));
    }

    void keep(Manifest manifest) throws TargetException {
        store.put(MANIFESTS + manifest.id() + JSON, ManifestText.write(manifest));
    }

    void forget(String id) throws TargetException {
        store.delete(MANIFESTS + id + JSON);
    }

    /** Digests of the files that are kept. */
    NavigableSet<String> kept() throws TargetException {
        return new TreeSet<>(store.names(OBJECTS));
    }

    /** Where a file is kept. */
    static String kept(Manifest.Entry entry) {
        return kept(entry.sha256());
    }

    /** Where a file of this digest is kept. */
    static String kept(String digest) {
        return OBJECTS + digest;
    }
}
