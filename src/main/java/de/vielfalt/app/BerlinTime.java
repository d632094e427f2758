package de.vielfalt.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** Instants as the command line and reports write them: in the town's time zone. */
final class BerlinTime {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?");

    private BerlinTime() {}

    /**
     * Reads {@code 2026-12-01} (its first moment) or {@code 2026-12-01T18:00}; of an hour that the clock shows twice,
     * the first.
     *
     * @throws UsageException if there is no such date or time, or it is written differently
     */
    static Instant parse(String text) throws UsageException {
        if (!FORM.matcher(text).matches()) {
            throw new UsageException("app.today-form", text);
        }
        LocalDateTime time = local(text);
        List<ZoneOffset> offsets = ZONE.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            throw new UsageException("app.today-gap", text);
        }
        return time.toInstant(offsets.get(0));
    }

    /** Writes an instant as ISO 8601 with its offset, to the second: {@code 2026-12-01T18:00:00+01:00}. */
    static String format(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
    }

    private static LocalDateTime local(String text) throws UsageException {
        try {
            return text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atTime(LocalTime.MIN);
        } catch (DateTimeParseException e) {
            throw new UsageException("app.today-none", text);
        }
    }
}
