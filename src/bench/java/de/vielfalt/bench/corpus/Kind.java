package de.vielfalt.bench.corpus;

/** What a page is about; the folders are those of our content model, and every peer uses the same. */
public enum Kind {
    EVENT("veranstaltungen", "Veranstaltung"),
    WORKSHOP("workshops", "Workshop"),
    NEWS("aktuelles", "Nachricht"),
    PLACE("orte", "Haus"),
    PARTNER("partner", "Verein"),
    PAGE("seiten", "Seite");

    private final String folder;
    private final String word;

    Kind(String folder, String word) {
        this.folder = folder;
        this.word = word;
    }

    /** Folder below the content. */
    public String folder() {
        return folder;
    }

    /** What its titles begin with. */
    public String word() {
        return word;
    }

    /** Whether it belongs to the programme: has a date, topics and a picture, and stands in lists. */
    public boolean listed() {
        return this == EVENT || this == WORKSHOP || this == NEWS;
    }
}
