package de.vielfalt.build;

import de.vielfalt.feed.CalendarFiles;
import de.vielfalt.feed.EventData;
import de.vielfalt.feed.Feeds;
import de.vielfalt.feed.Sitemap;
import de.vielfalt.history.Revisions;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.View;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;

/**
 * What is in the output besides pages.
 *
 * @param request whose instant counts
 * @param commit the commit that is built; empty without git or a repository
 * @param revisions which version each event and news item is
 * @param files those of the view's files that are to be copied
 */
record Products(
        BuildRequest request,
        Optional<String> commit,
        Revisions revisions,
        Site site,
        View view,
        SortedMap<SitePath, Path> files,
        Design design) {
    /** Adds all of it. */
    void addTo(Output output) {
        output.addAll(design.assets().files());
        files.forEach(output::copy);
        output.add(Sitemap.PATH, Sitemap.xml(view.pages()));
        output.add(Sitemap.ROBOTS, Sitemap.robots(site.settings().absolute(Sitemap.PATH)));
        CompletableFuture<SortedMap<SitePath, String>> data = CompletableFuture.supplyAsync(
                () -> new EventData(site, view, request.now(), design.messages()).files());
        CompletableFuture<SortedMap<SitePath, String>> feeds = CompletableFuture.supplyAsync(
                () -> new Feeds(site, view, request.now(), design.messages(), revisions::changed).files());
        CalendarFiles calendars = new CalendarFiles(view, site.settings(), request.now(), revisions::of);
        calendars.all().forEach(output::add);
        data.join().forEach(output::add);
        feeds.join().forEach(output::add);
        output.add(Stamp.PATH, Stamp.json(commit, request.now(), view.nextChange()));
    }
}
