package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.News;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageType;
import de.vielfalt.model.SitePath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes the lists of pages by type, and what else nobody wrote: the archive, the page for unknown addresses. */
final class Listings {
    /** The types that have a list, in the order of the menu. */
    static final List<PageType> TYPES =
            List.of(PageType.EVENT, PageType.WORKSHOP, PageType.NEWS, PageType.PLACE, PageType.PARTNER);

    /** How many entries that are over a list shows before it sends readers to the archive. */
    static final int PAST = 3;

    private final Context context;
    private final Sheets sheets;
    private final Reader reader;
    private final Cards cards;

    Listings(Context context, Sheets sheets, Reader reader) {
        this.context = context;
        this.sheets = sheets;
        this.reader = reader;
        this.cards = context.cards(reader);
    }

    /** The key of a list's title. */
    static String titleKey(PageType type) {
        return switch (type) {
            case EVENT -> "nav.events";
            case WORKSHOP -> "nav.workshops";
            case NEWS -> "nav.news";
            case PLACE -> "nav.places";
            case PARTNER -> "nav.partners";
            default -> throw new IllegalArgumentException("no list of " + type);
        };
    }

    /** All news, newest first. */
    static List<Page> newest(Published published) {
        return published.originals(PageType.NEWS).stream()
                .sorted(Comparator.comparing(Listings::date, Comparator.reverseOrder())
                        .thenComparing(Page::id))
                .toList();
    }

    /** Every page of this kind. */
    List<PageView> all() {
        List<PageView> pages = new ArrayList<>();
        pages.addAll(new Programme(context, sheets, reader).all());
        TYPES.stream().filter(type -> type != PageType.EVENT).map(this::list).forEach(pages::addAll);
        pages.addAll(new Archive(context, sheets, reader).all());
        return pages;
    }

    private List<PageView> list(PageType type) {
        String id = type.id();
        List<TeaserItem> past = type == PageType.WORKSHOP
                ? cards.past(context.agenda().over(type).stream().limit(PAST).toList())
                : List.of();
        ListingContent content = ListingContent.whole(
                sections(type),
                reader.text("list.empty." + id),
                List.of(link(Programme.PATH, "nav.events"), link(new SitePath(PageType.NEWS.base()), "nav.news"))
                        .stream()
                        .filter(ref -> !ref.href()
                                .equals(reader.here(new SitePath(type.base())).value()))
                        .toList(),
                past,
                link(Archive.PATH, "nav.archive"),
                null);
        String description =
                reader.text("list.description." + id, context.site().settings().brand());
        return new Pager(sheets, reader)
                .pages(
                        new SitePath(type.base()),
                        reader.text(titleKey(type)),
                        description,
                        List.of(reader.home()),
                        content);
    }

    private List<ListingContent.Section> sections(PageType type) {
        return switch (type) {
            case WORKSHOP -> sections(context.agenda().upcoming(type), this::month, cards::event);
            case NEWS -> sections(newest(context.published()), Listings::year, cards::news);
            case PLACE -> sections(byTitle(type), page -> "", cards::place);
            default -> sections(byTitle(type), page -> "", cards::partner);
        };
    }

    private static List<ListingContent.Section> sections(
            List<Page> pages, Function<Page, String> heading, Function<Page, Card> card) {
        Map<String, List<Card>> sections = new LinkedHashMap<>();
        for (Page page : pages) {
            sections.computeIfAbsent(heading.apply(page), key -> new ArrayList<>())
                    .add(card.apply(page));
        }
        return sections.entrySet().stream()
                .map(section -> new ListingContent.Section(section.getKey(), section.getValue()))
                .toList();
    }

    private String month(Page page) {
        Event event = Agenda.event(page);
        return event.next(context.now())
                .map(Occurrence::begin)
                .map(begin -> reader.dates().month(YearMonth.from(begin.date())))
                .orElseGet(() -> reader.text("list.date-open"));
    }

    private List<Page> byTitle(PageType type) {
        List<Page> pages = context.published().originals(type);
        return pages.size() < 2
                ? pages
                : pages.stream()
                        .sorted(Comparator.comparing(Page::title, reader.face().order())
                                .thenComparing(Page::id))
                        .toList();
    }

    /** The page for unknown addresses below the folder of the language. */
    PageView notFound() {
        List<Ref> links = List.of(
                reader.home(),
                link(new SitePath(PageType.EVENT.base()), "nav.events"),
                link(new SitePath(PageType.NEWS.base()), "nav.news"));
        return sheets.made(
                reader,
                "notfound",
                SitePath.NOT_FOUND,
                reader.text("notfound.title"),
                "",
                List.of(),
                new NotFoundContent(links));
    }

    private Ref link(SitePath path, String key) {
        return reader.link(path, reader.text(key));
    }

    private static String year(Page page) {
        return String.valueOf(date(page).getYear());
    }

    private static LocalDate date(Page page) {
        return ((News) page.facts()).date();
    }
}
