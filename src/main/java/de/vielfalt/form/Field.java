package de.vielfalt.form;

import de.vielfalt.model.Site;
import de.vielfalt.source.SchemaKey;
import java.util.List;

/**
 * One key of a header as a form asks for it.
 *
 * @param entry what the schema says of it
 * @param widget how it is asked for
 * @param choices what can be chosen; empty where it is written
 */
public record Field(SchemaKey entry, Widget widget, List<Choice> choices) {
    public Field {
        choices = List.copyOf(choices);
    }

    /** How a value is asked for. */
    public enum Widget {
        /** One line of text. */
        TEXT,
        /** Several lines of text, which become one. */
        LINES,
        /** A day. */
        DATE,
        /** A day, and a time that may be left out. */
        MOMENT,
        /** A day and a time, or that they are not known yet. */
        OPEN_MOMENT,
        /** One of a list. */
        SELECT,
        /** Any of a list. */
        CHECKS,
        /** How something repeats. */
        RECURRENCE,
        /** A picture of this computer. */
        FILE
    }

    /**
     * Something that can be chosen.
     *
     * @param value what the header takes
     * @param label what people read
     */
    public record Choice(String value, String label) {}

    /** The field of a key. */
    static Field of(SchemaKey entry, Site site) {
        List<Choice> choices = Choices.of(entry, site);
        return new Field(entry, widget(entry, choices), choices);
    }

    private static Widget widget(SchemaKey entry, List<Choice> choices) {
        if (!choices.isEmpty()) {
            return entry.list() ? Widget.CHECKS : Widget.SELECT;
        }
        if (entry.list()) {
            return Widget.TEXT;
        }
        return switch (entry.type()) {
            case "date" -> Widget.DATE;
            case "moment" -> Widget.MOMENT;
            case "moment-or-open" -> Widget.OPEN_MOMENT;
            case "recurrence" -> Widget.RECURRENCE;
            case "file" -> Widget.FILE;
            case "text" -> entry.maxOrNull() == null ? Widget.TEXT : Widget.LINES;
            default -> Widget.TEXT;
        };
    }

    /** Its key in ASCII, by which scripts and addresses know it. */
    public String key() {
        return entry.key();
    }

    /** The name of its widget: {@code open-moment}. */
    public String kind() {
        return widget.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether a new page shows it at once. */
    public boolean first() {
        return entry.start() || entry.required();
    }

    /** Whether it is about the page's picture. */
    public boolean aboutPicture() {
        return entry.name().startsWith("picture");
    }
}
