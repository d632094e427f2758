package de.vielfalt.model;

import java.util.Comparator;

/**
 * A place in a file of the site.
 *
 * @param path path relative to the site, with forward slashes, e.g. {@code content/seiten/start.adoc}
 * @param line line, counted from 1
 */
public record Location(String path, int line) implements Comparable<Location> {
    private static final Comparator<Location> ORDER =
            Comparator.comparing(Location::path).thenComparingInt(Location::line);

    /** A file as a whole: its first line. */
    public static Location file(String path) {
        return new Location(path, 1);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }
}
