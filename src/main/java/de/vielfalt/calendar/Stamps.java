package de.vielfalt.calendar;

import de.vielfalt.model.Moment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as RFC 5545 writes them: sections 3.3.4 and 3.3.5. */
final class Stamps {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private Stamps() {}

    /** An instant, in UTC. */
    static String utc(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
    }

    /** A day, or a time of day by the clocks of the zone. What summer time skips is written as the time it really is. */
    static String local(Moment moment) {
        return moment.allDay() ? DATE.format(moment.date()) : TIME.format(moment.zoned());
    }

    /** A property that holds a moment, up to its value: {@code DTSTART;TZID=Europe/Berlin}. */
    static String property(String name, Moment moment) {
        return name + (moment.allDay() ? ";VALUE=DATE" : ";TZID=" + Moment.ZONE.getId());
    }

    /** Whether summer time skips that time of day. */
    static boolean isSkipped(Moment moment) {
        ZonedDateTime zoned = moment.zoned();
        return moment.time().map(time -> !time.equals(zoned.toLocalTime())).orElse(false);
    }
}
