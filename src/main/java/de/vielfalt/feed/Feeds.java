package de.vielfalt.feed;

import de.vielfalt.model.Event;
import de.vielfalt.model.EventState;
import de.vielfalt.model.Language;
import de.vielfalt.model.News;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.Vocabulary;
import de.vielfalt.view.Channel;
import de.vielfalt.view.EventContent;
import de.vielfalt.view.Messages;
import de.vielfalt.view.NewsContent;
import de.vielfalt.view.PageView;
import de.vielfalt.view.PictureView;
import de.vielfalt.view.View;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The feeds of a site for the readers of one language: news, and events with workshops, each as Atom and as JSON Feed, with
 * the whole text, which is German where nobody has translated it.
 */
public final class Feeds {
    /** How many news a feed tells: the latest. */
    static final int NEWS = 50;

    /** How many events and workshops a feed tells of those that are not over: the soonest, then those without a date. */
    static final int EVENTS = 100;

    /** What one must know of an event before one reads on. */
    private static final Set<EventState> SAID_IN_TITLE =
            Set.of(EventState.CANCELLED, EventState.POSTPONED, EventState.ENDED, EventState.FULL);

    private final Site site;
    private final ToldPages pages;
    private final Language language;
    private final Instant now;
    private final Messages words;
    private final Function<Page, Optional<Instant>> changed;
    private final List<Told> told;
    private final TagUri tags;
    private final PortableHtml portable;

    private Feeds(
            Site site,
            ToldPages pages,
            Language language,
            Instant now,
            Messages.Bundles messages,
            Function<Page, Optional<Instant>> changed) {
        this.site = site;
        this.pages = pages;
        this.language = language;
        this.now = now;
        this.words = messages.of(language);
        this.changed = changed;
        this.told = pages.in(language);
        this.tags = new TagUri(site.settings());
        this.portable = new PortableHtml(site.settings());
    }

    /**
     * Every feed of a site as it is shown at one instant, by its address. Drafts are in no feed, even where pages show them.
     *
     * @param messages the words of the interface
     * @param changed when a page was last changed, if that is known
     */
    public static SortedMap<SitePath, String> files(
            Site site, View view, Instant now, Messages.Bundles messages, Function<Page, Optional<Instant>> changed) {
        SortedMap<SitePath, String> files = new TreeMap<>();
        ToldPages pages = new ToldPages(view, false);
        for (Language language : site.settings().languages()) {
            Feeds feeds = new Feeds(site, pages, language, now, messages, changed);
            for (Channel channel : Channel.values()) {
                Feed feed = feeds.feed(channel);
                files.put(feed.atom(), AtomFeed.write(feed));
                files.put(feed.json(), JsonFeed.write(feed));
            }
        }
        return files;
    }

    private Feed feed(Channel channel) {
        String title = words.find(channel.titleKey(), site.settings().brand()).orElse(channel.titleKey());
        return new Feed(
                site.settings(),
                channel,
                title,
                description(channel),
                language,
                pages(channel)
                        .map(this::entry)
                        .sorted(Comparator.comparing(
                                        (Entry entry) -> entry.dating().updated())
                                .reversed())
                        .toList());
    }

    /** What the list says of itself. */
    private String description(Channel channel) {
        return pages.at(channel.list().in(language)).map(PageView::description).orElse("");
    }

    /** The pages that a channel tells: news by date, latest first; events by their next date, soonest first. */
    private Stream<Told> pages(Channel channel) {
        Comparator<Told> byId = Comparator.comparing(each -> each.page().id());
        Stream<Told> all =
                told.stream().filter(each -> channel.tells(each.page().id().type()));
        return switch (channel) {
            case NEWS ->
                all.sorted(Comparator.comparing(Feeds::date).reversed().thenComparing(byId))
                        .limit(NEWS);
            case EVENTS ->
                all.filter(each -> each.page().event().stream().noneMatch(event -> event.isOver(now)))
                        .sorted(Comparator.comparing(this::next).thenComparing(byId))
                        .limit(EVENTS);
        };
    }

    private static String date(Told told) {
        return told.page().facts() instanceof News news ? news.date().toString() : "";
    }

    private Instant next(Told told) {
        return told.page()
                .event()
                .flatMap(event -> event.next(now))
                .map(Occurrence::starts)
                .orElse(Instant.MAX);
    }

    private Entry entry(Told told) {
        Page page = told.page();
        return new Entry(
                tags.of(page.id()),
                title(told),
                site.settings().absolute(told.view().path()),
                page.language().tag(),
                Dating.of(page, changed.apply(page)),
                categories(page),
                page.teaser(),
                portable.of(EntryHtml.of(told.view(), words), told.view().path()),
                image(told.view()).map(picture -> site.settings().absolute(new SitePath(picture.large()))));
    }

    private static String title(Told told) {
        String title = told.page().title();
        if (told.view().content() instanceof EventContent event) {
            return event.status()
                    .filter(status -> SAID_IN_TITLE.contains(status.state()))
                    .map(status -> status.label() + ": " + title)
                    .orElse(title);
        }
        return title;
    }

    private static Optional<PictureView> image(PageView view) {
        if (view.content() instanceof EventContent event) {
            return event.picture();
        }
        return view.content() instanceof NewsContent news ? news.picture() : Optional.empty();
    }

    private List<Entry.Category> categories(Page page) {
        Optional<Event> event = page.event();
        News news = page.facts() instanceof News facts ? facts : null;
        List<String> audiences = event.map(Event::audiences).orElse(news == null ? List.of() : news.audiences());
        List<String> topics = event.map(Event::topics).orElse(news == null ? List.of() : news.topics());
        Vocabulary vocabulary = site.vocabulary();
        return Stream.concat(
                        audiences.stream().flatMap(id -> vocabulary.audience(id).stream()),
                        topics.stream().flatMap(id -> vocabulary.topic(id).stream()))
                .map(term -> new Entry.Category(term.id(), term.name(language)))
                .toList();
    }
}
