package de.vielfalt.view;

import de.vielfalt.model.Language;
import de.vielfalt.model.News;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
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

    /** A page that someone wrote. */
    PageView written(Page page) {
        Reader reader = context.reader(page.language());
        boolean home = page.id().equals(PageId.HOME);
        boolean draft = context.published().isDraft(page);
        String type = home ? "home" : page.id().type().id();
        String summary = page.teaser().isEmpty() ? page.body().summary() : page.teaser();
        List<Page> languages = context.published().languages(page.id());
        PageView view = new PageView(
                page.path(),
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
                alternates(languages),
                translations(page, languages, reader),
                home ? List.of() : breadcrumbs(page.id().type(), reader),
                frames.of(reader, page.path(), page.id().type().base()),
                contents.of(page),
                page.origin().path(),
                lastDate(page),
                HeadData.NONE);
        return data.complete(view, Optional.of(page));
    }

    /** A page that nobody wrote, in German. */
    PageView made(
            String type, SitePath path, String title, String description, List<Ref> breadcrumbs, Content content) {
        Reader reader = context.reader(Language.GERMAN);
        PageView view = new PageView(
                path,
                "pages/" + type + ".ftlh",
                type,
                Language.GERMAN,
                reader.face().language(),
                title,
                "",
                Summaries.shorten(description, DESCRIPTION),
                settings().absolute(path),
                !type.equals("notfound") && !isEmpty(content),
                false,
                List.of(),
                List.of(),
                breadcrumbs,
                frames.of(reader, path, section(path)),
                content,
                null,
                null,
                HeadData.NONE);
        return data.complete(view, Optional.empty());
    }

    /** The list that a page belongs to: the first folder of its address. */
    private static String section(SitePath path) {
        return path.value().substring(0, path.value().indexOf('/', 1) + 1);
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
    PageView defaultHome() {
        Reader reader = context.reader(Language.GERMAN);
        return made(
                "home",
                SitePath.HOME,
                settings().brand(),
                contents.homeLead(reader),
                List.of(),
                contents.home(Optional.empty(), reader));
    }

    private List<Ref> breadcrumbs(PageType type, Reader reader) {
        List<Ref> way = new ArrayList<>();
        way.add(frames.home(reader));
        if (type != PageType.PAGE) {
            way.add(frames.list(type, reader));
        }
        return way;
    }

    private List<Alternate> alternates(List<Page> languages) {
        if (languages.size() < 2) {
            return List.of();
        }
        List<Alternate> alternates = new ArrayList<>();
        for (Page page : languages) {
            alternates.add(new Alternate(page.language().tag(), settings().absolute(page.path())));
        }
        alternates.add(
                new Alternate("x-default", settings().absolute(languages.get(0).path())));
        return alternates;
    }

    private static List<Ref> translations(Page page, List<Page> languages, Reader reader) {
        return languages.stream()
                .filter(other -> !other.language().equals(page.language()))
                .map(other -> new Ref(
                        other.path().value(),
                        new Label(
                                LanguageNames.own(other.language()),
                                other.language().tag()),
                        reader.hreflang(other.language())))
                .toList();
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
