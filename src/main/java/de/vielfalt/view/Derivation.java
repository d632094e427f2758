package de.vielfalt.view;

import de.vielfalt.model.Hue;
import de.vielfalt.model.Language;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Settings;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Turns the site as data into the pages of the output at one instant.
 *
 * <p>Every page is made for the readers of each language of the site. Where nobody has translated its text, it shows the
 * German one; facts and interface are in the reader's language.
 */
public final class Derivation {
    /** Pages of a part: many enough to be worth while, and so few that all processors have done at about the same time. */
    private static final int PART = 100;

    private Derivation() {}

    /**
     * Derives every page of the output.
     *
     * @param site what was read
     * @param now the instant that decides what is published, to come or over
     * @param showing who it is for
     * @param messages the words of the interface
     * @param problems takes messages that are missing, from two threads
     */
    public static View derive(
            Site site, Instant now, Showing showing, Messages.Bundles messages, Consumer<Problem> problems) {
        return derive(site, now, showing, false, messages, problems);
    }

    /**
     * Derives every page of the output.
     *
     * @param withKits whether there are pages that help to pass events on, too
     * @see #derive(Site, Instant, Showing, Messages.Bundles, Consumer)
     */
    public static View derive(
            Site site,
            Instant now,
            Showing showing,
            boolean withKits,
            Messages.Bundles messages,
            Consumer<Problem> problems) {
        Context context = new Context(site, now, showing, withKits, messages, problems);
        Published published = context.published();
        Queue<Part> parts = parts(site.settings().languages(), published.ids());
        CompletableFuture<List<PageView>> beside = CompletableFuture.supplyAsync(() -> all(context.forThread(), parts));
        List<PageView> pages = new ArrayList<>(all(context, parts));
        pages.addAll(beside.join());
        pages.sort(Comparator.comparing(PageView::path));
        Moves moves = new Moves(site, published);
        VisibleFiles files = new VisibleFiles(site, published);
        return new View(
                site(site.settings(), showing, withKits),
                new HeadTitles(site.settings(), context::reader).apply(pages),
                published.all(),
                files.downloads(),
                files.pictures(),
                moves.redirects(),
                moves.gone(now),
                Changes.next(site, published, now).orElse(null));
    }

    /**
     * Derives some pages anew and takes all others from an earlier view, which may be wrong for those that show something of
     * what changed: for a first glimpse, before everything is derived. Redirects are those of the earlier view.
     *
     * @param before a view of the same site, of which nothing has changed but some pages, or some were added
     * @param changed those pages
     * @see #derive(Site, Instant, Showing, Messages.Bundles, Consumer)
     */
    public static View glimpse(
            View before,
            Site site,
            Instant now,
            Showing showing,
            Messages.Bundles messages,
            Collection<PageId> changed) {
        Context context = new Context(site, now, showing, before.site().prints(), messages, problem -> {});
        Queue<Part> parts = new ConcurrentLinkedQueue<>();
        site.settings().languages().forEach(language -> parts.add(new Part(language, List.copyOf(changed))));
        Map<SitePath, PageView> fresh = new HashMap<>();
        all(context, parts).forEach(view -> fresh.put(view.path(), view));
        HeadTitles titles = new HeadTitles(site.settings(), context::reader);
        List<PageView> pages = new ArrayList<>();
        for (PageView old : before.pages()) {
            PageView view = fresh.get(old.path());
            if (view == null) {
                pages.add(old);
            } else if (view.title().equals(old.title())) {
                fresh.remove(old.path());
                pages.add(view.withHeadTitle(old.headTitle()));
            }
        }
        fresh.values().forEach(view -> pages.addAll(titles.apply(List.of(view))));
        pages.sort(Comparator.comparing(PageView::path));
        VisibleFiles files = new VisibleFiles(site, context.published());
        return new View(
                before.site(),
                pages,
                context.published().all(),
                files.downloads(),
                files.pictures(),
                before.redirects(),
                before.gone(),
                before.nextChangeOrNull());
    }

    /**
     * Some of the pages for readers of one language.
     *
     * @param ids of pages that somebody wrote; none for the others, which nobody wrote
     */
    private record Part(Language language, List<PageId> ids) {}

    /** All parts, the longest first, so that nobody waits long for the last. */
    private static Queue<Part> parts(List<Language> languages, List<PageId> all) {
        Queue<Part> parts = new ConcurrentLinkedQueue<>();
        languages.forEach(language -> parts.add(new Part(language, List.of())));
        for (Language language : languages) {
            for (int from = 0; from < all.size(); from += PART) {
                parts.add(new Part(language, all.subList(from, Math.min(from + PART, all.size()))));
            }
        }
        return parts;
    }

    /** Takes parts until none is left. */
    private static List<PageView> all(Context context, Queue<Part> parts) {
        Sheets sheets = new Sheets(context);
        List<PageView> pages = new ArrayList<>();
        for (Part part = parts.poll(); part != null; part = parts.poll()) {
            Reader reader = context.reader(part.language());
            if (part.ids().isEmpty()) {
                pages.addAll(unwritten(context, sheets, reader));
            }
            KitPages kits = new KitPages(context, sheets, reader);
            part.ids().stream()
                    .filter(id -> id.type() != PageType.NOTICE)
                    .flatMap(id -> reader.page(id).stream())
                    .forEach(page -> {
                        PageView view = sheets.written(page, reader);
                        pages.add(view);
                        kits.of(page, view).ifPresent(pages::add);
                    });
        }
        return pages;
    }

    private static List<PageView> unwritten(Context context, Sheets sheets, Reader reader) {
        Listings listings = new Listings(context, sheets, reader);
        List<PageView> pages = new ArrayList<>(listings.all());
        if (reader.page(PageId.HOME).isEmpty()) {
            pages.add(sheets.defaultHome(reader));
        }
        if (context.kits().areMade()) {
            pages.addAll(new KitHubs(context, sheets, reader).all());
        }
        pages.add(new DataPage(context, sheets, reader).view());
        pages.add(new Calendars(context, sheets, reader).page());
        pages.add(new Digests(context, sheets, reader).page());
        pages.addAll(new MonthProgrammes(context, sheets, reader).all());
        pages.addAll(new Widgets(context, sheets, reader).all());
        pages.add(new SearchPage(context, sheets, reader).view(pages));
        pages.addAll(new Moves(context.site(), context.published()).pages(sheets, reader));
        pages.add(listings.notFound());
        return pages;
    }

    private static SiteView site(Settings settings, Showing showing, boolean withKits) {
        return new SiteView(
                settings.brand(),
                settings.town(),
                settings.operator(),
                settings.contactForm(),
                settings.look().palette().light(Hue.PAPER),
                settings.look().palette().dark(Hue.PAPER),
                showing == Showing.REVIEW,
                withKits);
    }
}
