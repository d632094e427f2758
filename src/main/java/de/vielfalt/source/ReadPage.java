package de.vielfalt.source;

import de.vielfalt.model.Page;
import de.vielfalt.model.Problem;
import de.vielfalt.model.SitePath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that reading one file gave, in the setting of its site.
 *
 * @param path the file
 * @param pageOrNull its page; null if it has no title, as it is there to be included
 * @param includes files below {@code content/} that it includes
 * @param planned what it shows or offers for download: address in the output to file below {@code content/}
 * @param used files below {@code content/} that it refers to
 * @param problems what was found
 */
record ReadPage(
        String path,
        @Nullable Page pageOrNull,
        List<String> includes,
        Map<SitePath, String> planned,
        Set<String> used,
        List<Problem> problems) {}
