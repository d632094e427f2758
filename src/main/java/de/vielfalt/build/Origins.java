package de.vielfalt.build;

import de.vielfalt.model.Link;
import de.vielfalt.model.Location;
import de.vielfalt.model.Page;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.PageView;
import de.vielfalt.view.View;
import java.util.HashMap;
import java.util.Map;

/** Finds where something on a finished page was written: the line of a link, else the page's file, else its template. */
final class Origins {
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<SitePath, PageView> views = new HashMap<>();

    Origins(Site site, View view) {
        site.pages().forEach(page -> pages.put(page.origin().path(), page));
        view.pages().forEach(page -> views.put(page.path(), page));
    }

    Location of(SitePath path, String subject) {
        PageView view = views.get(path);
        if (view == null) {
            return Location.file(path.file());
        }
        Page page = view.source().map(pages::get).orElse(null);
        if (page == null) {
            return Location.file("templates/" + view.template());
        }
        return page.body().links().stream()
                .filter(link -> link.target().equals(subject))
                .map(Link::location)
                .findFirst()
                .orElse(page.origin().file());
    }
}
