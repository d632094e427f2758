package de.vielfalt.publish;

import de.vielfalt.cache.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a release is made of. It lies beside the release, never in what visitors get.
 *
 * @param commit the commit that was built; empty without git
 * @param instant what the site was built for
 * @param nextChange when the clock alone changes the site next
 * @param time when it was published, to the second
 * @param preview whether it is a preview, not meant for the public
 * @param files every file, by its path relative to the site's root, with forward slashes
 */
public record Manifest(
        Optional<String> commit,
        Instant instant,
        Optional<Instant> nextChange,
        Instant time,
        boolean preview,
        SortedMap<String, Entry> files) {
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int SHORT = 12;

    /**
     * One file.
     *
     * @param sha256 SHA-256 of its bytes, 64 hex digits
     * @param size in bytes
     */
    public record Entry(String sha256, long size) {}

    public Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Names the release: when it was published, then what is in it. Sorts by time: {@code 20261201T180000Z-1f0c…}. */
    public String id() {
        StringBuilder lines = new StringBuilder();
        lines.append(commit.orElse("")).append('\n').append(instant).append('\n');
        files.forEach((path, entry) ->
                lines.append(path).append('\n').append(entry.sha256()).append('\n'));
        String digest = Digest.plain(lines.toString().getBytes(StandardCharsets.UTF_8));
        return COMPACT.format(time) + "-" + digest.substring(0, SHORT);
    }

    /** A file that it names. */
    Entry file(String path) {
        Entry entry = files.get(path);
        if (entry == null) {
            throw new IllegalArgumentException("not in the manifest: " + path);
        }
        return entry;
    }

    /** The same with these files. */
    Manifest with(SortedMap<String, Entry> others) {
        return new Manifest(commit, instant, nextChange, time, preview, others);
    }

    /** The same, published at another time. */
    Manifest at(Instant moment) {
        return new Manifest(commit, instant, nextChange, moment, preview, files);
    }

    /** Whether a path is one that a release may hold: relative, with forward slashes, leading nowhere else. */
    static boolean isPath(String path) {
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\\') >= 0) {
                return false;
            }
        }
        return path.chars().noneMatch(Character::isISOControl);
    }
}
