package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.SitePath;
import java.util.List;
import java.util.Set;

/**
 * What {@link OutputCheck} needs to know of a page, taken from its parsed markup in one pass.
 *
 * @param path its address
 * @param title content of its {@code title} element
 * @param ids its anchors
 * @param links internal references as they stand in the markup: site-absolute, or {@code #fragment}
 * @param findings what is wrong with the page by itself
 */
public record Inspection(SitePath path, String title, Set<String> ids, List<String> links, List<Finding> findings) {
    public Inspection {
        ids = Set.copyOf(ids);
        links = List.copyOf(links);
        findings = List.copyOf(findings);
    }

    /**
     * Something wrong on a page.
     *
     * @param code code of the problem
     * @param variant text of the problem
     * @param subject what is at fault, as the first argument of the text; the page's address follows it
     */
    public record Finding(Code code, String variant, String subject) {}
}
