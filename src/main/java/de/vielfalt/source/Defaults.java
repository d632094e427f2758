package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Language;
import de.vielfalt.model.Location;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What stands in for files that every site needs and this one does not have; each is told. */
final class Defaults {
    private static final List<String> PAGES =
            List.of("start", "impressum", "datenschutz", "barrierefreiheit", "leichte-sprache", "gebaerdensprache");

    private final Path content;

    /** For a site whose {@code content/} is that folder, given as a real path. */
    Defaults(Path content) {
        this.content = content;
    }

    /** The pages that are missing among those that exist. */
    List<ContentFile> missing(Set<PageId> existing, Consumer<Problem> problems) {
        List<ContentFile> missing = new ArrayList<>();
        for (String slug : PAGES) {
            PageId id = new PageId(PageType.PAGE, slug);
            if (!existing.contains(id)) {
                String path = "content/seiten/" + slug + ".adoc";
                problems.accept(Problem.note(Code.DEFAULT_USED, Location.file(path), "page", path));
                missing.add(
                        new ContentFile(path, content.resolve("seiten").resolve(slug + ".adoc"), id, Language.GERMAN));
            }
        }
        return missing;
    }

    /** The text of a missing page. */
    TextFile page(ContentFile file) throws IOException {
        return text("seiten/" + file.id().slug() + ".adoc", file.path(), file.file());
    }

    /** The vocabulary of a site that has none. */
    TextFile vocabulary(String path) throws IOException {
        return text("vokabular.yaml", path, content.resolve("vokabular.yaml"));
    }

    private static TextFile text(String resource, String path, Path file) throws IOException {
        try (InputStream in = Defaults.class.getResourceAsStream("/defaults/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("no default " + resource);
            }
            return new TextFile(path, file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
