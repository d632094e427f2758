package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lists events by the days on which they begin, for the readers of one language. */
final class DayByDay {
    /** Dates of one event that are listed day by day; more are gathered. */
    private static final int MOST_DATES = 5;

    private final Context context;
    private final Reader reader;
    private final Occasions occasions;

    DayByDay(Context context, Reader reader) {
        this.context = context;
        this.reader = reader;
        this.occasions = new Occasions(reader, context.now());
    }

    /** One date of an event. */
    private record Date(Occurrence occurrence, Page page) {}

    private static boolean isOften(Agenda.Month entry) {
        return entry.dates().size() > MOST_DATES;
    }

    /**
     * Day by day what does not take place too often for that.
     *
     * @param first the first day; what began before stands on it
     * @param entries events with the dates that count
     */
    List<ProgrammeContent.Day> days(LocalDate first, List<Agenda.Month> entries) {
        SortedMap<LocalDate, List<Date>> days = new TreeMap<>();
        for (Agenda.Month entry : entries) {
            for (Occurrence date : isOften(entry) ? List.<Occurrence>of() : entry.dates()) {
                LocalDate begin = date.begin().date();
                days.computeIfAbsent(begin.isBefore(first) ? first : begin, key -> new ArrayList<>())
                        .add(new Date(date, entry.page()));
            }
        }
        List<ProgrammeContent.Day> shown = new ArrayList<>();
        days.forEach((day, dates) -> shown.add(new ProgrammeContent.Day(
                day.toString(),
                reader.dates().full(day),
                dates.stream()
                        .sorted((a, b) -> {
                            int byDate = a.occurrence().compareTo(b.occurrence());
                            return byDate != 0
                                    ? byDate
                                    : a.page().id().compareTo(b.page().id());
                        })
                        .map(date -> entry(date.page(), date.occurrence()))
                        .toList())));
        return shown;
    }

    private ProgrammeContent.Entry entry(Page original, Occurrence date) {
        Optional<StatusView> status = status(original);
        When when = occasions.when(
                date, status.filter(state -> state.state().isOff()).isPresent());
        String cancelled = date.cancelled() ? reader.text("date.cancelled") : "";
        return entry(
                original,
                when.severalDays() ? when.date() : when.time(),
                when.struck(),
                Stream.of(status.map(StatusView::label).orElse(""), cancelled, when.movedFrom()));
    }

    /** What takes place too often to be listed by days, each with all of its dates. */
    List<ProgrammeContent.Entry> often(List<Agenda.Month> entries) {
        return entries.stream().filter(DayByDay::isOften).map(this::often).toList();
    }

    /** An event with all of its dates; those that do not take place are named apart. */
    private ProgrammeContent.Entry often(Agenda.Month entry) {
        Optional<StatusView> status = status(entry.page());
        String days = days(entry, false);
        String off = days(entry, true);
        return entry(
                entry.page(),
                days.isEmpty() ? off : days,
                days.isEmpty() || status.filter(state -> state.state().isOff()).isPresent(),
                Stream.of(
                        status.map(StatusView::label).orElse(""),
                        days.isEmpty() || off.isEmpty() ? "" : reader.text("card.cancelled-on", off)));
    }

    private String days(Agenda.Month entry, boolean cancelled) {
        return reader.list(entry.dates().stream()
                .filter(date -> date.cancelled() == cancelled)
                .map(date -> reader.dates().dayAndMonth(date.begin().date()))
                .toList());
    }

    private Optional<StatusView> status(Page original) {
        return Optional.ofNullable(new Statuses(reader, context.now())
                .of(reader.page(original.id()).orElse(original)));
    }

    private ProgrammeContent.Entry entry(Page original, String time, boolean struck, Stream<String> notes) {
        Page page = reader.page(original.id()).orElse(original);
        Event event = Agenda.event(page);
        return new ProgrammeContent.Entry(
                time,
                reader.ref(page),
                struck,
                notes.filter(note -> !note.isEmpty()).distinct().toList(),
                context.terms(reader).audiences(event.audiences()),
                context.cards(reader).details(event));
    }
}
