package de.vielfalt.jbake;

import de.vielfalt.model.Problem;
import de.vielfalt.model.SitePath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What came out of the oven. Pages are taken one by one, so that none is kept longer than it is needed. */
public final class Rendering {
    private final Map<SitePath, String> pages;
    private final List<Problem> problems;

    Rendering(Map<SitePath, String> pages, List<Problem> problems) {
        this.pages = new ConcurrentHashMap<>(pages);
        this.problems = problems.stream().distinct().sorted().toList();
    }

    /** The addresses of the pages that are still here. */
    public SortedSet<SitePath> paths() {
        return new TreeSet<>(pages.keySet());
    }

    /** The pages that are still here: HTML by address, links still site-absolute. */
    public SortedMap<SitePath, String> pages() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    }

    /** Hands out a page and forgets it. Safe for several threads. */
    public String take(SitePath path) {
        return Optional.ofNullable(pages.remove(path)).orElseThrow();
    }

    /** Templates that failed, each once. */
    public List<Problem> problems() {
        return problems;
    }
}
