package de.vielfalt.view;

import de.vielfalt.model.SitePath;
import java.util.List;

/**
 * All calendars to subscribe to, and how that is done.
 *
 * @param guides how it is done, for each kind of program
 * @param groups the calendars; the first group has no heading and is the calendar of everything
 */
public record CalendarsContent(List<Guide> guides, List<Group> groups) implements Content {
    /** Where the page is in German, and the folder of its calendars. */
    public static final SitePath PATH = new SitePath("/kalender/");

    public CalendarsContent {
        guides = List.copyOf(guides);
        groups = List.copyOf(groups);
    }

    /**
     * How to subscribe with one kind of program.
     *
     * @param title the program, or the device
     * @param steps what to do, in this order
     */
    public record Guide(String title, List<String> steps) {
        public Guide {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Calendars of one kind.
     *
     * @param heading what they have in common; may be empty
     * @param calendars the calendars
     */
    public record Group(String heading, List<CalendarView> calendars) {
        public Group {
            calendars = List.copyOf(calendars);
        }
    }

    /** All of them. */
    public List<CalendarView> calendars() {
        return groups.stream().flatMap(group -> group.calendars().stream()).toList();
    }
}
