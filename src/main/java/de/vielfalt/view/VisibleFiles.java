package de.vielfalt.view;

import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Picture;
import de.vielfalt.model.Renditions;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Chooses the files that may be in the output: those that published pages show or offer. A file belongs to the German page
 * in whose folder its address lies, or in the nearest folder above; only what lies directly at the root belongs to the
 * home page and to the notice.
 */
final class VisibleFiles {
    private final Map<String, Boolean> folders = new HashMap<>();
    private final Site site;
    private final Published published;

    VisibleFiles(Site site, Published published) {
        this.site = site;
        this.published = published;
        for (Page page : site.pages()) {
            if (page.language().isGerman()) {
                PageId id = page.id();
                String folder = id.type() == PageType.NOTICE
                        ? "/"
                        : id.path(Language.GERMAN).value();
                folders.merge(folder, published.in(id, Language.GERMAN).isPresent(), Boolean::logicalOr);
            }
        }
    }

    /** Files for download: address in the output to file on disk. */
    SortedMap<SitePath, Path> downloads() {
        Set<String> named = published.all().stream()
                .flatMap(page -> addresses(page.body().html().value()).stream())
                .collect(Collectors.toSet());
        SortedMap<SitePath, Path> files = new TreeMap<>();
        site.files().forEach((path, file) -> {
            if (named.contains(path.value()) && shows(path.value())) {
                files.put(path, file);
            }
        });
        return files;
    }

    /** Files that are made of pictures, by their address in the output. */
    SortedMap<SitePath, View.Exposure> pictures() {
        SortedMap<SitePath, View.Exposure> exposures = new TreeMap<>();
        Set<Picture> seen = new HashSet<>();
        for (Page page : published.all()) {
            for (Picture picture : page.pictures()) {
                Path file = site.files().get(picture.path());
                if (file != null && shows(picture.path().value()) && seen.add(picture)) {
                    Renditions.of(picture)
                            .all()
                            .forEach(rendition -> exposures.putIfAbsent(
                                    rendition.path(), new View.Exposure(file, picture, rendition)));
                }
            }
        }
        return exposures;
    }

    /** The values of attributes that begin with a slash. Without a pattern, as all texts of the site come by here. */
    private static List<String> addresses(String html) {
        List<String> addresses = new ArrayList<>();
        int at = html.indexOf("=\"/");
        while (at >= 0) {
            int end = html.indexOf('"', at + 2);
            if (end < 0) {
                break;
            }
            addresses.add(html.substring(at + 2, end));
            at = html.indexOf("=\"/", end + 1);
        }
        return addresses;
    }

    private boolean shows(String file) {
        String folder = parent(file);
        if (folder.equals("/")) {
            return folders.getOrDefault("/", false);
        }
        while (!folder.equals("/")) {
            Boolean shown = folders.get(folder);
            if (shown != null) {
                return shown;
            }
            folder = parent(folder.substring(0, folder.length() - 1));
        }
        return false;
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
