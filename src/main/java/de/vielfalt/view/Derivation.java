package de.vielfalt.view;

import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Settings;
import de.vielfalt.model.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Turns the site as data into the pages of the output at one instant.
 *
 * <p>Lists, archive and the page for unknown addresses are made in German; translations have pages of their own.
 */
public final class Derivation {
    private Derivation() {}

    /**
     * Derives every page of the output.
     *
     * @param site what was read
     * @param now the instant that decides what is published, to come or over
     * @param withDrafts whether drafts are shown, and marked as such
     * @param messages the words of the interface
     * @param problems takes messages that are missing, from two threads
     */
    public static View derive(
            Site site, Instant now, boolean withDrafts, Messages.Bundles messages, Consumer<Problem> problems) {
        Context context = new Context(site, now, withDrafts, messages, problems);
        Published published = context.published();
        List<Page> written = published.all().stream()
                .filter(page -> page.id().type() != PageType.NOTICE)
                .toList();
        int half = written.size() / 2;
        Context other = context.forThread();
        CompletableFuture<List<PageView>> first =
                CompletableFuture.supplyAsync(() -> pages(new Sheets(other), written.subList(0, half)));
        Sheets sheets = new Sheets(context);
        List<PageView> pages = new ArrayList<>(pages(sheets, written.subList(half, written.size())));
        if (published.in(PageId.HOME, Language.GERMAN).isEmpty()) {
            pages.add(sheets.defaultHome());
        }
        pages.addAll(new Listings(context, sheets).all());
        pages.add(new DataPage(context, sheets).view());
        pages.add(new Calendars(context, sheets, Language.GERMAN).page());
        pages.addAll(first.join());
        pages.sort(Comparator.comparing(PageView::path));
        return new View(
                site(site.settings()),
                new HeadTitles(site.settings(), context::reader).apply(pages),
                published.all(),
                VisibleFiles.of(site, published),
                Changes.next(site, published, now).orElse(null));
    }

    private static List<PageView> pages(Sheets sheets, List<Page> written) {
        return written.stream().map(sheets::written).toList();
    }

    private static SiteView site(Settings settings) {
        return new SiteView(settings.brand(), settings.town(), settings.operator(), settings.contactForm());
    }
}
