package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Moment;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long an event takes, or when it ends.
 *
 * @param untilOrNull end as a moment of its own
 * @param timeOrNull end as a time on the day it begins
 * @param days length in days, wall clock
 * @param minutes length beyond the days
 */
record Length(@Nullable Moment untilOrNull, @Nullable LocalTime timeOrNull, long days, long minutes) {
    static final Pattern PART = Pattern.compile(
            "(\\d+(?:[.,]\\d+)?)\\s*(minuten|minute|min\\.?|stunden|stunde|std\\.?|h|tage|tag|d)(?=\\s|$|\\d)",
            Pattern.CASE_INSENSITIVE);

    /** Reads {@code ende}: a time, a date, or both. */
    static Length end(String value) throws InvalidValueException {
        return Dates.isTime(value)
                ? new Length(null, Dates.time(value), 0, 0)
                : new Length(Dates.moment(value), null, 0, 0);
    }

    /** Reads {@code dauer}: {@code 90 min}, {@code 3 Std.}, {@code 2 Tage}, or several of them. */
    static Length duration(String value) throws InvalidValueException {
        Matcher matcher = PART.matcher(value);
        BigDecimal minutes = BigDecimal.ZERO;
        long days = 0;
        int end = 0;
        while (matcher.find() && value.substring(end, matcher.start()).isBlank()) {
            BigDecimal amount = new BigDecimal(matcher.group(1).replace(',', '.'));
            char unit = Character.toLowerCase(matcher.group(2).charAt(0));
            if (unit == 'm') {
                minutes = minutes.add(amount);
            } else if (unit == 's' || unit == 'h') {
                minutes = minutes.add(amount.multiply(BigDecimal.valueOf(60)));
            } else if (amount.stripTrailingZeros().scale() <= 0) {
                days += amount.longValue();
            } else {
                break;
            }
            end = matcher.end();
        }
        boolean whole = minutes.stripTrailingZeros().scale() <= 0;
        boolean some = minutes.signum() > 0 || days > 0;
        boolean bounded = minutes.compareTo(BigDecimal.valueOf(60L * 24 * 366)) <= 0 && days <= 366;
        if (end == 0 || !value.substring(end).isBlank() || !whole || !some || !bounded) {
            throw new InvalidValueException(Code.VALUE_INVALID, "duration", value);
        }
        return new Length(null, null, days, minutes.longValue());
    }

    /** The end of something that begins then. */
    Moment from(Moment begin) throws InvalidValueException {
        if (untilOrNull != null) {
            return untilOrNull;
        }
        LocalTime time = begin.timeOrNull();
        if (timeOrNull != null) {
            if (time == null) {
                throw new InvalidValueException(Code.VALUE_INVALID, "end-needs-time", timeOrNull);
            }
            return Dates.existing(begin.date(), timeOrNull);
        }
        if (time == null) {
            if (minutes > 0) {
                throw new InvalidValueException(Code.VALUE_INVALID, "duration-needs-time");
            }
            return Moment.of(begin.date().plusDays(days - 1));
        }
        LocalDateTime end = LocalDateTime.of(begin.date(), time).plusDays(days).plusMinutes(minutes);
        return new Moment(end.toLocalDate(), end.toLocalTime());
    }
}
