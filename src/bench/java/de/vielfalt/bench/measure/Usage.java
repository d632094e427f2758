package de.vielfalt.bench.measure;

import java.util.Comparator;
import java.util.List;

/**
 * What a process took, its children included.
 *
 * @param wall seconds from start to end
 * @param cpu seconds of all cores, in user and system mode
 * @param peak resident MiB of the largest process
 */
public record Usage(double wall, double cpu, double peak) {
    /** The one in the middle, by wall time; of an even number the slower one. */
    public static Usage median(List<Usage> usages) {
        List<Usage> sorted =
                usages.stream().sorted(Comparator.comparingDouble(Usage::wall)).toList();
        return sorted.get(sorted.size() / 2);
    }
}
