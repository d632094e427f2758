package de.vielfalt.feed;

import de.vielfalt.model.Page;
import de.vielfalt.model.PageType;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.PageView;
import de.vielfalt.view.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A page that may be told of outside of the site, as it was written and as it is shown.
 *
 * @param page its facts
 * @param view its words
 */
record Told(Page page, PageView view) {
    /** Every page and translation, sorted by id, then language; without drafts, even where pages show them. */
    static List<Told> all(View view) {
        Map<SitePath, PageView> views = new HashMap<>();
        view.pages().stream().filter(page -> !page.draft()).forEach(page -> views.put(page.path(), page));
        return view.published().stream()
                .filter(page -> page.id().type() != PageType.NOTICE)
                .flatMap(page -> Stream.ofNullable(views.get(page.path())).map(shown -> new Told(page, shown)))
                .toList();
    }
}
