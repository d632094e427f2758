package de.vielfalt.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

/**
 * To whom gaps in security are reported (RFC 9116).
 *
 * @param address a {@code mailto:}, {@code tel:} or {@code https:} address
 */
public record SecurityContact(String address) {
    private static final int MONTHS = 11;

    /**
     * Until when it counts: eleven months after the quarter began, so that it is less than a year, and the same from one bake to
     * the next.
     */
    public static Instant expires(Instant now) {
        return at(quarter(now).plusMonths(MONTHS));
    }

    /** When {@link #expires} is another instant: with the next quarter. */
    public static Instant changes(Instant now) {
        return at(quarter(now).plus(1, IsoFields.QUARTER_YEARS));
    }

    private static LocalDate quarter(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
