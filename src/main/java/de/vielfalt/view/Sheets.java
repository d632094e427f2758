package de.vielfalt.view;

import de.vielfalt.model.Language;
import de.vielfalt.model.News;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import de.vielfalt.share.Kits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts pages together: their content, and everything around it that does not depend on their type. */
final class Sheets {
    private static final int DESCRIPTION = 160;

    private final Context context;
    private final Frames frames;
    private final Contents contents;
    private final StructuredData data;

    Sheets(Context context) {
        this.context = context;
        this.frames = new Frames(context);
        this.contents = new Contents(context);
        this.data = new StructuredData(context);
    }

    /** A page that someone wrote, for readers of its language, or of another into which nobody has translated it yet. */
    PageView written(Page page, Reader reader) {
        SitePath path = page.id().path(reader.language());
        boolean own = page.language().equals(reader.language());
        boolean home = page.id().equals(PageId.HOME);
        boolean draft = context.published().isDraft(page);
        String type = home ? "home" : page.id().type().id();
        String summary = page.teaser().isEmpty() ? page.body().summary() : page.teaser();
        PageView view = new PageView(
                path,
                "pages/" + type + ".ftlh",
                type,
                page.language(),
                reader.face().language(),
                page.title(),
                "",
                Summaries.shorten(summary, DESCRIPTION),
                settings().absolute(page.path()),
                !draft,
                draft,
                own
                        ? alternates(
                                context.published().languages(page.id()).stream()
                                        .map(Page::language)
                                        .toList(),
                                german(page))
                        : List.of(),
                translations(german(page), reader),
                translation(page, reader),
                home ? List.of() : breadcrumbs(page.id().type(), reader),
                frames.of(reader, path, section(page.id().type().base(), reader)),
                contents.of(page, reader),
                page.origin().path(),
                lastDate(page),
                HeadData.NONE);
        return data.complete(view, Optional.of(page), german(page), reader);
    }

    /**
     * A page that nobody wrote.
     *
     * @param german its address in German
     */
    PageView made(
            Reader reader,
            String type,
            SitePath german,
            String title,
            String description,
            List<Ref> breadcrumbs,
            Content content) {
        boolean found = !type.equals("notfound");
        boolean framed = content instanceof WidgetContent;
        Head head = new Head(
                title,
                description,
                found && !isEmpty(content) && !framed,
                found && !framed ? alternates(settings().languages(), german) : List.of(),
                translations(found ? german : SitePath.HOME, reader));
        return unwritten(reader, type, german, head, breadcrumbs, section(german.value(), reader), content);
    }

    /**
     * The page of a kit: for those who carry it further, so no search engine lists it beside the event that it is about.
     *
     * @param german its address in German
     * @param translations the same page in its other languages, by their own names
     */
    PageView kit(
            Reader reader,
            SitePath german,
            String title,
            String description,
            List<Ref> breadcrumbs,
            List<Ref> translations,
            KitContent kit) {
        Head head = new Head(title, description, false, List.of(), translations);
        String section = Kits.PAGE.in(reader.language()).value();
        return unwritten(reader, "kit", german, head, breadcrumbs, section, kit);
    }

    /**
     * What a page that nobody wrote says of itself.
     *
     * @param listed whether search engines may list it
     * @param alternates the same page in the languages that it is in, for search engines
     * @param translations the same page in other languages, for readers
     */
    private record Head(
            String title, String description, boolean listed, List<Alternate> alternates, List<Ref> translations) {}

    private PageView unwritten(
            Reader reader,
            String type,
            SitePath german,
            Head head,
            List<Ref> breadcrumbs,
            String section,
            Content content) {
        SitePath path = reader.here(german);
        PageView view = new PageView(
                path,
                "pages/" + type + ".ftlh",
                type,
                reader.face().language(),
                reader.face().language(),
                head.title(),
                "",
                Summaries.shorten(head.description(), DESCRIPTION),
                settings().absolute(path),
                head.listed(),
                false,
                head.alternates(),
                head.translations(),
                null,
                breadcrumbs,
                frames.of(reader, path, section),
                content,
                null,
                null,
                HeadData.NONE);
        return data.complete(view, Optional.empty(), german, reader);
    }

    /** The list that a page belongs to: the first folder of its German address. */
    private static String section(String german, Reader reader) {
        int end = german.indexOf('/', 1);
        return end < 0
                ? ""
                : reader.here(new SitePath(german.substring(0, end + 1))).value();
    }

    private static SitePath german(Page page) {
        return page.id().path(Language.GERMAN);
    }

    /**
     * What stands at an address that a page used to have.
     *
     * @param page the German page
     * @param former the address, that of the German page
     */
    PageView moved(Page page, SitePath former, Reader reader) {
        SitePath path = reader.here(former);
        Page shown = reader.page(page.id()).orElse(page);
        Ref target = reader.ref(shown);
        PageView view = new PageView(
                path,
                "pages/moved.ftlh",
                "moved",
                reader.face().language(),
                reader.face().language(),
                reader.text("moved.title"),
                "",
                "",
                settings().absolute(shown.path()),
                false,
                false,
                List.of(),
                translations(german(page), reader),
                null,
                List.of(),
                frames.of(reader, path, ""),
                new MovedContent(target),
                null,
                null,
                HeadData.NONE);
        return data.complete(view, Optional.empty(), former, reader);
    }

    /** Whether a list has nothing to show; search engines have no use for it, and the menu may not lead to it. */
    private static boolean isEmpty(Content content) {
        return (content instanceof ListingContent list
                        && list.sections().isEmpty()
                        && list.past().isEmpty())
                || (content instanceof ArchiveContent archive
                        && archive.years().isEmpty()
                        && archive.items().isEmpty());
    }

    /** The home page, if nobody wrote a text for it. */
    PageView defaultHome(Reader reader) {
        return made(
                reader,
                "home",
                SitePath.HOME,
                settings().brand(),
                contents.homeLead(reader),
                List.of(),
                contents.home(Optional.empty(), reader));
    }

    private List<Ref> breadcrumbs(PageType type, Reader reader) {
        List<Ref> way = new ArrayList<>();
        way.add(reader.home());
        if (type != PageType.PAGE) {
            way.add(frames.list(type, reader));
        }
        return way;
    }

    /** A page in the languages that it really is in. */
    private List<Alternate> alternates(List<Language> languages, SitePath german) {
        if (languages.size() < 2) {
            return List.of();
        }
        List<Alternate> alternates = new ArrayList<>();
        for (Language language : languages) {
            alternates.add(new Alternate(language.tag(), settings().absolute(german.in(language))));
        }
        alternates.add(new Alternate("x-default", settings().absolute(german)));
        return alternates;
    }

    /** The same page in every other language of the site. */
    private List<Ref> translations(SitePath german, Reader reader) {
        return settings().languages().stream()
                .filter(other -> !other.equals(reader.language()))
                .map(other -> new Ref(
                        german.in(other).value(), new Label(LanguageNames.own(other), other.tag()), other.tag()))
                .toList();
    }

    private @Nullable TranslationView translation(Page page, Reader reader) {
        boolean missing = !page.language().equals(reader.language());
        boolean stale = context.published()
                .in(page.id(), Language.GERMAN)
                .filter(page::isStale)
                .isPresent();
        if (!missing && !stale) {
            return null;
        }
        Ref german = new Ref(german(page).value(), Label.of(reader.text("translation.german")), Language.GERMAN.tag());
        return missing
                ? new TranslationView("missing", reader.text("translation.missing"), german)
                : new TranslationView("stale", reader.text("translation.stale"), german);
    }

    private static @Nullable LocalDate lastDate(Page page) {
        if (page.facts() instanceof News news) {
            return news.date();
        }
        return page.event()
                .filter(event -> !event.isDateOpen())
                .map(Agenda::lastDay)
                .orElse(null);
    }

    private Settings settings() {
        return context.site().settings();
    }
}
