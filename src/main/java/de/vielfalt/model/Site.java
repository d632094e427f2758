package de.vielfalt.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that was read: the programme as data, before time, visibility and layout come in.
 *
 * <p>It holds drafts and expired pages too; {@link Publication#isPublic} tells what the public may see at an instant.
 *
 * @param settings the site as a whole
 * @param vocabulary its lists of terms
 * @param pages every page and translation that could be read, sorted by id, then language
 * @param files what pages show or offer for download: address in the output to file on disk
 * @param ledger addresses that were published once
 */
public record Site(
        Settings settings, Vocabulary vocabulary, List<Page> pages, SortedMap<SitePath, Path> files, Ledger ledger) {
    /** A site that has published nothing yet. */
    public Site(Settings settings, Vocabulary vocabulary, List<Page> pages, SortedMap<SitePath, Path> files) {
        this(settings, vocabulary, pages, files, Ledger.EMPTY);
    }

    public Site {
        pages = List.copyOf(pages);
        files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Every picture that a page shows or would show, those of drafts included. */
    public List<Picture> pictures() {
        return pages.stream().flatMap(page -> page.pictures().stream()).toList();
    }

    /** A page in a language. */
    public Optional<Page> page(PageId id, Language language) {
        return pages.stream()
                .filter(page -> page.id().equals(id) && page.language().equals(language))
                .findFirst();
    }

    /** Every page by id, German originals only. */
    public Map<PageId, Page> originals() {
        Map<PageId, Page> originals = new HashMap<>();
        for (Page page : pages) {
            if (page.language().isGerman()) {
                originals.put(page.id(), page);
            }
        }
        return originals;
    }

    /** All languages of each page, German first, then as sorted in {@link #pages()}. */
    public Map<PageId, List<Page>> byId() {
        Map<PageId, List<Page>> groups = new HashMap<>();
        for (Page page : pages) {
            List<Page> group = groups.computeIfAbsent(page.id(), id -> new ArrayList<>());
            group.add(page.language().isGerman() ? 0 : group.size(), page);
        }
        return groups;
    }
}
