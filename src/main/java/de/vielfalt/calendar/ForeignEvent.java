package de.vielfalt.calendar;

import java.util.List;

/**
 * An event of somebody else's calendar, in the words in which editors write one.
 *
 * @param uid its lasting name; empty if it has none
 * @param title empty if it has none
 * @param description plain text; may be empty
 * @param location free text; may be empty
 * @param link its address on the web; may be empty
 * @param begin {@code 2026-12-05}, or {@code 2026-12-05 18:00} in German time; empty if it has none
 * @param end likewise; on the day it begins only the time, {@code 20:00}; empty if there is none
 * @param rule how it recurs, by RFC 5545 with {@code UNTIL} as a date; empty if it does not
 * @param excluded dates that it leaves out
 * @param added dates beyond its rule
 * @param cancelledOn dates of it that are cancelled
 * @param moved dates of it that moved: {@code 2026-12-09 -> 2026-12-10 19:00}
 * @param cancelled whether all of it is
 */
public record ForeignEvent(
        String uid,
        String title,
        String description,
        String location,
        String link,
        String begin,
        String end,
        String rule,
        List<String> excluded,
        List<String> added,
        List<String> cancelledOn,
        List<String> moved,
        boolean cancelled) {
    public ForeignEvent {
        excluded = List.copyOf(excluded);
        added = List.copyOf(added);
        cancelledOn = List.copyOf(cancelledOn);
        moved = List.copyOf(moved);
    }
}
