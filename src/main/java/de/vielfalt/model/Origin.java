package de.vielfalt.model;

import java.util.Map;

/**
 * Where a page was written.
 *
 * @param path file relative to the site, e.g. {@code content/veranstaltungen/jugendtag.adoc}
 * @param lines line of each header key, by the key as the schema spells it
 */
public record Origin(String path, Map<String, Integer> lines) {
    public Origin {
        lines = Map.copyOf(lines);
    }

    /** The line of a header key, or the file's first line if it is not there. */
    public Location at(String key) {
        return new Location(path, lines.getOrDefault(key, 1));
    }

    /** The file as a whole. */
    public Location file() {
        return Location.file(path);
    }
}
