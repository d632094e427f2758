package de.vielfalt.calendar;

import de.vielfalt.model.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A calendar in the iCalendar format (RFC 5545, with the properties of RFC 7986): one event to save, or many to subscribe to.
 *
 * <p>{@code file.bytes()} is the whole file. Equal values give equal bytes.
 *
 * @param name what it is called
 * @param description what it holds; may be empty
 * @param language what name and description are in
 * @param publisher who publishes it
 * @param site address of the publisher's site
 * @param page address of the page about it
 * @param source its own address, where it can be fetched again
 * @param colour its colour by the names of CSS 3; may be empty
 * @param subscription whether it is meant to be subscribed to. One that is not goes without the name that some programs would
 *     make a new calendar of, when all that somebody wants is to save an event
 * @param entries the events, in this order; there may be none
 */
public record CalendarFile(
        String name,
        String description,
        Language language,
        String publisher,
        String site,
        String page,
        String source,
        String colour,
        boolean subscription,
        List<CalendarEntry> entries) {
    /** How often a program that keeps a calendar up to date should look: soon enough to hear that tonight is called off. */
    private static final String INTERVAL = "PT4H";

    private static final String PRODUCT = "-//de.vielfalt//Kalender//DE";

    public CalendarFile {
        entries = List.copyOf(entries);
    }

    /** The whole file, in UTF-8. */
    public byte[] bytes() {
        return text(this::components).getBytes(StandardCharsets.UTF_8);
    }

    /** The components of one entry: the same in every calendar of the same publisher and site. */
    public String components(CalendarEntry entry) {
        ContentLines lines = new ContentLines();
        new EntryWriter(entry, this, lines).write();
        return lines.text();
    }

    /**
     * The whole file, of components that may have been written before.
     *
     * @param components gives what {@link #components} does
     */
    public String text(Function<CalendarEntry, String> components) {
        ContentLines lines = new ContentLines();
        lines.add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", PRODUCT)
                .add("CALSCALE", "GREGORIAN")
                .add("METHOD", "PUBLISH")
                .text("NAME", language.tag(), name)
                .text("DESCRIPTION", language.tag(), description)
                .add("URL", page)
                .add("SOURCE;VALUE=URI", source);
        entries.stream()
                .map(entry -> entry.revision().modified())
                .max(Comparator.<Instant>naturalOrder())
                .ifPresent(instant -> lines.add("LAST-MODIFIED", Stamps.utc(instant)));
        if (!colour.isEmpty()) {
            lines.add("COLOR", colour);
        }
        if (subscription) {
            lines.add("REFRESH-INTERVAL;VALUE=DURATION", INTERVAL)
                    .add("X-PUBLISHED-TTL", INTERVAL)
                    .text("X-WR-CALNAME", "", name)
                    .text("X-WR-CALDESC", "", description)
                    .add("X-WR-TIMEZONE", "Europe/Berlin");
        }
        // Without any component the file would not be one: the zone stands in every one of them.
        Zone.write(lines);
        entries.forEach(entry -> lines.written(components.apply(entry)));
        return lines.add("END", "VCALENDAR").text();
    }
}
