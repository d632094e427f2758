package de.vielfalt.calendar;

import de.vielfalt.calendar.ForeignLine.Day;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands what stands under one UID of a calendar: an event, and those of its dates that differ from it. */
final class ForeignSeries {
    private static final Pattern UNTIL = Pattern.compile("UNTIL=([^;]*)");
    private static final Pattern LENGTH = Pattern.compile("\\+?P(?:(\\d+)W)?(?:(\\d+)D)?(T.+)?");

    private final Map<String, List<ForeignLine>> event;

    private ForeignSeries(Map<String, List<ForeignLine>> event) {
        this.event = event;
    }

    static ForeignEvent read(List<Map<String, List<ForeignLine>>> together) {
        Map<String, List<ForeignLine>> main = together.stream()
                .filter(one -> !one.containsKey("RECURRENCE-ID"))
                .findFirst()
                .orElse(together.get(0));
        List<String> cancelled = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        for (Map<String, List<ForeignLine>> one : together) {
            Optional<Day> from = ForeignLine.first(one, "RECURRENCE-ID").flatMap(ForeignLine::day);
            Optional<Day> to = ForeignLine.first(one, "DTSTART").flatMap(ForeignLine::day);
            if (one == main || from.isEmpty()) {
                continue;
            }
            if (isCancelled(one)) {
                cancelled.add(from.get().date().toString());
            } else if (to.isPresent() && !to.get().equals(from.get())) {
                moved.add(from.get().date() + " -> " + to.get());
            }
        }
        return new ForeignSeries(main).read(cancelled, moved);
    }

    private ForeignEvent read(List<String> cancelledOn, List<String> moved) {
        Optional<Day> begin = ForeignLine.first(event, "DTSTART").flatMap(ForeignLine::day);
        return new ForeignEvent(
                ForeignLine.text(event, "UID"),
                ForeignLine.text(event, "SUMMARY"),
                ForeignLine.text(event, "DESCRIPTION"),
                ForeignLine.text(event, "LOCATION"),
                ForeignLine.text(event, "URL"),
                begin.map(Day::toString).orElse(""),
                begin.flatMap(this::end).orElse(""),
                rule(),
                dates("EXDATE"),
                dates("RDATE"),
                cancelledOn,
                moved,
                isCancelled(event));
    }

    private static boolean isCancelled(Map<String, List<ForeignLine>> event) {
        return ForeignLine.text(event, "STATUS").equalsIgnoreCase("CANCELLED");
    }

    private List<String> dates(String name) {
        return event.getOrDefault(name, List.of()).stream()
                .flatMap(line -> line.days().stream())
                .map(day -> day.date().toString())
                .distinct()
                .toList();
    }

    /** The end of a day is that of the day before in RFC 5545, and editors name the last day. */
    private Optional<String> end(Day begin) {
        Optional<Day> end = ForeignLine.first(event, "DTEND")
                .flatMap(ForeignLine::day)
                .or(() -> ForeignLine.first(event, "DURATION").flatMap(line -> after(begin, line.value())));
        if (end.isEmpty()) {
            return Optional.empty();
        }
        if (!end.get().timed()) {
            LocalDate last = end.get().date().minusDays(1);
            return last.isAfter(begin.date()) ? Optional.of(last.toString()) : Optional.empty();
        }
        if (!end.get().at().isAfter(begin.at())) {
            return Optional.empty();
        }
        boolean same = end.get().date().equals(begin.date());
        return Optional.of(
                same
                        ? end.get().at().format(DateTimeFormatter.ofPattern("HH:mm"))
                        : end.get().toString());
    }

    private static Optional<Day> after(Day begin, String length) {
        Matcher matcher = LENGTH.matcher(length.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Period days = Period.ofDays(7 * number(matcher.group(1)) + number(matcher.group(2)));
            Duration rest = matcher.group(3) == null ? Duration.ZERO : Duration.parse("P" + matcher.group(3));
            return Optional.of(new Day(begin.at().plus(days).plus(rest), begin.timed()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The rule, its {@code UNTIL} as a date in German time. */
    private String rule() {
        String rule = ForeignLine.first(event, "RRULE")
                .map(ForeignLine::value)
                .orElse("")
                .strip();
        Matcher until = UNTIL.matcher(rule);
        if (!until.find()) {
            return rule;
        }
        return new ForeignLine(Map.of(), until.group(1))
                .day()
                .map(day -> until.replaceFirst("UNTIL=" + day.date().format(DateTimeFormatter.BASIC_ISO_DATE)))
                .orElse(rule);
    }
}
