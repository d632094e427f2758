package de.vielfalt.source;

import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import java.util.List;

/**
 * What reading a site gives.
 *
 * @param site everything that could be read
 * @param problems everything that could not, unsorted
 */
public record Reading(Site site, List<Problem> problems) {
    public Reading {
        problems = List.copyOf(problems);
    }
}
