package de.vielfalt.build;

import de.vielfalt.cache.RecordCodec;
import de.vielfalt.check.Inspection;
import de.vielfalt.model.SitePath;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pages of an output: what each was made from, and what was seen in it.
 *
 * @param pages by address
 */
record MadePages(SortedMap<SitePath, MadePage> pages) {
    static final MadePages NONE = new MadePages(new TreeMap<>());

    MadePages {
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    }

    /**
     * One page.
     *
     * @param fingerprint of all that it was made from
     * @param inspection what the output check needs to know of it
     */
    record MadePage(String fingerprint, Inspection inspection) {}

    byte[] encode() {
        return new RecordCodec().encode(new Kept(List.copyOf(pages.values())));
    }

    /** The pages that were encoded; the cache has seen to it that the bytes are the same. */
    static MadePages decode(byte[] bytes) {
        SortedMap<SitePath, MadePage> pages = new TreeMap<>();
        for (MadePage page : new RecordCodec().decode(bytes, Kept.class).pages()) {
            pages.put(page.inspection().path(), page);
        }
        return new MadePages(pages);
    }

    /** The same as a list. */
    private record Kept(List<MadePage> pages) {}
}
