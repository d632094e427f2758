package de.vielfalt.view;

import de.vielfalt.model.Html;
import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.Standing;
import de.vielfalt.model.WidgetStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what surrounds a page's text: menu, legal links, notice. */
final class Frames {
    /** The pages every site has, by slug; their words are {@code legal.<slug>}. */
    private static final List<String> LEGAL =
            List.of("impressum", "datenschutz", "barrierefreiheit", "leichte-sprache", "gebaerdensprache");

    private static final List<String> SERVICE = List.of("leichte-sprache", "gebaerdensprache", "barrierefreiheit");

    private static final Pattern ID = Pattern.compile("(\\s)(id=\"|href=\"#)(?=[^\"])");

    private static final Pattern HEADING = Pattern.compile("<h[2-6]([^>]*)>(.*?)</h[2-6]>", Pattern.DOTALL);

    private final Context context;
    private final Map<Language, Frame> frames = new HashMap<>();
    private final Map<Marks, Frame> marked = new HashMap<>();

    Frames(Context context) {
        this.context = context;
    }

    /** What is marked in the menus: of the main menu item by item, then the search. */
    private record Marks(Language language, List<String> items) {}

    /**
     * What surrounds a page: the very same for all pages with the same marks.
     *
     * @param path the page's address
     * @param section address of the list it belongs to
     */
    Frame of(Reader reader, SitePath path, String section) {
        Frame frame = frames.computeIfAbsent(reader.language(), key -> make(reader));
        List<String> marks = Stream.concat(frame.menu().stream(), Stream.of(frame.search()))
                .map(item -> current(item.link().href(), path.value(), section))
                .toList();
        return marked.computeIfAbsent(new Marks(reader.language(), marks), key -> marked(frame, marks));
    }

    private static Frame marked(Frame frame, List<String> marks) {
        int items = frame.menu().size();
        List<MenuItem> menu = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            menu.add(new MenuItem(frame.menu().get(i).link(), marks.get(i)));
        }
        return frame.with(menu, new MenuItem(frame.search().link(), marks.get(items)));
    }

    private static String current(String href, String path, String section) {
        return href.equals(path) ? "page" : href.equals(section) ? "true" : "";
    }

    private Frame make(Reader reader) {
        Ref data = reader.link(OpenData.PAGE, reader.text("nav.data"));
        Ref programme = reader.link(ProgrammeContent.PATH, reader.text("programme.title"));
        Ref embed = reader.link(WidgetStyle.PAGE, reader.text("nav.embed"));
        Ref archive = reader.link(Archive.PATH, reader.text("nav.archive"));
        Ref calendars = reader.link(Calendars.PATH, reader.text("nav.calendars"));
        return new Frame(
                reader.home(),
                menu(reader),
                Stream.concat(
                                LEGAL.stream().map(slug -> legal(slug, reader)),
                                Stream.concat(Stream.of(data, embed), hub(reader)))
                        .toList(),
                SERVICE.stream().map(slug -> legal(slug, reader)).toList(),
                feedback(reader),
                archive,
                calendars,
                programme,
                new MenuItem(reader.link(SearchContent.PAGE, reader.text("nav.search")), ""),
                notice(reader));
    }

    private Stream<Ref> hub(Reader reader) {
        return context.kits().areMade() ? Stream.of(KitPages.hub(reader)) : Stream.of();
    }

    private static Ref legal(String slug, Reader reader) {
        return reader.ref(new PageId(PageType.PAGE, slug))
                .orElseGet(() -> reader.link(new SitePath("/" + slug + "/"), ""))
                .withText(reader.text("legal." + slug));
    }

    /** The operator's form, else the page that says whom to write to. */
    private Ref feedback(Reader reader) {
        String form = context.site().settings().contactForm();
        String text = reader.text("footer.barrier");
        return form.isEmpty() ? legal("barrierefreiheit", reader).withText(text) : Ref.of(form, text);
    }

    /** The list of a type's pages. */
    Ref list(PageType type, Reader reader) {
        return reader.link(new SitePath(type.base()), reader.text(Listings.titleKey(type)));
    }

    private List<MenuItem> menu(Reader reader) {
        List<Ref> links = new ArrayList<>();
        for (PageType type : Listings.TYPES) {
            boolean always = type == PageType.EVENT || type == PageType.NEWS;
            if (always || !context.published().originals(type).isEmpty()) {
                links.add(list(type, reader));
            }
        }
        standing()
                .map(page -> reader.ref(page.id()).orElseGet(() -> reader.ref(page)))
                .forEach(links::add);
        return links.stream().map(link -> new MenuItem(link, "")).toList();
    }

    private Stream<Page> standing() {
        record Entry(int place, Page page) {}
        return context.published().originals(PageType.PAGE).stream()
                .flatMap(page -> page.facts() instanceof Standing standing
                        ? standing.menu().map(place -> new Entry(place, page)).stream()
                        : Stream.empty())
                .sorted(Comparator.comparingInt(Entry::place)
                        .thenComparing(entry -> entry.page().id()))
                .map(Entry::page);
    }

    private @Nullable NoticeView notice(Reader reader) {
        return context.published().originals(PageType.NOTICE).stream()
                .findFirst()
                .flatMap(page -> reader.page(page.id()))
                .map(page -> notice(page, reader))
                .orElse(null);
    }

    private NoticeView notice(Page page, Reader reader) {
        boolean ours = page.language().equals(reader.face().language());
        Html body = FileNotes.say(context.references().resolve(page, reader), reader);
        // The notice stands on every page: its anchors must not meet those of the page's own text, and its headings are
        // none of the page's.
        String apart = ID.matcher(body.value()).replaceAll("$1$2hinweis-");
        apart = HEADING.matcher(apart).replaceAll("<p$1><strong>$2</strong></p>");
        return new NoticeView(
                page.title(),
                new Html(apart),
                ours ? "" : page.language().tag(),
                ours ? "" : page.language().direction());
    }
}
