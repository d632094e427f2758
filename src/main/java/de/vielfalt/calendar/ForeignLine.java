package de.vielfalt.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of somebody else's calendar.
 *
 * @param parameters by their names in capitals
 * @param value as it is written
 */
record ForeignLine(Map<String, String> parameters, String value) {
    private static final ZoneId GERMAN = ZoneId.of("Europe/Berlin");
    private static final Pattern DATE = Pattern.compile("(\\d{8})(?:T(\\d{4})(?:\\d{2})?(Z?))?");

    ForeignLine {
        parameters = Map.copyOf(parameters);
    }

    /**
     * A day, or a moment of it in German time.
     *
     * @param timed whether it has a time
     */
    record Day(LocalDateTime at, boolean timed) {
        LocalDate date() {
            return at.toLocalDate();
        }

        @Override
        public String toString() {
            return timed ? date() + " " + at.format(DateTimeFormatter.ofPattern("HH:mm")) : date().toString();
        }
    }

    /** The first line of a name, without what marks its commas and line breaks; empty if there is none. */
    static String text(Map<String, List<ForeignLine>> event, String name) {
        return first(event, name).map(line -> plain(line.value())).orElse("");
    }

    static Optional<ForeignLine> first(Map<String, List<ForeignLine>> event, String name) {
        return event.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The day that the line names; empty if it names none. */
    Optional<Day> day() {
        return days().stream().findFirst();
    }

    /** The days that the line names, as far as they are some. */
    List<Day> days() {
        return Arrays.stream(value.split(","))
                .flatMap(one -> day(one.strip()).stream())
                .toList();
    }

    private Optional<Day> day(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(matcher.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            if (matcher.group(2) == null) {
                return Optional.of(new Day(date.atStartOfDay(), false));
            }
            int time = Integer.parseInt(matcher.group(2));
            LocalDateTime at = date.atTime(time / 100, time % 100);
            ZoneId zone = "Z".equals(matcher.group(3)) ? ZoneOffset.UTC : zone();
            return Optional.of(
                    new Day(at.atZone(zone).withZoneSameInstant(GERMAN).toLocalDateTime(), true));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The zone by the name that nearly all programs use; what names none, or one of its own, is local time. */
    private ZoneId zone() {
        try {
            return ZoneId.of(parameters.getOrDefault("TZID", GERMAN.getId()));
        } catch (DateTimeException e) {
            return GERMAN;
        }
    }

    /** Undoes what RFC 5545, section 3.3.11 does to texts. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                plain.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }
}
