package de.vielfalt.bench.measure;

/** What has happened since the build before. */
public enum Scenario {
    /** There was none: no cache, no output. */
    COLD("cold"),
    /** Nothing. */
    UNCHANGED("nothing changed"),
    /** A paragraph was added to one page. */
    PAGE("one file changed"),
    /** The template that every page is laid out by was changed. */
    TEMPLATE("one template changed"),
    /** One of the pictures was replaced. */
    PICTURE("one picture changed");

    private final String text;

    Scenario(String text) {
        this.text = text;
    }

    /** As the report names it. */
    public String text() {
        return text;
    }
}
