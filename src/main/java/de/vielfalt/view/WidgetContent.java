package de.vielfalt.view;

import de.vielfalt.model.WidgetStyle;
import java.util.List;

/**
 * The next events, made to be shown within a page of another site.
 *
 * @param style how it looks
 * @param cards the events, soonest first; each with its next date
 * @param empty what is said if there are none
 * @param more where all of them are
 * @param home the home page, by the brand's name
 */
public record WidgetContent(WidgetStyle style, List<EventCard> cards, String empty, Ref more, Ref home)
        implements Content {
    public WidgetContent {
        cards = List.copyOf(cards);
    }

    /** Colour schemes as the {@code color-scheme} metadata names them. */
    public String schemes() {
        return switch (style) {
            case LIGHT -> "light";
            case DARK -> "dark";
            case COMPACT -> "light dark";
        };
    }

    /** Whether there is room for titles and dates only. */
    public boolean compact() {
        return style == WidgetStyle.COMPACT;
    }
}
