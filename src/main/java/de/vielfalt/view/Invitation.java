package de.vielfalt.view;

import de.vielfalt.model.SitePath;
import java.util.List;

/**
 * What a calendar says of an event, in the language of its page, and how to get it there.
 *
 * <p>It holds words only; dates and whatever else has no language are those of the event.
 *
 * @param path address of its own calendar, with this event alone
 * @param offered whether its page offers it: somebody may still turn up
 * @param save link to its own calendar
 * @param subscribe link to all calendars
 * @param summary its title, and before it what must be known first
 * @param summaryOff the same for a single date that was called off
 * @param description all else there is to say, in lines of plain text
 * @param notes what is to be said of each date, in the order of the event's occurrences; a text may be empty
 * @param location where it takes place; may be empty
 * @param categories whom it is for, and what it is about
 * @param contact whom to ask; may be empty
 * @param joinLink how to join online, as long as its page shows that; may be empty
 * @param joinLabel what that link says
 */
public record Invitation(
        SitePath path,
        boolean offered,
        Ref save,
        Ref subscribe,
        String summary,
        String summaryOff,
        String description,
        List<String> notes,
        String location,
        List<String> categories,
        String contact,
        String joinLink,
        String joinLabel) {
    public Invitation {
        notes = List.copyOf(notes);
        categories = List.copyOf(categories);
    }
}
