package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Event;
import de.vielfalt.model.Nearest;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageIndex;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import de.vielfalt.model.Slug;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Places, partners, replacements and reports that a header names exist. */
final class ReferenceRule implements ContentRule {
    @Override
    public void check(Site site, Consumer<Problem> problems) {
        Set<PageId> known = site.originals().keySet();
        PageIndex index = new PageIndex(known);
        for (Page page : site.pages()) {
            if (page.language().isGerman() && page.facts() instanceof Event event) {
                References references = new References(page, known, index, problems);
                references.check("ort", PageType.PLACE, event.places());
                references.check("veranstalter", PageType.PARTNER, event.organisers());
                references.check("ersetzt-durch", PageType.EVENT, listed(event.replacedByOrNull()));
                references.check("rueckblick", PageType.NEWS, listed(event.reportOrNull()));
            }
        }
    }

    private static List<PageId> listed(@Nullable PageId id) {
        return id == null ? List.of() : List.of(id);
    }

    /** The references of one page. */
    private record References(Page page, Set<PageId> known, PageIndex index, Consumer<Problem> problems) {
        void check(String key, PageType type, Collection<PageId> ids) {
            for (PageId id : ids) {
                if (id.equals(page.id())) {
                    problems.accept(
                            Problem.error(Code.VALUE_INVALID, page.origin().at(key), "self-reference", key));
                } else if (!known.contains(id)) {
                    unknown(key, type, id.slug());
                }
            }
        }

        private void unknown(String key, PageType type, String slug) {
            Set<String> slugs = index.slugs(type);
            if (type == page.id().type()) {
                slugs.remove(page.id().slug());
            }
            String nearest = Nearest.to(slug, slugs).orElse("");
            String variant = slugs.isEmpty() ? "reference-empty" : nearest.isEmpty() ? "reference-none" : "reference";
            String remedy = !nearest.isEmpty() ? nearest : slugs.isEmpty() ? Slug.of(slug) : String.join(", ", slugs);
            problems.accept(
                    Problem.error(Code.REFERENCE_UNKNOWN, page.origin().at(key), variant, slug, type.folder(), remedy));
        }
    }
}
