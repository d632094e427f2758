package de.vielfalt.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date, or a date with a time of day, in the programme's time zone.
 *
 * @param date the day
 * @param timeOrNull time of day to the minute; null for the whole day
 */
public record Moment(LocalDate date, @Nullable LocalTime timeOrNull) implements Comparable<Moment> {
    /** Where the programme takes place. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** A whole day. */
    public static Moment of(LocalDate date) {
        return new Moment(date, null);
    }

    /** A time of day, by the clocks of the zone. */
    public static Moment at(Instant instant) {
        ZonedDateTime zoned = instant.atZone(ZONE);
        return new Moment(zoned.toLocalDate(), zoned.toLocalTime());
    }

    /** The time of day, unless the whole day is meant. */
    public Optional<LocalTime> time() {
        return Optional.ofNullable(timeOrNull);
    }

    /** Whether the whole day is meant. */
    public boolean allDay() {
        return timeOrNull == null;
    }

    /** When it begins: that time, or the day's first instant. */
    public Instant start() {
        return zoned().toInstant();
    }

    /** When it is over, taken as an end: that time, or the end of the day, which it includes. */
    public Instant end() {
        return timeOrNull == null ? date.plusDays(1).atStartOfDay(ZONE).toInstant() : start();
    }

    /** With its zone; a whole day at its first instant. A time that a DST change skips is moved on by the gap. */
    public ZonedDateTime zoned() {
        return timeOrNull == null ? date.atStartOfDay(ZONE) : ZonedDateTime.of(date, timeOrNull, ZONE);
    }

    /** The same time of day on another date. */
    public Moment on(LocalDate other) {
        return new Moment(other, timeOrNull);
    }

    /** For other programs (RFC 3339): {@code 2026-12-05} or {@code 2026-12-05T18:00:00+01:00}. */
    public String rfc3339() {
        return timeOrNull == null ? date.toString() : rfc3339(start());
    }

    /** An instant for other programs (RFC 3339), with the offset of the programme's time zone. */
    public static String rfc3339(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(ZONE).truncatedTo(ChronoUnit.SECONDS));
    }

    /** ISO 8601: {@code 2026-12-05} or {@code 2026-12-05T18:00}. */
    @Override
    public String toString() {
        return timeOrNull == null ? date.toString() : date + "T" + timeOrNull;
    }

    @Override
    public int compareTo(Moment other) {
        return start().compareTo(other.start());
    }
}
