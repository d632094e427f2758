package de.vielfalt.calendar;

import de.vielfalt.model.Event;
import de.vielfalt.model.Language;
import de.vielfalt.model.Revision;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event in a calendar: its dates as they are, and the words about it in one language. Give them to a
 * {@link CalendarFile}.
 *
 * <p>Texts are plain and of any length; what iCalendar cannot hold is escaped or left out when they are written.
 *
 * @param uid what it is known by, for ever: it may not depend on texts, dates or language
 * @param event its dates, of which there must be one, and its facts
 * @param revision which version of it this is
 * @param cancelled whether it does not take place as a whole
 * @param language what its words are in
 * @param written what its title is in: nobody may have translated it
 * @param summary its name, and before it what must be known first
 * @param summaryOff the same for a single date that was called off
 * @param description all else there is to say, in lines
 * @param notes what is to be said of each of its occurrences, in their order; a text may be empty
 * @param location where it takes place; may be empty
 * @param pointOrNull where that is
 * @param categories whom it is for, and what it is about
 * @param contact whom to ask; may be empty
 * @param url address of its page
 * @param joinLink how to join online; may be empty
 * @param joinLabel what that link says
 */
public record CalendarEntry(
        String uid,
        Event event,
        Revision revision,
        boolean cancelled,
        Language language,
        Language written,
        String summary,
        String summaryOff,
        String description,
        List<String> notes,
        String location,
        @Nullable Point pointOrNull,
        List<String> categories,
        String contact,
        String url,
        String joinLink,
        String joinLabel) {
    public CalendarEntry {
        notes = List.copyOf(notes);
        categories = List.copyOf(categories);
    }

    /**
     * A point on the map.
     *
     * @param latitude degrees north, WGS 84
     * @param longitude degrees east, WGS 84
     */
    public record Point(BigDecimal latitude, BigDecimal longitude) {}
}
