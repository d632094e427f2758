package de.vielfalt.publish;

import de.vielfalt.build.OutputFolder;
import de.vielfalt.hosting.HostRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is to be known about the files of a site in a store: whether their names ever hold anything else, and in which order they arrive. */
final class S3Files {
    private S3Files() {}

    /** Whether its name changes with its content, so that it never takes the place of another. */
    static boolean isFingerprinted(String path) {
        return HostRules.lifetime(path).equals(HostRules.FOREVER);
    }

    /**
     * Files step by step, so that no page is ever there without what it shows: first what pages load, then new pages, then pages
     * that link to them, then what programs read, and last the stamp.
     *
     * @param paths all that is to be written
     * @param added those that are new
     */
    static List<List<String>> inOrder(Collection<String> paths, Set<String> added) {
        SortedMap<Integer, List<String>> steps = new TreeMap<>();
        paths.forEach(path -> steps.computeIfAbsent(step(path, added), any -> new ArrayList<>())
                .add(path));
        return List.copyOf(steps.values());
    }

    private static int step(String path, Set<String> added) {
        if (isFingerprinted(path)) {
            return 0;
        }
        if (path.equals(OutputFolder.MARKER_FILE)) {
            return 5;
        }
        if (path.endsWith(".html")) {
            return added.contains(path) ? 2 : 3;
        }
        return HostRules.lifetime(path).equals(HostRules.SHORTLY) ? 4 : 1;
    }
}
