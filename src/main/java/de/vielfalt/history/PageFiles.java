package de.vielfalt.history;

import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Slug;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which page a file is, or was, by its path: whatever sub-folder it is in, and in whatever language. So a page keeps its history
 * when its file moves to another year.
 */
final class PageFiles {
    /** The folders that hold what calendars and feeds tell of, and what that depends on. */
    static final List<String> FOLDERS = List.of(
            PageType.EVENT.folder(), PageType.WORKSHOP.folder(), PageType.PLACE.folder(), PageType.NEWS.folder());

    private static final Pattern FILE = Pattern.compile("(?i)(.+?)(?:\\.(?:[a-z]{2,3}(?:-[a-z]+)?|leicht))?\\.adoc");

    private PageFiles() {}

    /**
     * The page of a file.
     *
     * @param path relative to {@code content/}, with forward slashes
     */
    static Optional<PageId> id(String path) {
        String[] parts = path.split("/", -1);
        var file = FILE.matcher(parts[parts.length - 1]);
        if (parts.length < 2 || !FOLDERS.contains(parts[0]) || !file.matches()) {
            return Optional.empty();
        }
        String slug = Slug.of(file.group(1));
        return slug.isEmpty() ? Optional.empty() : PageType.ofFolder(parts[0]).map(type -> new PageId(type, slug));
    }
}
