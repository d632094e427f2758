package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.EventState;
import de.vielfalt.model.Facet;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageType;
import de.vielfalt.model.SitePath;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the lists of what is on, events and workshops alike: everything, for each audience, topic and language, and for
 * each month. Places and partners have theirs on their own pages.
 */
final class Programme {
    static final SitePath PATH = new SitePath(PageType.EVENT.base());

    private final Context context;
    private final Sheets sheets;
    private final Reader reader;
    private final Cards cards;
    private final FilterMaker filters;
    private final FacetNames names;
    private final Ref home;

    Programme(Context context, Sheets sheets, Reader reader) {
        this.context = context;
        this.sheets = sheets;
        this.reader = reader;
        this.cards = context.cards(reader);
        this.filters = new FilterMaker(context, reader);
        this.names = new FacetNames(context.site().vocabulary(), reader);
        this.home = reader.home();
    }

    /** Every list. */
    List<PageView> all() {
        List<PageView> pages = new ArrayList<>();
        pages.addAll(everything());
        for (Facet facet : Facet.all(context.site().vocabulary(), List.of())) {
            names.name(facet).ifPresent(name -> pages.addAll(narrowed(facet, name.text())));
        }
        context.agenda().months().forEach((month, entries) -> pages.addAll(month(month, entries)));
        return pages;
    }

    private List<PageView> everything() {
        ListingContent content = content(
                sections(context.agenda().upcoming()),
                reader.text("list.empty.event"),
                "",
                context.agenda().over());
        String brand = context.site().settings().brand();
        return page(PATH, reader.text("nav.events"), reader.text("list.description.event", brand), content);
    }

    private List<PageView> narrowed(Facet facet, String name) {
        String kind = facet.kind().name().toLowerCase(Locale.ROOT);
        String title = reader.text("list.title." + kind, name);
        ListingContent content = content(
                sections(context.agenda().upcoming(facet)),
                reader.text("list.empty." + kind, name),
                facet.toString(),
                context.agenda().over(facet));
        return page(FacetNames.path(facet), title, description(title), content);
    }

    private List<PageView> month(YearMonth month, List<Agenda.Month> entries) {
        String name = reader.dates().monthWithin(month);
        List<Card> left = entries.stream()
                .map(entry -> new Agenda.Month(entry.page(), entry.left(context.now())))
                .filter(entry -> !entry.dates().isEmpty())
                .sorted(Agenda.Month.ORDER)
                .<Card>map(entry -> cards.event(entry.page(), entry.dates()))
                .toList();
        List<TeaserItem> past = entries.stream()
                .filter(entry -> entry.left(context.now()).isEmpty())
                .map(entry -> cards.past(entry.page(), entry.dates()))
                .toList();
        ListingContent content = ListingContent.whole(
                left.isEmpty() ? List.of() : List.of(new ListingContent.Section("", left)),
                reader.text("list.empty.month", name),
                instead(true),
                past,
                archive(),
                filters.of(FilterMaker.facet(month)));
        String title = reader.text(left.isEmpty() ? "archive.year" : "list.title.month", name);
        return page(FilterMaker.path(month), title, description(title), content);
    }

    private ListingContent content(List<ListingContent.Section> sections, String empty, String here, List<Page> over) {
        return ListingContent.whole(
                sections,
                empty,
                instead(!here.isEmpty()),
                cards.past(over.stream().limit(Listings.PAST).toList()),
                archive(),
                filters.of(here));
    }

    private List<PageView> page(SitePath path, String title, String description, ListingContent content) {
        List<Ref> way = path.equals(PATH) ? List.of(home) : List.of(home, reader.link(PATH, reader.text("nav.events")));
        return new Pager(sheets, reader).pages(path, title, description, way, content);
    }

    private String description(String title) {
        return reader.text("list.description", title, context.site().settings().brand());
    }

    /** Where to go on from a list without entries. */
    private List<Ref> instead(boolean narrowed) {
        List<Ref> links = new ArrayList<>();
        if (narrowed) {
            links.add(reader.link(PATH, reader.text("filter.all")));
        }
        links.add(archive());
        links.add(reader.link(new SitePath(PageType.NEWS.base()), reader.text("nav.news")));
        return links;
    }

    private Ref archive() {
        return reader.link(Archive.PATH, reader.text("nav.archive"));
    }

    private List<ListingContent.Section> sections(List<Page> pages) {
        Map<String, List<Card>> sections = new LinkedHashMap<>();
        for (Page page : pages) {
            sections.computeIfAbsent(heading(Agenda.event(page)), key -> new ArrayList<>())
                    .add(cards.event(page));
        }
        return sections.entrySet().stream()
                .map(section -> new ListingContent.Section(section.getKey(), section.getValue()))
                .toList();
    }

    /** What is under way stands first, whenever it began; then come the months, and what has no date yet. */
    private String heading(Event event) {
        Optional<Occurrence> next = event.next(context.now());
        if (next.isEmpty()) {
            return reader.text("list.date-open");
        }
        EventState state = event.state(context.now());
        boolean begun = !context.now().isBefore(next.get().starts());
        return begun && state.takesPlace()
                ? reader.text("status.running")
                : reader.dates().month(YearMonth.from(next.get().begin().date()));
    }
}
