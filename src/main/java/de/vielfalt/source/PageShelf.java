package de.vielfalt.source;

import de.vielfalt.cache.Cache;
import de.vielfalt.cache.Digest;
import de.vielfalt.cache.RecordCodec;
import de.vielfalt.model.PageId;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Pages as an earlier reading of the site read them, some dozen to a value of the cache.
 *
 * <p>The key of such a lot is made from all that its pages are made from: the content of their own files, of every file
 * that is no page, the names of all, and what the caller adds. So there is nothing to be trusted but the digests, and a lot
 * with a page that changed is not found. A translation lies with its original, whose facts it has.
 */
public final class PageShelf {
    private static final String KIND = "pages-read";
    /** Enough that a change costs little besides its own page, and that a small site is not scattered. */
    private static final int LOTS = 128;

    private final Cache cache;
    private final Optional<Source> source;
    private final RecordCodec codec = new RecordCodec();
    private final Map<String, List<ReadPage>> fresh = new HashMap<>();

    /**
     * What is known of the files, as they are now.
     *
     * @param about digest of whatever else decides what is read: program, settings, addresses
     * @param digests digest of each file, by its path: {@code content/…}
     */
    private record Source(String about, SortedMap<String, String> digests) {}

    /** A lot: its key, and what files it holds. */
    private record Lot(String key, List<ContentFile> files) {}

    /** What the cache holds. */
    private record Kept(List<ReadPage> pages, Map<String, String> included) {}

    private PageShelf(Cache cache, Optional<Source> source) {
        this.cache = cache;
        this.source = source;
    }

    /** A shelf that holds nothing and takes nothing. */
    public static PageShelf none() {
        return new PageShelf(Cache.none(), Optional.empty());
    }

    /**
     * The shelf of one state of a site.
     *
     * @param about digest of whatever else decides what is read: program, settings, addresses
     * @param digests digest of each file below {@code content/}, by its path: {@code content/…}
     */
    public static PageShelf of(Cache cache, String about, SortedMap<String, String> digests) {
        return new PageShelf(cache, Optional.of(new Source(about, new TreeMap<>(digests))));
    }

    /** What is known of these files, which are all that hold pages, by path. */
    Map<String, ReadPage> find(List<ContentFile> files) {
        Map<String, ReadPage> found = new HashMap<>();
        source.ifPresent(known -> lots(known, files).parallelStream()
                .map(lot -> find(lot, known))
                .flatMap(List::stream)
                .toList()
                .forEach(page -> found.put(page.path(), page)));
        return found;
    }

    private List<ReadPage> find(Lot lot, Source known) {
        return cache.get(KIND, lot.key())
                .map(bytes -> codec.decode(bytes, Kept.class))
                .filter(kept -> kept.included().equals(included(kept.pages(), known)))
                .map(Kept::pages)
                .orElse(List.of());
    }

    /** Takes pages that were read anew; they stay here until {@link #keep}. */
    void put(List<ContentFile> files, Map<String, ReadPage> read, Map<String, ReadPage> found) {
        fresh.clear();
        for (Lot lot : source.map(known -> lots(known, files)).orElse(List.of())) {
            List<ReadPage> pages = new ArrayList<>();
            for (ContentFile file : lot.files()) {
                Optional.ofNullable(read.get(file.path())).ifPresent(pages::add);
            }
            if (pages.size() == lot.files().size()
                    && !found.containsKey(pages.get(0).path())) {
                fresh.put(lot.key(), pages);
            }
        }
    }

    /** Writes to the cache what was read anew; to be called only if no file has changed since its digest was taken. */
    public void keep() {
        source.ifPresent(known -> fresh.entrySet().parallelStream().forEach(lot -> {
            Kept kept = new Kept(lot.getValue(), included(lot.getValue(), known));
            cache.put(KIND, lot.getKey(), codec.encode(kept));
        }));
        fresh.clear();
    }

    /** Digests of what those pages include; empty for a file that is not there. */
    private static Map<String, String> included(List<ReadPage> pages, Source known) {
        Map<String, String> included = new TreeMap<>();
        for (ReadPage page : pages) {
            for (String name : page.includes()) {
                included.put(name, known.digests().getOrDefault("content/" + name, ""));
            }
        }
        return included;
    }

    private static List<Lot> lots(Source known, List<ContentFile> files) {
        Set<String> paths = new HashSet<>();
        files.forEach(file -> paths.add(file.path()));
        Digest setting = new Digest().add(known.about());
        known.digests().forEach((name, digest) -> setting.add(name).add(paths.contains(name) ? "" : digest));
        String common = setting.hex();
        Map<Integer, List<ContentFile>> groups = new TreeMap<>();
        for (ContentFile file : files) {
            groups.computeIfAbsent(number(file.id()), any -> new ArrayList<>()).add(file);
        }
        List<Lot> lots = new ArrayList<>();
        groups.values().forEach(group -> {
            Digest key = new Digest().add(common);
            group.forEach(file -> key.add(file.path()).add(digest(known, file)));
            lots.add(new Lot(key.hex(), group));
        });
        return lots;
    }

    /** That of the file; none is known of a page that stands in for a missing one, which only the program decides. */
    private static String digest(Source known, ContentFile file) {
        String digest = known.digests().get(file.path());
        if (digest == null && Files.exists(file.file())) {
            throw new IllegalArgumentException("no digest of " + file.path());
        }
        return digest == null ? "" : digest;
    }

    private static int number(PageId id) {
        return Math.floorMod(id.toString().hashCode(), LOTS);
    }
}
