package de.vielfalt.feed;

import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.PageView;
import de.vielfalt.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pages of a site that may be told of outside of it. Safe for several threads. */
final class ToldPages {
    private final List<Page> pages;
    private final Map<SitePath, PageView> views = new HashMap<>();

    /**
     * Those of a site as it is shown.
     *
     * @param drafts whether drafts are told of, where pages show them
     */
    ToldPages(View view, boolean drafts) {
        // The notice stands on every page and is none of its own.
        this.pages = view.published().stream()
                .filter(page -> page.id().type() != PageType.NOTICE)
                .toList();
        view.pages().stream().filter(page -> drafts || !page.draft()).forEach(page -> views.put(page.path(), page));
    }

    /** Every page and translation, sorted by id, then language. */
    List<Told> all() {
        List<Told> told = new ArrayList<>();
        pages.forEach(page -> add(page, page.path(), told));
        return told;
    }

    /** Every page as the readers of a language see it, sorted by id. */
    List<Told> in(Language language) {
        Map<PageId, Page> seen = new TreeMap<>();
        for (Page page : pages) {
            if (page.language().equals(language)) {
                seen.put(page.id(), page);
            } else if (page.language().isGerman()) {
                seen.putIfAbsent(page.id(), page);
            }
        }
        List<Told> told = new ArrayList<>();
        seen.forEach((id, page) -> add(page, id.path(language), told));
        return told;
    }

    /** The page at an address, whoever wrote it. */
    Optional<PageView> at(SitePath path) {
        return Optional.ofNullable(views.get(path));
    }

    private void add(Page page, SitePath path, List<Told> told) {
        at(path).ifPresent(shown -> told.add(new Told(page, shown)));
    }
}
