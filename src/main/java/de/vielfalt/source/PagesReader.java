package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Language;
import de.vielfalt.model.Location;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the pages of a site together from what each file gave: an original's facts hold for its translations, too. */
final class PagesReader {
    private final SiteFiles files;
    private final Map<String, Memory.Made> made = new HashMap<>();
    private final Map<PageId, PageSource> originals = new HashMap<>();
    private final Set<PageId> written;
    private final List<ReadPage> all = new ArrayList<>();
    private final List<String> untitled = new ArrayList<>();

    /**
     * A reader of pages.
     *
     * @param made the files that were read, in their order; one that cannot be read is missing
     * @param written every page that somebody wrote a German original of
     */
    PagesReader(SiteFiles files, List<Memory.Made> made, Set<PageId> written) {
        this.files = files;
        this.written = written;
        for (Memory.Made one : made) {
            this.made.put(one.file().path(), one);
            if (one.file().language().isGerman()) {
                originals.putIfAbsent(one.file().id(), one.source());
            }
        }
    }

    /** Takes a page as an earlier reading read it; false if it does not go with those that came before. */
    boolean take(ReadPage page) {
        all.add(page);
        if (page.pageOrNull() == null) {
            untitled.add(page.path());
        }
        return files.take(page);
    }

    /** Reads the page of a file, if it was read. */
    void read(ContentFile file) {
        Memory.Made one = made.get(file.path());
        if (one != null) {
            List<Problem> found = new ArrayList<>(one.problems());
            Page page = page(one.source(), found);
            List<String> includes = one.conversion().includes();
            all.add(new ReadPage(
                    file.path(), page, includes, files.plannedLately(), files.usedLately(), List.copyOf(found)));
        }
    }

    /** The page; an original that cannot be read leaves its translations without facts, and they are passed over. */
    private @Nullable Page page(PageSource source, List<Problem> found) {
        ContentFile file = source.file();
        boolean titled =
                source.header().hasTitle() && !source.conversion().title().isBlank();
        boolean crashed = source.conversion().title().isEmpty()
                && !source.conversion().problems().isEmpty();
        if (!titled && !crashed) {
            untitled.add(file.path());
            return null;
        }
        PageSource original = file.language().isGerman() ? null : originals.get(file.id());
        if (original == null && !file.language().isGerman()) {
            if (!written.contains(file.id())) {
                String expected = file.id().slug() + ".adoc";
                found.add(Problem.error(Code.REFERENCE_UNKNOWN, Location.file(file.path()), "no-original", expected));
            }
            return null;
        }
        return new PageReader(files, source, original, found::add).page();
    }

    /** What each file gave. */
    Map<String, ReadPage> read() {
        Map<String, ReadPage> read = new HashMap<>();
        all.forEach(page -> read.put(page.path(), page));
        return read;
    }

    /** The pages, sorted. */
    List<Page> pages() {
        return all.stream()
                .flatMap(page -> Optional.ofNullable(page.pageOrNull()).stream())
                .sorted(Comparator.comparing(Page::id)
                        .thenComparing(page -> page.language().equals(Language.GERMAN)
                                ? ""
                                : page.language().code())
                        .thenComparing(page -> page.origin().path()))
                .toList();
    }

    /** The files that others include. */
    Set<String> included() {
        return all.stream()
                .flatMap(page -> page.includes().stream())
                .map(name -> "content/" + name)
                .collect(Collectors.toSet());
    }

    /** What is wrong with each, and with those that have no title though nobody includes them. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        all.forEach(page -> problems.addAll(page.problems()));
        Set<String> included = included();
        untitled.stream()
                .filter(path -> !included.contains(path))
                .forEach(path -> problems.add(Problem.error(Code.TITLE_MISSING, Location.file(path), "missing")));
        return problems;
    }
}
