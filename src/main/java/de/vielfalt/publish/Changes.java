package de.vielfalt.publish;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a release changes of what is live.
 *
 * @param added paths that are new
 * @param changed paths whose bytes are others
 * @param removed paths that are gone
 */
public record Changes(SortedSet<String> added, SortedSet<String> changed, SortedSet<String> removed) {
    /** None. */
    static final Changes NONE =
            new Changes(Collections.emptySortedSet(), Collections.emptySortedSet(), Collections.emptySortedSet());

    public Changes {
        added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
        changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    }

    /** The way from one release to the next; from nothing, all is new. */
    public static Changes between(Optional<Manifest> live, Manifest next) {
        SortedMap<String, Manifest.Entry> before = live.map(Manifest::files).orElseGet(TreeMap::new);
        SortedSet<String> added = new TreeSet<>();
        SortedSet<String> changed = new TreeSet<>();
        next.files().forEach((path, entry) -> {
            Manifest.Entry old = before.get(path);
            if (old == null) {
                added.add(path);
            } else if (!old.equals(entry)) {
                changed.add(path);
            }
        });
        SortedSet<String> removed = new TreeSet<>(before.keySet());
        removed.removeAll(next.files().keySet());
        return new Changes(added, changed, removed);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
}
