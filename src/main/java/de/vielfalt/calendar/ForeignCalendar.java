package de.vielfalt.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;

/**
 * Reads the events of an iCalendar file (RFC 5545) that another program wrote.
 *
 * <p>Only the file's own lines are read: what they name elsewhere, such as time zones, is not fetched from anywhere.
 */
public final class ForeignCalendar implements ContentHandler {
    private static final String EVENT = "VEVENT";

    private final List<Map<String, List<ForeignLine>>> events = new ArrayList<>();
    private Map<String, List<ForeignLine>> event = new HashMap<>();
    private Map<String, String> parameters = new HashMap<>();
    private String name = "";
    private String value = "";
    private int depth;

    private ForeignCalendar() {}

    /**
     * The events of a file, in its order.
     *
     * @throws IOException if it is no such file; the message says where it stops being one
     */
    public static List<ForeignEvent> read(String text) throws IOException {
        ForeignCalendar calendar = new ForeignCalendar();
        try {
            new CalendarParserImpl().parse(new StringReader(text.replaceAll("\\R", "\r\n")), calendar);
        } catch (ParserException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
        return calendar.read();
    }

    /** What stands under one UID belongs together: an event, and its dates that differ. */
    private List<ForeignEvent> read() {
        Map<String, List<Map<String, List<ForeignLine>>>> together = new LinkedHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            String uid = ForeignLine.text(events.get(i), "UID");
            together.computeIfAbsent(uid.isEmpty() ? "\0" + i : uid, any -> new ArrayList<>())
                    .add(events.get(i));
        }
        return together.values().stream().map(ForeignSeries::read).toList();
    }

    @Override
    public void startCalendar() {}

    @Override
    public void endCalendar() {}

    @Override
    public void startComponent(String component) {
        depth += depth > 0 || EVENT.equals(component.toUpperCase(Locale.ROOT)) ? 1 : 0;
        if (depth == 1) {
            event = new HashMap<>();
        }
    }

    @Override
    public void endComponent(String component) {
        if (depth == 1) {
            events.add(event);
        }
        depth = Math.max(0, depth - 1);
    }

    @Override
    public void startProperty(String property) {
        name = property.toUpperCase(Locale.ROOT);
        parameters = new HashMap<>();
        value = "";
    }

    @Override
    public void propertyValue(String text) {
        value = text;
    }

    @Override
    public void endProperty(String property) {
        if (depth == 1) {
            event.computeIfAbsent(name, any -> new ArrayList<>()).add(new ForeignLine(parameters, value));
        }
    }

    @Override
    public void parameter(String parameter, String text) {
        parameters.put(parameter.toUpperCase(Locale.ROOT), text);
    }
}
