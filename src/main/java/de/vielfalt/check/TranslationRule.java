package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A translation lies beside its original, so that whoever edits one sees the other. */
final class TranslationRule implements ContentRule {
    @Override
    public void check(Site site, Consumer<Problem> problems) {
        Map<PageId, SortedSet<String>> originals = new HashMap<>();
        for (Page page : site.pages()) {
            if (page.language().isGerman()) {
                originals
                        .computeIfAbsent(page.id(), id -> new TreeSet<>())
                        .add(page.origin().path());
            }
        }
        for (Page page : site.pages()) {
            SortedSet<String> written = originals.getOrDefault(page.id(), new TreeSet<>());
            String folder = folder(page.origin().path());
            boolean beside = written.stream().anyMatch(path -> folder(path).equals(folder));
            if (!page.language().isGerman() && !written.isEmpty() && !beside) {
                problems.accept(
                        Problem.error(Code.REFERENCE_UNKNOWN, page.origin().file(), "other-folder", written.first()));
            }
        }
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
