package de.vielfalt.build;

import de.vielfalt.feed.Sitemap;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.View;
import java.nio.file.Path;
import java.util.SortedMap;

/**
 * What is in the output besides pages.
 *
 * @param request source and instant count
 * @param files those of the view's files that are to be copied
 */
record Products(BuildRequest request, Site site, View view, SortedMap<SitePath, Path> files, Design design) {
    /** Adds all of it. */
    void addTo(Output output) {
        output.addAll(design.assets().files());
        files.forEach(output::copy);
        output.add(Sitemap.PATH, Sitemap.xml(view.pages()));
        output.add(Sitemap.ROBOTS, Sitemap.robots(site.settings().absolute(Sitemap.PATH)));
        output.add(Stamp.PATH, Stamp.json(request.source(), request.now(), view.nextChange()));
    }
}
