package de.vielfalt.model;

import java.util.List;

/**
 * Addresses that were published once and that people may have kept: none of them goes without a word.
 *
 * @param entries in the order of the file
 */
public record Ledger(List<Entry> entries) {
    /** The file, beside {@code content/}. */
    public static final String FILE = "adressen.txt";

    /** That of a site which has none. */
    public static final Ledger EMPTY = new Ledger(List.of());

    /**
     * One address.
     *
     * @param path that of the German page: {@code /veranstaltungen/jugendtag/}
     * @param line where it stands in the file, counted from 1
     */
    public record Entry(String path, int line) {}

    public Ledger {
        entries = List.copyOf(entries);
    }
}
