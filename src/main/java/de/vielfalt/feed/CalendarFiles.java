package de.vielfalt.feed;

import de.vielfalt.calendar.CalendarEntry;
import de.vielfalt.calendar.CalendarEntry.Point;
import de.vielfalt.calendar.CalendarFile;
import de.vielfalt.model.Event;
import de.vielfalt.model.Facet;
import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.Place;
import de.vielfalt.model.Revision;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.CalendarView;
import de.vielfalt.view.CalendarsContent;
import de.vielfalt.view.EventContent;
import de.vielfalt.view.Invitation;
import de.vielfalt.view.PageView;
import de.vielfalt.view.View;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calendars of a site: one beside the page of each event, and those to subscribe to, for the readers of each language.
 *
 * <p>What is over leaves the calendars to subscribe to, and keeps its own. A series stays whole as long as one of its dates is to
 * come, and so does what was called off until the day it would have been.
 */
public final class CalendarFiles {
    /** The colours of audiences as RFC 7986 wants them, by the names of CSS 3. */
    private static final Map<String, String> COLOURS = Map.of(
            "koralle", "coral",
            "petrol", "teal",
            "beere", "mediumvioletred",
            "himmel", "deepskyblue",
            "safran", "orange",
            "laub", "forestgreen",
            "tinte", "midnightblue");

    private final Settings settings;
    private final Instant now;
    private final Function<Page, Revision> revisions;
    private final ToldPages pages;
    private final Map<PageId, Point> points = new HashMap<>();

    /**
     * Prepares to write.
     *
     * @param now the instant that decides what is over
     * @param revisions tells which version an event is, by a page about it
     */
    public CalendarFiles(View view, Settings settings, Instant now, Function<Page, Revision> revisions) {
        this.settings = settings;
        this.now = now;
        this.revisions = revisions;
        this.pages = new ToldPages(view, true);
        for (Page page : view.published()) {
            if (page.facts() instanceof Place place
                    && place.latitudeOrNull() != null
                    && place.longitudeOrNull() != null) {
                points.put(page.id(), new Point(place.latitudeOrNull(), place.longitudeOrNull()));
            }
        }
    }

    /** Every calendar, by its address. */
    public SortedMap<SitePath, byte[]> all() {
        SortedMap<SitePath, byte[]> files = new TreeMap<>();
        settings.languages().forEach(language -> add(language, files));
        return files;
    }

    private void add(Language language, SortedMap<SitePath, byte[]> files) {
        List<Dated> all = pages.in(language).stream()
                .flatMap(told -> Stream.ofNullable(dated(told, language)))
                .toList();
        List<Written> written = all.parallelStream().map(this::written).toList();
        List<Dated> ahead = new ArrayList<>();
        Map<Facet, List<Dated>> byFacet = new HashMap<>();
        IdentityHashMap<CalendarEntry, String> components = new IdentityHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Dated dated = all.get(i);
            files.put(dated.invitation().path(), written.get(i).file().getBytes(StandardCharsets.UTF_8));
            if (!dated.event().isOver(now)) {
                ahead.add(dated);
                Facet.of(dated.event()).forEach(facet -> byFacet.computeIfAbsent(facet, key -> new ArrayList<>())
                        .add(dated));
                components.put(dated.entry(), written.get(i).components());
            }
        }
        PageView page = pages.at(CalendarsContent.PATH.in(language)).orElse(null);
        if (page != null && page.content() instanceof CalendarsContent calendars) {
            for (CalendarView each : calendars.calendars()) {
                List<Dated> told = each.facet()
                        .map(facet -> byFacet.getOrDefault(facet, List.of()))
                        .orElse(ahead);
                String text = subscription(each, page, language, told).text(components::get);
                files.put(each.path(), text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** An event with a date, and what its page says of it. */
    private record Dated(Told told, Language language, Event event, Invitation invitation, CalendarEntry entry) {}

    /** An event's own file, and what of it goes into calendars to subscribe to. */
    private record Written(String file, String components) {}

    private Written written(Dated dated) {
        CalendarFile file = own(dated);
        String components = file.components(dated.entry());
        return new Written(file.text(entry -> components), components);
    }

    private @Nullable Dated dated(Told told, Language language) {
        if (!(told.page().facts() instanceof Event event)
                || event.timetable().isEmpty()
                || !(told.view().content() instanceof EventContent content)) {
            return null;
        }
        return content.invitation()
                .map(words -> new Dated(told, language, event, words, entry(told, language, event, words)))
                .orElse(null);
    }

    private CalendarFile own(Dated dated) {
        return new CalendarFile(
                dated.told().page().title(),
                "",
                dated.language(),
                settings.publisher(),
                settings.base().toString(),
                settings.absolute(dated.told().view().path()),
                settings.absolute(dated.invitation().path()),
                "",
                false,
                List.of(dated.entry()));
    }

    private CalendarFile subscription(CalendarView calendar, PageView page, Language language, List<Dated> events) {
        return new CalendarFile(
                calendar.name(),
                calendar.description(),
                language,
                settings.publisher(),
                settings.base().toString(),
                page.canonical(),
                calendar.address(),
                COLOURS.getOrDefault(calendar.colour(), ""),
                true,
                events.stream().map(Dated::entry).toList());
    }

    private CalendarEntry entry(Told told, Language language, Event event, Invitation words) {
        return new CalendarEntry(
                told.page().id() + "@" + settings.base().getHost(),
                event,
                revisions.apply(told.page()),
                isOff(event),
                language,
                told.page().language(),
                words.summary(),
                words.summaryOff(),
                words.description(),
                words.notes(),
                words.location(),
                point(event),
                words.categories(),
                words.contact(),
                settings.absolute(told.view().path()),
                words.joinLink(),
                words.joinLabel());
    }

    /** Whether it does not take place, or not any more; iCalendar has no word for what only takes place at another time. */
    private boolean isOff(Event event) {
        return switch (event.state(now)) {
            case CANCELLED, POSTPONED, ENDED -> true;
            default -> false;
        };
    }

    /** Where the first of its places is that says so. */
    private @Nullable Point point(Event event) {
        return event.places().stream()
                .flatMap(id -> Optional.ofNullable(points.get(id)).stream())
                .findFirst()
                .orElse(null);
    }
}
