package de.vielfalt.calendar;

import de.vielfalt.model.Moment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * The value of {@code UNTIL} in a rule.
 *
 * <p>A recurrence knows days only. Other programs write the last day's end as a time, often in UTC; that is taken as
 * the day. Any other time is refused, because it might cut the last date off or not, by the time of day.
 */
final class UntilText {
    private static final DateTimeFormatter DAY = strict("uuuuMMdd");
    private static final DateTimeFormatter TIME = strict("uuuuMMdd'T'HHmmss");
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private UntilText() {}

    static LocalDate day(String written) throws InvalidSeriesException {
        try {
            if (!written.contains("T")) {
                return LocalDate.parse(written.replace("-", ""), DAY);
            }
            boolean utc = written.endsWith("Z");
            LocalDateTime time = LocalDateTime.parse(written.replaceAll("[-:Z]", ""), TIME);
            LocalDateTime local = utc
                    ? time.atOffset(ZoneOffset.UTC)
                            .atZoneSameInstant(Moment.ZONE)
                            .toLocalDateTime()
                    : time;
            if (local.toLocalTime().isBefore(LAST_MINUTE)) {
                throw InvalidSeriesException.recurrence("rule-until-time", written, DAY.format(local.toLocalDate()));
            }
            return local.toLocalDate();
        } catch (DateTimeException e) {
            throw InvalidSeriesException.recurrence("until-no-such-date", written);
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
