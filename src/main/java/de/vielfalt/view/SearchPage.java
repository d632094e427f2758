package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.Language;
import de.vielfalt.model.News;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the page on which readers search, with everything from A to Z. */
final class SearchPage {
    private final Context context;
    private final Sheets sheets;
    private final Reader reader;

    SearchPage(Context context, Sheets sheets, Reader reader) {
        this.context = context;
        this.sheets = sheets;
        this.reader = reader;
    }

    /**
     * The page.
     *
     * @param others what else nobody wrote
     */
    PageView view(List<PageView> others) {
        String brand = context.site().settings().brand();
        return sheets.made(
                reader,
                "search",
                SearchContent.PAGE,
                reader.text("nav.search"),
                reader.text("search.description", brand),
                List.of(reader.home()),
                new SearchContent(groups(others), german()));
    }

    private @Nullable Ref german() {
        return reader.language().isGerman()
                ? null
                : new Ref(SearchContent.PAGE.value(), Label.of(reader.text("search.german")), Language.GERMAN.tag());
    }

    /** All pages in the order of the language, cut where the first letter changes. */
    private List<SearchContent.Group> groups(List<PageView> others) {
        List<TeaserItem> items = new ArrayList<>();
        for (PageId id : context.published().ids()) {
            if (id.type() != PageType.NOTICE && !id.equals(PageId.HOME)) {
                reader.page(id).map(this::item).ifPresent(items::add);
            }
        }
        others.stream()
                .filter(page -> page.indexed() && page.breadcrumbs().size() == 1)
                .map(page -> new TeaserItem(Ref.of(page.path().value(), page.title()), null, ""))
                .forEach(items::add);
        return new Alphabet(reader.face().locale()).groups(items);
    }

    private TeaserItem item(Page page) {
        String type = page.id().type() == PageType.PAGE
                ? ""
                : reader.text("type." + page.id().type().id());
        LocalDate day = day(page).orElse(null);
        boolean draft = context.published().isDraft(page);
        String note = draft ? reader.text("draft.label") : type;
        return new TeaserItem(
                reader.ref(page), day == null ? null : reader.dates().text(day), note);
    }

    private Optional<LocalDate> day(Page page) {
        if (page.facts() instanceof News news) {
            return Optional.of(news.date());
        }
        return page.event().filter(event -> !event.isDateOpen()).map(this::day);
    }

    private LocalDate day(Event event) {
        Occurrence date = event.next(context.now()).orElseGet(() -> Agenda.last(event));
        return date.begin().date();
    }
}
