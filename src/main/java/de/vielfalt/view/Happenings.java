package de.vielfalt.view;

import java.util.List;

/**
 * What takes place at a place or by a partner.
 *
 * @param upcoming what is under way or to come, soonest first
 * @param empty what to say if that is nothing
 * @param programme where everything else is
 * @param past what is over, latest first, as far as the page shows it
 */
public record Happenings(List<EventCard> upcoming, String empty, Ref programme, List<TeaserItem> past) {
    public Happenings {
        upcoming = List.copyOf(upcoming);
        past = List.copyOf(past);
    }
}
