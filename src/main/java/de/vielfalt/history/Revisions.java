package de.vielfalt.history;

import de.vielfalt.cache.Cache;
import de.vielfalt.history.Log.Commit;
import de.vielfalt.model.Code;
import de.vielfalt.model.Event;
import de.vielfalt.model.Location;
import de.vielfalt.model.Moment;
import de.vielfalt.model.News;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which version each event is, and each news item.
 *
 * <p>Its files (the German one and all translations) and those of its places are what counts. Every commit to one of them raises
 * the number, and nothing lowers it. Where it used to take place cannot be told without reading all old texts; so of the time
 * before its own last change, commits to any place count, and of the time since, those to its own.
 *
 * @param byPage the version of each event with a date and, by the history alone, of each news item, by id
 * @param known whether that is by the history, and not by the clock for want of one
 * @param moment what of the instant went into them: nothing, a day, or all of it
 */
public record Revisions(Map<PageId, Revision> byPage, boolean known, String moment) {
    public Revisions {
        byPage = Map.copyOf(byPage);
    }

    /** The version of a page about an event. */
    public Revision of(Page page) {
        Revision revision = byPage.get(page.id());
        if (revision == null) {
            throw new IllegalArgumentException("not an event with a date: " + page.id());
        }
        return revision;
    }

    /** When an event or a news item was last changed, if that is known. */
    public Optional<Instant> changed(Page page) {
        return known ? Optional.ofNullable(byPage.get(page.id())).map(Revision::modified) : Optional.empty();
    }

    /**
     * Finds out which version events and news are.
     *
     * @param published what may be seen
     * @param now the instant that an uncommitted change counts for; without any history, its day counts for everything that
     *     does not say since when it can be seen
     */
    public static Revisions read(Checkout checkout, Cache cache, List<Page> published, Instant now) {
        Map<PageId, Revision> revisions = new TreeMap<>();
        String moment = "";
        if (checkout.isUnknown()) {
            for (Page page : events(published)) {
                Optional<Instant> from = page.publication().from();
                moment = from.isPresent() ? moment : day(now).toString();
                Instant since = from.orElseGet(() -> day(now).start());
                revisions.put(page.id(), new Revision(0, since, since));
            }
            return new Revisions(revisions, false, moment);
        }
        List<Page> dated =
                published.stream().filter(page -> isEvent(page) || isNews(page)).toList();
        Log log = dated.isEmpty() ? Log.EMPTY : checkout.log(cache);
        NavigableSet<Commit> places = log.of(PageType.PLACE);
        for (Page page : dated) {
            boolean changed = isChanged(page, checkout) || log.of(page.id()).isEmpty();
            moment = changed ? now.toString() : moment;
            revisions.put(page.id(), revision(page, log, places, changed, now));
        }
        return new Revisions(revisions, true, moment);
    }

    /** Whether they would be the same at another instant, as long as the files and the repository are. */
    public static boolean isSameMoment(String moment, Instant now) {
        return moment.isEmpty() || moment.equals(now.toString()) || moment.equals(day(now).toString());
    }

    /** What is to be said of a history that is not there, if there are events that need one. */
    public static Optional<Problem> note(Checkout checkout, List<Page> published) {
        if (checkout.state() == Checkout.State.WHOLE || events(published).isEmpty()) {
            return Optional.empty();
        }
        String variant = checkout.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Optional.of(Problem.note(Code.HISTORY_INCOMPLETE, Location.file("content"), variant));
    }

    private static List<Page> events(List<Page> published) {
        return published.stream().filter(Revisions::isEvent).toList();
    }

    private static boolean isEvent(Page page) {
        return page.language().isGerman()
                && page.event().flatMap(Event::timetable).isPresent();
    }

    private static boolean isNews(Page page) {
        return page.language().isGerman() && page.facts() instanceof News;
    }

    private static List<PageId> places(Page page) {
        return page.event().map(Event::places).orElse(List.of());
    }

    private static Revision revision(Page page, Log log, NavigableSet<Commit> places, boolean changed, Instant now) {
        NavigableSet<Commit> own = log.of(page.id());
        if (own.isEmpty()) {
            return new Revision(0, now, now);
        }
        NavigableSet<Commit> all = new TreeSet<>(own);
        if (!isNews(page)) {
            all.addAll(places.subSet(own.first(), true, own.last(), true));
        }
        for (PageId place : places(page)) {
            all.addAll(log.of(place).tailSet(own.last(), false));
        }
        Instant last = all.last().time();
        int sequence = all.size() - 1;
        return changed
                ? new Revision(sequence + 1, own.first().time(), now.isAfter(last) ? now : last)
                : new Revision(sequence, own.first().time(), last);
    }

    private static boolean isChanged(Page page, Checkout checkout) {
        return checkout.changed().contains(page.id()) || places(page).stream().anyMatch(checkout.changed()::contains);
    }

    private static Moment day(Instant now) {
        return Moment.of(now.atZone(Moment.ZONE).toLocalDate());
    }
}
