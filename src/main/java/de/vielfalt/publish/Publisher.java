package de.vielfalt.publish;

import de.vielfalt.build.OutputFolder;
import de.vielfalt.cache.Cache;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes a release to a target, if it is not older than what is live there.
 *
 * @param lineage how commits follow each other
 * @param cache keeps compressed files
 * @param force whether the release is put there though something newer, or something unknown, is live
 */
public record Publisher(Lineage lineage, Cache cache, boolean force) {
    /**
     * What publishing comes to.
     *
     * @param manifest of the release
     * @param changes what it changes of what was live
     */
    public record Outcome(Manifest manifest, Changes changes) {}

    /**
     * Looks what publishing would change. Changes nothing.
     *
     * @throws SupersededException if the release would be refused
     * @throws TargetException if the target cannot be used
     */
    public Outcome rehearse(Target target, Release release)
            throws TargetException, SupersededException, IOException, InterruptedException {
        Release whole = whole(target, release);
        Optional<Manifest> live = known(target::look);
        require(live, whole);
        return new Outcome(whole.manifest(), Changes.between(live, whole.manifest()));
    }

    /**
     * Publishes; does nothing if that very release is live already.
     *
     * @param waiting told once before waiting for another who publishes, if there is any
     * @param purge whether all kept releases are deleted then
     * @throws SupersededException if the release is refused; what is live stays
     * @throws TargetException if the target cannot be used; what is live stays
     * @throws IOException if the machine or the network fails; what is live is the release before or this one
     */
    public Outcome publish(Target target, Release release, Runnable waiting, boolean purge)
            throws TargetException, SupersededException, IOException, InterruptedException {
        if (purge) {
            target.requirePurge();
        }
        Release whole = whole(target, release);
        try (Target.Visit visit = target.begin(waiting)) {
            Optional<Manifest> live = known(visit::live);
            require(live, whole);
            Changes changes = Changes.between(live, whole.manifest());
            if (live.isPresent() && isSame(live.get(), whole.manifest(), changes)) {
                changes = Changes.NONE;
            } else {
                Release next = whole.at(after(live, whole.manifest().time()));
                visit.put(next);
                live = Optional.of(next.manifest());
            }
            if (purge) {
                visit.purge();
            }
            return new Outcome(live.get(), changes);
        }
    }

    /** Whether nothing differs that anybody would notice: the stamp alone says for which instant it was built. */
    private static boolean isSame(Manifest live, Manifest next, Changes changes) {
        boolean stampAlone = changes.added().isEmpty()
                && changes.removed().isEmpty()
                && changes.changed().stream().allMatch(path -> path.startsWith(OutputFolder.MARKER_FILE))
                && live.commit().equals(next.commit())
                && live.nextChange().equals(next.nextChange());
        return stampAlone || changes.isEmpty();
    }

    private Release whole(Target target, Release release) throws IOException {
        Release taken = release.only(target::takes);
        return target.takesCompressed() ? taken.with(new Compression(cache).of(taken)) : taken;
    }

    /** Asks for something about a target. */
    private interface Question {
        Optional<Manifest> ask() throws TargetException, IOException, InterruptedException;
    }

    private Optional<Manifest> known(Question question) throws TargetException, IOException, InterruptedException {
        try {
            return question.ask();
        } catch (TargetException e) {
            if (force && e.isAboutManifest()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void require(Optional<Manifest> live, Release next) throws SupersededException {
        if (!force) {
            new Succession(lineage).require(live, next.manifest());
        }
    }

    /** Releases are in the order of their times, whatever the clock does. */
    private static Instant after(Optional<Manifest> live, Instant time) {
        return live.map(Manifest::time)
                .filter(last -> !last.isBefore(time))
                .map(last -> last.plusSeconds(1))
                .orElse(time);
    }
}
