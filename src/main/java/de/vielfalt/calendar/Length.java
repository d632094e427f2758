package de.vielfalt.calendar;

import de.vielfalt.model.Moment;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long each date of a series lasts: as long by the clock as the first.
 *
 * @param begin when the first date begins
 * @param endOrNull when it ends; null if nobody said
 */
record Length(Moment begin, @Nullable Moment endOrNull) {
    /**
     * When a date ends that begins then; null if nobody said. In the hour that summer time skips, a begin moves on, and
     * takes with it an end that it would otherwise pass.
     */
    @Nullable
    Moment endFrom(Moment start) {
        if (endOrNull == null) {
            return null;
        }
        if (endOrNull.allDay() || begin.allDay() || start.allDay()) {
            long days = ChronoUnit.DAYS.between(begin.date(), endOrNull.date());
            return endOrNull.on(start.date().plusDays(days));
        }
        Duration length = Duration.between(clock(begin), clock(endOrNull));
        Moment end = moment(clock(start).plus(length));
        boolean swallowed = length.compareTo(Duration.ZERO) > 0 && !end.end().isAfter(start.start());
        return swallowed ? moment(start.zoned().toLocalDateTime().plus(length)) : end;
    }

    private static Moment moment(LocalDateTime clock) {
        return new Moment(clock.toLocalDate(), clock.toLocalTime());
    }

    private static LocalDateTime clock(Moment moment) {
        return moment.date().atTime(moment.time().orElse(LocalTime.MIDNIGHT));
    }
}
