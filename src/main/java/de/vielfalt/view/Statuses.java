package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.EventStatus;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the one thing that a visitor must know about an event before everything else. */
final class Statuses {
    private final Reader reader;
    private final Instant now;

    Statuses(Reader reader, Instant now) {
        this.reader = reader;
        this.now = now;
    }

    /** The state of an event; null if it simply takes place. */
    @Nullable
    StatusView of(Page page) {
        Event event = Agenda.event(page);
        Label reason = event.reason().isEmpty() ? Label.EMPTY : reader.label(event.reason(), page.language());
        if (event.status() == EventStatus.CANCELLED) {
            return reported(event, "cancelled", reason);
        }
        if (event.status() == EventStatus.POSTPONED) {
            return postponed(event, reason);
        }
        if (event.isOver(now)) {
            return reported(event, "over", Label.EMPTY);
        }
        if (event.isDateOpen()) {
            return plain("open", Label.EMPTY);
        }
        Occurrence next = event.next(now).orElseThrow();
        if (next.cancelled()) {
            return event.isSeries() ? reported(event, "ended", reason) : plain("cancelled", reason);
        }
        if (event.status() == EventStatus.SOLD_OUT) {
            return plain("full", Label.EMPTY);
        }
        return now.isBefore(next.starts()) ? null : plain("running", Label.EMPTY);
    }

    private StatusView plain(String kind, Label reason) {
        return new StatusView(kind, reader.text("status." + kind), reason, "", null);
    }

    private StatusView reported(Event event, String kind, Label reason) {
        Optional<Ref> report = Optional.ofNullable(event.reportOrNull()).flatMap(reader::ref);
        String intro = report.isEmpty() ? "" : reader.text("status.report");
        return new StatusView(kind, reader.text("status." + kind), reason, intro, report.orElse(null));
    }

    private StatusView postponed(Event event, Label reason) {
        String label = reader.text("status.postponed");
        Optional<Page> other = Optional.ofNullable(event.replacedByOrNull()).flatMap(reader::page);
        if (other.isEmpty()) {
            return new StatusView("postponed", label, reason, "", null);
        }
        String intro = other.flatMap(Page::event)
                .flatMap(replacement -> replacement.next(now))
                .map(date -> reader.text("status.new-date-on", date(date.begin())))
                .orElseGet(() -> reader.text("status.new-date"));
        return new StatusView("postponed", label, reason, intro, reader.ref(other.get()));
    }

    private String date(Moment begin) {
        return reader.dates().moment(begin);
    }
}
