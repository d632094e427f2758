package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import java.util.Map;
import java.util.function.Consumer;

/** A translation lies beside its original, so that whoever edits one sees the other. */
final class TranslationRule implements ContentRule {
    @Override
    public void check(Site site, Consumer<Problem> problems) {
        Map<PageId, Page> originals = site.originals();
        for (Page page : site.pages()) {
            Page original = originals.get(page.id());
            if (original != null
                    && !folder(original.origin().path())
                            .equals(folder(page.origin().path()))
                    && !page.language().isGerman()) {
                problems.accept(Problem.error(
                        Code.REFERENCE_UNKNOWN,
                        page.origin().file(),
                        "other-folder",
                        original.origin().path()));
            }
        }
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
