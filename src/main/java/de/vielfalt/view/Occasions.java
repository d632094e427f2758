package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Occurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the dates of events for a reader. */
final class Occasions {
    private final Reader reader;
    private final Instant now;

    Occasions(Reader reader, Instant now) {
        this.reader = reader;
        this.now = now;
    }

    /**
     * The date of an event that counts now: the next one, else the last one; empty while the date is open.
     *
     * @param struck whether the event as a whole does not take place then
     */
    Optional<When> current(Event event, boolean struck) {
        if (event.isDateOpen()) {
            return Optional.empty();
        }
        return Optional.of(when(event.next(now).orElseGet(() -> Agenda.last(event)), struck));
    }

    /** One date of an event. */
    When when(Occurrence date, boolean struck) {
        Dates dates = reader.dates();
        LocalDate first = date.begin().date();
        return new When(
                machine(date.begin()),
                dates.day(first),
                dates.month(first),
                dates.weekday(first),
                days(date, dates.full(first)),
                time(date),
                severalDays(date),
                struck || date.cancelled(),
                date.movedFrom().map(this::moved).orElse(""));
    }

    /** Every date of an event as a table's rows; empty for a single date. */
    List<DateRow> rows(Event event, boolean struck) {
        if (!event.isSeries()) {
            return List.of();
        }
        Occurrence next = event.next(now).orElse(null);
        return event.occurrences().stream()
                .map(date -> row(date, date.equals(next), struck))
                .toList();
    }

    private DateRow row(Occurrence date, boolean next, boolean struck) {
        boolean past = !date.over().isAfter(now);
        boolean off = struck || date.cancelled();
        List<String> notes = new ArrayList<>();
        if (date.cancelled()) {
            notes.add(reader.text("date.cancelled"));
        } else if (past) {
            notes.add(reader.text("date.past"));
        }
        date.movedFrom().ifPresent(old -> notes.add(moved(old)));
        String state = off ? "cancelled" : past ? "past" : next ? "next" : "planned";
        return new DateRow(
                machine(date.begin()),
                days(date, reader.dates().row(date.begin().date())),
                time(date),
                off,
                state,
                reader.face().row(notes));
    }

    /** From when to when on one day; empty for a whole day and for several days, whose dates say it. */
    String time(Occurrence date) {
        Optional<LocalTime> from = date.begin().time();
        if (from.isEmpty() || severalDays(date)) {
            return "";
        }
        Optional<LocalTime> to = date.end().flatMap(Moment::time);
        return to.isEmpty() ? reader.dates().time(from.get()) : reader.dates().time(from.get(), to.get());
    }

    private String days(Occurrence date, String oneDay) {
        if (!severalDays(date)) {
            return oneDay;
        }
        Moment end = date.end().orElseThrow();
        return date.begin().allDay() && end.allDay()
                ? reader.dates().span(date.begin().date(), end.date())
                : reader.text(
                        "date.from-to",
                        reader.dates().moment(date.begin()),
                        reader.dates().moment(end));
    }

    private String moved(Moment old) {
        return reader.text("date.moved-from", reader.dates().moment(old));
    }

    private static boolean severalDays(Occurrence date) {
        return !date.lastDay().equals(date.begin().date());
    }

    private static String machine(Moment moment) {
        return moment.allDay()
                ? moment.date().toString()
                : moment.zoned().toOffsetDateTime().toString();
    }
}
