package de.vielfalt.finish;

import de.vielfalt.check.Inspection;
import de.vielfalt.model.SitePath;

/** A page as it will be released. */
public final class FinishedPage {
    private final byte[] html;
    private final Inspection inspection;

    FinishedPage(byte[] html, Inspection inspection) {
        this.html = html;
        this.inspection = inspection;
    }

    /** Its address. */
    public SitePath path() {
        return inspection.path();
    }

    /** The document in UTF-8; not to be changed. */
    public byte[] html() {
        return html;
    }

    /** What the output check needs to know of it. */
    public Inspection inspection() {
        return inspection;
    }
}
