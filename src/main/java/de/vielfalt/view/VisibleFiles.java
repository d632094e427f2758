package de.vielfalt.view;

import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Partner;
import de.vielfalt.model.Picture;
import de.vielfalt.model.Place;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses the files that may be in the output: those that published pages show or offer. A file belongs to the German page
 * in whose folder its address lies, or in the nearest folder above; only what lies directly at the root belongs to the
 * home page and to the notice.
 */
final class VisibleFiles {
    private final Map<String, Boolean> folders = new HashMap<>();

    private VisibleFiles(Site site, Published published) {
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

    static SortedMap<SitePath, Path> of(Site site, Published published) {
        VisibleFiles visible = new VisibleFiles(site, published);
        Set<String> named =
                published.all().stream().flatMap(VisibleFiles::named).collect(Collectors.toSet());
        SortedMap<SitePath, Path> files = new TreeMap<>();
        site.files().forEach((path, file) -> {
            if (named.contains(path.value()) && visible.shows(path.value())) {
                files.put(path, file);
            }
        });
        return files;
    }

    /** The addresses that a page names: in its text, as its picture, as its logo. */
    private static Stream<String> named(Page page) {
        Stream<String> text = addresses(page.body().html().value()).stream();
        Picture logo = page.facts() instanceof Partner partner
                ? partner.logoOrNull()
                : page.facts() instanceof Place place ? place.logoOrNull() : null;
        Stream<String> pictures = Stream.concat(page.picture().stream(), Stream.ofNullable(logo))
                .map(picture -> picture.path().value());
        return Stream.concat(text, pictures);
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
