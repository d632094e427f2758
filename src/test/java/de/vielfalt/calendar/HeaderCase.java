package de.vielfalt.calendar;

import de.vielfalt.calendar.InvalidSeriesException.Part;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Occurrence;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A header as an editor writes it, and below it what comes of it: {@code >} a date, {@code !} a problem.
 *
 * <p>Cases are separated by a blank line. A date is {@code > begin/end}, with {@code (cancelled)} or
 * {@code (moved from …)}; a problem is {@code ! key: message}.
 */
record HeaderCase(Map<String, String> header, List<String> outcome) {
    private static final Map<Part, String> KEYS = Map.of(
            Part.RECURRENCE, "wiederholung",
            Part.BEGIN, "beginn",
            Part.EXCLUDED, "ausser",
            Part.ADDED, "zusätzlich",
            Part.CANCELLED, "abgesagt-am",
            Part.MOVED, "verlegt");
    private static final SeriesTexts TEXTS = new SeriesTexts("de");

    static List<HeaderCase> cases(String text) {
        return Stream.of(text.strip().split("\n\n")).map(HeaderCase::read).toList();
    }

    private static HeaderCase read(String text) {
        Map<String, String> header = new LinkedHashMap<>();
        List<String> outcome = new ArrayList<>();
        text.lines().forEach(line -> {
            if (line.startsWith(">") || line.startsWith("!")) {
                outcome.add(line);
            } else {
                String[] parts = line.split(": ", 2);
                header.put(parts[0], parts[1]);
            }
        });
        return new HeaderCase(header, outcome);
    }

    /** What comes of the header: its problems if there are any, else its dates. */
    List<String> run() {
        List<InvalidSeriesException> problems = new ArrayList<>();
        List<String> dates = schedule().occurrences(problems::add).stream()
                .map(HeaderCase::line)
                .toList();
        return problems.isEmpty()
                ? dates
                : problems.stream().map(HeaderCase::line).toList();
    }

    /** The dates that the header states. */
    Schedule schedule() {
        String end = header.get("ende");
        return new Schedule(
                moment(header.getOrDefault("beginn", "")),
                end == null ? null : moment(end),
                header.containsKey("wiederholung") ? recurrence() : null,
                dates("ausser"),
                dates("zusätzlich"),
                dates("abgesagt-am"),
                items("verlegt").map(HeaderCase::move).toList());
    }

    private Recurrence recurrence() {
        try {
            return Recurrence.parse(header.getOrDefault("wiederholung", ""));
        } catch (InvalidSeriesException e) {
            throw new AssertionError(line(e), e);
        }
    }

    private List<LocalDate> dates(String key) {
        return items(key).map(LocalDate::parse).toList();
    }

    private Stream<String> items(String key) {
        return Stream.of(header.getOrDefault(key, "").split(", ")).filter(item -> !item.isEmpty());
    }

    private static Move move(String item) {
        String[] parts = item.split(" -> ");
        return new Move(LocalDate.parse(parts[0]), moment(parts[1]));
    }

    private static Moment moment(String text) {
        String[] parts = text.split(" ");
        return new Moment(LocalDate.parse(parts[0]), parts.length == 1 ? null : LocalTime.parse(parts[1]));
    }

    private static String line(InvalidSeriesException problem) {
        return "! " + KEYS.get(problem.part()) + ": " + TEXTS.message(problem);
    }

    private static String line(Occurrence date) {
        return "> " + date.begin()
                + date.end().map(end -> "/" + end).orElse("")
                + (date.cancelled() ? " (cancelled)" : "")
                + date.movedFrom().map(from -> " (moved from " + from + ")").orElse("");
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
