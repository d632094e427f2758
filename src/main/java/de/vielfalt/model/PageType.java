package de.vielfalt.model;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of pages that editors write; the folder of a file decides. */
public enum PageType {
    /** Something that takes place: {@code content/veranstaltungen/}. */
    EVENT("event", "veranstaltungen", "/veranstaltungen/"),
    /** Something to learn, whose date may still be open: {@code content/workshops/}. */
    WORKSHOP("workshop", "workshops", "/workshops/"),
    /** Something that was or is reported: {@code content/aktuelles/}. */
    NEWS("news", "aktuelles", "/aktuelles/"),
    /** A standing page: {@code content/seiten/}; its address has no folder. */
    PAGE("page", "seiten", "/"),
    /** Where things take place: {@code content/orte/}. */
    PLACE("place", "orte", "/orte/"),
    /** Who takes part in the programme: {@code content/partner/}. */
    PARTNER("partner", "partner", "/partner/"),
    /** The notice on top of every page, {@code content/hinweis.adoc}; it has no address of its own. */
    NOTICE("notice", "", "");

    private final String id;
    private final String folder;
    private final String base;

    PageType(String id, String folder, String base) {
        this.id = id;
        this.folder = folder;
        this.base = base;
    }

    /** English name: that of the schema, the template and JBake's document type. */
    public String id() {
        return id;
    }

    /** What editors call one of them, in German and in ASCII: {@code veranstaltung}. */
    public String word() {
        return switch (this) {
            case EVENT -> "veranstaltung";
            case WORKSHOP -> "workshop";
            case NEWS -> "aktuelles";
            case PAGE -> "seite";
            case PLACE -> "ort";
            case PARTNER -> "partner";
            case NOTICE -> "hinweis";
        };
    }

    /** Folder below {@code content/}; empty for the notice. */
    public String folder() {
        return folder;
    }

    /** The path that the addresses of this type begin with. */
    public String base() {
        return base;
    }

    /** Whether pages of this type carry an {@link Event}. */
    public boolean isEvent() {
        return this == EVENT || this == WORKSHOP;
    }

    /** The type whose files lie in that folder below {@code content/}. */
    public static Optional<PageType> ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(type -> !type.folder.isEmpty() && type.folder.equals(folder))
                .findFirst();
    }
}
