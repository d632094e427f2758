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
import java.util.TreeMap;

/**
 * A page that may be told of outside of the site, as it was written and as it is shown to the readers of a language.
 *
 * @param page its facts, and its text, which is German where nobody has translated it
 * @param view its words
 */
record Told(Page page, PageView view) {
    /** Every page and translation, sorted by id, then language; without drafts, even where pages show them. */
    static List<Told> all(View view) {
        Map<SitePath, PageView> views = views(view, false);
        List<Told> told = new ArrayList<>();
        for (Page page : pages(view)) {
            PageView shown = views.get(page.path());
            if (shown != null) {
                told.add(new Told(page, shown));
            }
        }
        return told;
    }

    /**
     * Every page as the readers of a language see it, sorted by id.
     *
     * @param drafts whether drafts are told of, where pages show them
     */
    static List<Told> in(Language language, View view, boolean drafts) {
        Map<SitePath, PageView> views = views(view, drafts);
        Map<PageId, Page> pages = new TreeMap<>();
        for (Page page : pages(view)) {
            if (page.language().equals(language)) {
                pages.put(page.id(), page);
            } else if (page.language().isGerman()) {
                pages.putIfAbsent(page.id(), page);
            }
        }
        List<Told> told = new ArrayList<>();
        pages.forEach((id, page) -> {
            PageView shown = views.get(id.path(language));
            if (shown != null) {
                told.add(new Told(page, shown));
            }
        });
        return told;
    }

    /** All but the notice, which is no page of its own. */
    private static List<Page> pages(View view) {
        return view.published().stream()
                .filter(page -> page.id().type() != PageType.NOTICE)
                .toList();
    }

    private static Map<SitePath, PageView> views(View view, boolean drafts) {
        Map<SitePath, PageView> views = new HashMap<>();
        view.pages().stream().filter(page -> drafts || !page.draft()).forEach(page -> views.put(page.path(), page));
        return views;
    }
}
