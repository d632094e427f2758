package de.vielfalt.view;

import static de.vielfalt.view.EventFixture.event;

import de.vielfalt.model.EventState;
import de.vielfalt.model.EventStatus;

/** An event in each of the states, as seen at {@link #NOW}: with a price, and with a registration where there can be one. */
public final class EventStates {
    /** The instant that the states are those of. */
    public static final String NOW = "2026-11-20 12:00";

    private static final String FORM = "https://anmeldung.example/tag";

    private EventStates() {}

    /** An event in that state. */
    public static EventFixture in(EventState state) {
        EventFixture event = event().price("5", "2.50");
        return switch (state) {
            case CANCELLED -> open(event).status(EventStatus.CANCELLED, "Sturm.");
            case POSTPONED -> open(event).status(EventStatus.POSTPONED, "Schnee.");
            case OVER -> event.on("2026-11-01 18:00", "20:00").registration(FORM, null);
            case OPEN -> event.registration(FORM, null);
            case ENDED -> event.on("2026-11-01 18:00").cancelledOn("2026-12-06 18:00");
            case FULL -> open(event).status(EventStatus.SOLD_OUT, "");
            case RUNNING -> event.on("2026-11-20 11:00", "13:00");
            case CLOSED -> event.on("2026-12-05 18:00", "20:00").registration(FORM, "2026-11-10");
            case PLANNED -> open(event);
        };
    }

    private static EventFixture open(EventFixture event) {
        return event.on("2026-12-05 18:00", "20:00").registration(FORM, "2026-12-01");
    }

    /** The only event of a site, in that state. */
    public static SiteFixture site(EventState state) {
        return SiteFixture.site().event("tag", "Jugendtag", in(state));
    }
}
