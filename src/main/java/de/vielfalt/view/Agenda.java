package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.Facet;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What takes place when, where and by whom, as seen at one instant: German originals only. */
final class Agenda {
    private final List<Page> upcoming;
    private final List<Page> over;
    private final Map<Facet, List<Page>> upcomingBy = new HashMap<>();
    private final Map<Facet, List<Page>> overBy = new HashMap<>();
    private final SortedMap<YearMonth, List<Month>> months = new TreeMap<>();
    private final Map<PageId, List<Page>> reports = new HashMap<>();

    Agenda(Published published, Instant now) {
        List<Page> events = Stream.of(PageType.EVENT, PageType.WORKSHOP)
                .flatMap(type -> published.originals(type).stream())
                .toList();
        upcoming = events.stream()
                .filter(page -> !event(page).isOver(now))
                .sorted(Comparator.comparing((Page page) -> soonest(event(page), now))
                        .thenComparing(Page::id))
                .toList();
        over = events.stream()
                .filter(page -> event(page).isOver(now))
                .sorted(Comparator.comparing((Page page) -> last(event(page)).starts(), Comparator.reverseOrder())
                        .thenComparing(Page::id))
                .toList();
        collect(upcoming, upcomingBy);
        collect(over, overBy);
        Stream.concat(upcoming.stream(), over.stream()).forEach(this::collectMonths);
        months.values().forEach(entries -> entries.sort(Month.ORDER));
        for (Page page : over) {
            PageId report = event(page).reportOrNull();
            if (report != null) {
                reports.computeIfAbsent(report, key -> new ArrayList<>()).add(page);
            }
        }
    }

    /** What is under way or to come, soonest first; open dates at the end. */
    List<Page> upcoming() {
        return upcoming;
    }

    /** The same, of one type. */
    List<Page> upcoming(PageType type) {
        return upcoming.stream().filter(page -> page.id().type() == type).toList();
    }

    /** What is over, latest first. */
    List<Page> over(PageType type) {
        return over.stream().filter(page -> page.id().type() == type).toList();
    }

    /** What is over by the year of its last day, latest year first; within a year latest first. */
    SortedMap<Integer, List<Page>> years() {
        SortedMap<Integer, List<Page>> years = new TreeMap<>(Collections.reverseOrder());
        for (Page page : over) {
            int year = lastDay(event(page)).getYear();
            years.computeIfAbsent(year, key -> new ArrayList<>()).add(page);
        }
        return years;
    }

    /** What is to come of that kind, soonest first. */
    List<Page> upcoming(Facet facet) {
        return upcomingBy.getOrDefault(facet, List.of());
    }

    /** What is over, latest first. */
    List<Page> over() {
        return over;
    }

    /** What is over of that kind, latest first. */
    List<Page> over(Facet facet) {
        return overBy.getOrDefault(facet, List.of());
    }

    /** What takes place, or took place, in each month that anything touches; in the order of {@link Month}. */
    SortedMap<YearMonth, List<Month>> months() {
        return months;
    }

    /**
     * The dates of one event that touch one month.
     *
     * @param page the German original
     * @param dates sorted
     */
    record Month(Page page, List<Occurrence> dates) {
        static final Comparator<Month> ORDER = Comparator.comparing(
                        (Month month) -> month.dates().get(0))
                .thenComparing(month -> month.page().id());

        /** Those that are not over at that instant. */
        List<Occurrence> left(Instant now) {
            return dates.stream().filter(date -> date.over().isAfter(now)).toList();
        }
    }

    /** What a news item looks back on. */
    List<Page> reportedBy(PageId news) {
        return reports.getOrDefault(news, List.of());
    }

    /** The months that a date touches. */
    static Stream<YearMonth> months(Occurrence date) {
        YearMonth first = YearMonth.from(date.begin().date());
        YearMonth last = YearMonth.from(date.lastDay());
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    static Event event(Page page) {
        return page.event().orElseThrow(() -> new IllegalStateException("not an event: " + page.id()));
    }

    /** The date that counts once an event is over: the last one that was held, else the last one. */
    static Occurrence last(Event event) {
        List<Occurrence> dates = event.occurrences();
        for (int i = dates.size() - 1; i >= 0; i--) {
            if (!dates.get(i).cancelled()) {
                return dates.get(i);
            }
        }
        return dates.get(dates.size() - 1);
    }

    /** The last day of its last date. */
    static LocalDate lastDay(Event event) {
        return event.occurrences().get(event.occurrences().size() - 1).lastDay();
    }

    private static void collect(List<Page> pages, Map<Facet, List<Page>> by) {
        for (Page page : pages) {
            Facet.of(event(page)).forEach(facet -> by.computeIfAbsent(facet, key -> new ArrayList<>())
                    .add(page));
        }
    }

    private void collectMonths(Page page) {
        SortedMap<YearMonth, List<Occurrence>> own = new TreeMap<>();
        for (Occurrence date : event(page).occurrences()) {
            months(date).forEach(month -> own.computeIfAbsent(month, key -> new ArrayList<>())
                    .add(date));
        }
        own.forEach((month, dates) ->
                months.computeIfAbsent(month, key -> new ArrayList<>()).add(new Month(page, dates)));
    }

    private static Instant soonest(Event event, Instant now) {
        return event.next(now).map(Occurrence::starts).orElse(Instant.MAX);
    }
}
