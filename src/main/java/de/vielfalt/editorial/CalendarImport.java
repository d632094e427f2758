package de.vielfalt.editorial;

import de.vielfalt.calendar.ForeignCalendar;
import de.vielfalt.calendar.ForeignEvent;
import de.vielfalt.model.PageType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes events from an iCalendar file. */
public final class CalendarImport {
    private CalendarImport() {}

    /**
     * Its events, in its order.
     *
     * @throws IOException if it is no such file
     */
    public static List<Candidate> read(String file) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (ForeignEvent event : ForeignCalendar.read(file)) {
            candidates.add(candidate(event, candidates.size() + 1));
        }
        return candidates;
    }

    private static Candidate candidate(ForeignEvent event, int row) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "beginn", event.begin());
        put(values, "ende", event.end());
        put(values, "wiederholung", event.rule());
        put(values, "ausser", String.join(", ", event.excluded()));
        put(values, "zusaetzlich", String.join(", ", event.added()));
        put(values, "abgesagt-am", String.join(", ", event.cancelledOn()));
        put(values, "verlegt", String.join(", ", event.moved()));
        put(values, "ort", event.location());
        List<String> remarks = new ArrayList<>();
        if (event.cancelled()) {
            remarks.add("STATUS:CANCELLED");
        }
        String text = event.link().isEmpty() || event.description().contains(event.link())
                ? event.description()
                : (event.description() + "\n\n" + event.link()).strip();
        String uid = event.uid().isEmpty() ? event.begin() + " " + event.title() : event.uid();
        return new Candidate(row, uid, PageType.EVENT, event.title(), values, remarks, text);
    }

    private static void put(Map<String, String> values, String key, String value) {
        if (!value.isBlank()) {
            values.put(key, value);
        }
    }
}
