package de.vielfalt.view;

import de.vielfalt.model.Page;
import de.vielfalt.model.Picture;
import de.vielfalt.model.Rendition;
import de.vielfalt.model.SitePath;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The whole output at one instant, ready to be rendered.
 *
 * @param site what is the same on every page
 * @param pages every page of the output, sorted by path
 * @param published what of the content may be seen then, sorted by id, then language: originals and translations
 * @param files what published pages offer for download: address in the output to file on disk
 * @param pictures the pictures that published pages show: address of each of their files
 * @param redirects addresses that pages used to have, and where they lead
 * @param gone addresses of pages that were taken back, or whose time to be seen is over
 * @param nextChangeOrNull the earliest later instant at which any of this would change; null if time changes nothing
 */
public record View(
        SiteView site,
        List<PageView> pages,
        List<Page> published,
        SortedMap<SitePath, Path> files,
        SortedMap<SitePath, Exposure> pictures,
        SortedMap<SitePath, SitePath> redirects,
        SortedSet<SitePath> gone,
        @Nullable Instant nextChangeOrNull) {
    public View {
        pages = List.copyOf(pages);
        published = List.copyOf(published);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        pictures = Collections.unmodifiableSortedMap(new TreeMap<>(pictures));
        redirects = Collections.unmodifiableSortedMap(new TreeMap<>(redirects));
        gone = Collections.unmodifiableSortedSet(new TreeSet<>(gone));
    }

    /**
     * One file of the output that is made of a picture.
     *
     * @param file the picture on disk
     */
    public record Exposure(Path file, Picture picture, Rendition rendition) {}

    /** Every page by its address. */
    public Map<SitePath, PageView> byPath() {
        return pages.stream().collect(Collectors.toMap(PageView::path, page -> page));
    }

    /** A view of some of these pages and of no files. */
    public View of(List<PageView> some) {
        return new View(
                site,
                some,
                published,
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedSet(),
                null);
    }

    /** The earliest later instant at which any of this would change. */
    public Optional<Instant> nextChange() {
        return Optional.ofNullable(nextChangeOrNull);
    }
}
