package de.vielfalt.share;

import de.vielfalt.model.Language;

/** One thing of a kit that can be printed or sent. */
public enum Piece {
    /** A poster, A4; in another language than German with both. */
    POSTER("aushang-a4.pdf", "PDF, A4"),
    /** A flyer, A5, in German only. */
    FLYER("handzettel-a5.pdf", "PDF, A5"),
    /** The picture that other sites show with a link, 1200 × 630 pixels. */
    CARD("karte.png", "PNG, 1200 × 630"),
    /** A square picture, 1080 × 1080 pixels. */
    STORY("story.png", "PNG, 1080 × 1080"),
    /** The address of the event's page as a QR code. */
    CODE("qr.svg", "SVG"),
    /** The poster drawn small: shows what one gets. Last, as it is drawn from the poster. */
    PREVIEW("aushang-a4.png", "PNG");

    private final String file;
    private final String form;

    Piece(String file, String form) {
        this.file = file;
        this.form = form;
    }

    /** Name of its file, the same in every language. */
    public String file() {
        return file;
    }

    /** Kind and size of its file, {@code PDF, A4}: understood in every language. */
    public String form() {
        return form;
    }

    /** Whether it is there to be passed on, not only to be seen on the page of the kit. */
    public boolean isOffered() {
        return this != PREVIEW;
    }

    /** Whether a kit has it in that language. */
    public boolean isMadeIn(Language language) {
        return this != FLYER || language.isGerman();
    }
}
