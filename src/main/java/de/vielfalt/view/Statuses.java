package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.EventState;
import de.vielfalt.model.Moment;
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
        EventState state = event.state(now);
        return switch (state) {
            case PLANNED -> null;
            case POSTPONED -> postponed(event, reason(event, page));
            case CANCELLED -> reported(event, state, reason(event, page));
            case ENDED -> reported(event, state, reason(event, page));
            case OVER -> reported(event, state, Label.EMPTY);
            default -> new StatusView(state, label(state), Label.EMPTY, "", null);
        };
    }

    /** The state in a word or two. */
    private String label(EventState state) {
        return reader.text("status." + StatusView.kind(state));
    }

    private Label reason(Event event, Page page) {
        return event.reason().isEmpty() ? Label.EMPTY : reader.label(event.reason(), page.language());
    }

    private StatusView reported(Event event, EventState state, Label reason) {
        Optional<Ref> report = Optional.ofNullable(event.reportOrNull()).flatMap(reader::ref);
        String intro = report.isEmpty() ? "" : reader.text("status.report");
        return new StatusView(state, label(state), reason, intro, report.orElse(null));
    }

    private StatusView postponed(Event event, Label reason) {
        String label = label(EventState.POSTPONED);
        Optional<Page> other = Optional.ofNullable(event.replacedByOrNull()).flatMap(reader::page);
        if (other.isEmpty()) {
            return new StatusView(EventState.POSTPONED, label, reason, "", null);
        }
        String intro = other.flatMap(Page::event)
                .flatMap(replacement -> replacement.next(now))
                .map(date -> reader.text("status.new-date-on", date(date.begin())))
                .orElseGet(() -> reader.text("status.new-date"));
        return new StatusView(EventState.POSTPONED, label, reason, intro, reader.ref(other.get()));
    }

    private String date(Moment begin) {
        return reader.dates().moment(begin);
    }
}
