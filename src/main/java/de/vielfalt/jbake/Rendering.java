package de.vielfalt.jbake;

import de.vielfalt.model.Problem;
import de.vielfalt.model.SitePath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came out of the oven.
 *
 * @param pages HTML by address, links still site-absolute
 * @param problems templates that failed, each once
 */
public record Rendering(SortedMap<SitePath, String> pages, List<Problem> problems) {
    Rendering(Map<SitePath, String> pages, List<Problem> problems) {
        this(new TreeMap<>(pages), problems);
    }

    public Rendering {
        pages = Collections.unmodifiableSortedMap(pages);
        problems = problems.stream().distinct().sorted().toList();
    }
}
