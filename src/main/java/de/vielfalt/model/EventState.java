package de.vielfalt.model;

import java.time.Instant;

/**
 * The one thing that must be known about an event before everything else, at one instant: the same on its page, in
 * lists, calendars, feeds and data.
 *
 * <p>Where several hold, the first in this order counts.
 */
public enum EventState {
    /** It does not take place, or its only date was called off. */
    CANCELLED,
    /** Not then: another event may be named that replaces it. */
    POSTPONED,
    /** Its last date is over. */
    OVER,
    /** Its date is still to follow. */
    OPEN,
    /** A series whose remaining dates are all called off. */
    ENDED,
    /** It takes place, and no place is left. */
    FULL,
    /** One of its dates is under way. */
    RUNNING,
    /** It is to come, and it is too late to register. */
    CLOSED,
    /** It is to come, and nothing speaks against it. */
    PLANNED;

    /** The state of an event at an instant. */
    static EventState of(Event event, Instant now) {
        if (event.status() == EventStatus.CANCELLED || event.isOnlyDateCancelled()) {
            return CANCELLED;
        }
        if (event.status() == EventStatus.POSTPONED) {
            return POSTPONED;
        }
        if (event.isOver(now)) {
            return OVER;
        }
        if (event.isDateOpen()) {
            return OPEN;
        }
        Occurrence next = event.next(now).orElseThrow();
        if (next.cancelled()) {
            return ENDED;
        }
        if (event.status() == EventStatus.SOLD_OUT) {
            return FULL;
        }
        if (!now.isBefore(next.starts())) {
            return RUNNING;
        }
        return event.isRegistrationClosed(now) ? CLOSED : PLANNED;
    }

    /** Whether the event as a whole does not take place then. */
    public boolean isOff() {
        return this == CANCELLED || this == POSTPONED;
    }

    /** Whether someone may still turn up: it is to come or under way, and not called off. */
    public boolean takesPlace() {
        return compareTo(ENDED) > 0 || this == OPEN;
    }

    /** Whether someone may still register, unless the deadline is past. */
    public boolean takesRegistrations() {
        return takesPlace() && this != FULL;
    }
}
