package de.vielfalt.build;

import de.vielfalt.feed.Sitemap;
import de.vielfalt.model.Site;
import de.vielfalt.view.View;

/**
 * What is in the output besides pages.
 *
 * @param request source and instant count
 */
record Products(BuildRequest request, Site site, View view, Design design) {
    /** Adds all of it. */
    void addTo(Output output) {
        output.addAll(design.assets().files());
        view.files().forEach(output::copy);
        output.add(Sitemap.PATH, Sitemap.xml(view.pages()));
        output.add(Sitemap.ROBOTS, Sitemap.robots(site.settings().absolute(Sitemap.PATH)));
        output.add(Stamp.PATH, Stamp.json(request.source(), request.now(), view.nextChange()));
    }
}
