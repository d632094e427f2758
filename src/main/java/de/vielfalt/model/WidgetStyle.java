package de.vielfalt.model;

import java.util.Arrays;
import java.util.List;

/** How a widget looks: a page that is made to be shown within pages of other sites. */
public enum WidgetStyle {
    /** Light, whatever the device prefers. */
    LIGHT("hell"),
    /** Dark, likewise. */
    DARK("dunkel"),
    /** Titles and dates only, light or dark as the device prefers. */
    COMPACT("kompakt");

    /** The page that shows all widgets, and the folder of all of them. */
    public static final SitePath PAGE = new SitePath("/einbetten/");

    private final String word;

    WidgetStyle(String word) {
        this.word = word;
    }

    /** The word that stands for it in addresses. */
    public String word() {
        return word;
    }

    /** The words of all styles. */
    public static List<String> words() {
        return Arrays.stream(values()).map(WidgetStyle::word).toList();
    }

    /**
     * The address of a widget in this style.
     *
     * @param events which events it shows, as folders: {@code fuer/jugendliche}
     */
    public SitePath path(String events) {
        return new SitePath(PAGE.value() + events + "/" + word + "/");
    }

    /** The addresses of widgets below a folder, as a regular expression without a beginning: not that of the page about them. */
    public static String expression() {
        return PAGE.value().substring(1) + "(?:[a-z0-9-]+/)+(?:" + String.join("|", words()) + ")/";
    }
}
