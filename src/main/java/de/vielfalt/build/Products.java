package de.vielfalt.build;

import de.vielfalt.brand.Wardrobe;
import de.vielfalt.feed.CalendarFiles;
import de.vielfalt.feed.DigestFiles;
import de.vielfalt.feed.EventData;
import de.vielfalt.feed.Feeds;
import de.vielfalt.feed.SecurityText;
import de.vielfalt.feed.Sitemap;
import de.vielfalt.form.EditorForm;
import de.vielfalt.history.Revisions;
import de.vielfalt.hosting.HostFiles;
import de.vielfalt.hosting.HostRules;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import de.vielfalt.search.SearchIndex;
import de.vielfalt.view.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

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
        addFiles(output);
        derived().forEach(output::add);
    }

    /** Adds what is there as it is, and the stamp. */
    void addFiles(Output output) {
        output.addAll(design.assets().files());
        design.assets().bytes(Wardrobe.ICO).ifPresent(icon -> output.add(new SitePath("/favicon.ico"), icon));
        output.add(WebManifest.PATH, WebManifest.json(site.settings(), design.assets()));
        files.forEach(output::copy);
        SecurityText.of(site.settings(), request.now()).ifPresent(text -> output.add(SecurityText.PATH, text));
        output.add(Stamp.PATH, Stamp.json(commit, request.now(), view.nextChange()));
    }

    /** What is made of content, configuration, messages, history and instant, and of nothing else, by address. */
    SortedMap<SitePath, byte[]> derived() {
        SortedMap<SitePath, byte[]> derived = new TreeMap<>();
        for (Map<SitePath, byte[]> files :
                kinds().parallelStream().map(Supplier::get).toList()) {
            derived.putAll(files);
        }
        return derived;
    }

    /** What makes the files of each kind; what takes longest stands first. */
    private List<Supplier<Map<SitePath, byte[]>>> kinds() {
        return List.of(
                () -> new CalendarFiles(view, site.settings(), request.now(), revisions::of).all(),
                () -> encoded(new EventData(site, view, request.now(), design.messages()).files()),
                () -> encoded(SearchIndex.files(site, view, request.now(), design.messages())),
                () -> encoded(Feeds.files(site, view, request.now(), design.messages(), revisions::changed)),
                () -> encoded(DigestFiles.files(site.settings(), view, design.messages())),
                this::forPrograms,
                this::form);
    }

    private static Map<SitePath, byte[]> encoded(Map<SitePath, String> texts) {
        Map<SitePath, byte[]> bytes = new HashMap<>();
        texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /** What search engines and servers read. */
    private Map<SitePath, byte[]> forPrograms() {
        Map<SitePath, byte[]> files = encoded(HostFiles.of(new HostRules(
                site.settings().base().getPath(),
                view.redirects(),
                view.gone(),
                site.settings().languages(),
                !view.site().review())));
        files.put(Sitemap.PATH, Sitemap.xml(view, revisions::changed));
        files.put(
                Sitemap.ROBOTS,
                Sitemap.robots(
                        site.settings().absolute(Sitemap.PATH), view.site().review()));
        return files;
    }

    private Map<SitePath, byte[]> form() {
        Map<SitePath, byte[]> files = new HashMap<>();
        if (site.settings().form()) {
            FormFiles.of(request, site, view, design, "de", "").forEach((path, maker) -> files.put(path, made(maker)));
        }
        return files;
    }

    private static byte[] made(EditorForm.Maker maker) {
        try {
            return maker.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
