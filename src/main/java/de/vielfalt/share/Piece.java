package de.vielfalt.share;

import de.vielfalt.model.Language;

/** One thing of a kit that can be printed or sent. */
public enum Piece {
    /** A poster, A4; in another language than German with both. */
    POSTER("aushang-a4.pdf"),
    /** A flyer, A5, in German only. */
    FLYER("handzettel-a5.pdf"),
    /** The picture that other sites show with a link, 1200 × 630 pixels. */
    CARD("karte.png"),
    /** A square picture, 1080 × 1080 pixels. */
    STORY("story.png"),
    /** The address of the event's page as a QR code. */
    CODE("qr.svg");

    private final String file;

    Piece(String file) {
        this.file = file;
    }

    /** Name of its file, the same in every language. */
    public String file() {
        return file;
    }

    /** Whether a kit has it in that language. */
    public boolean isMadeIn(Language language) {
        return this != FLYER || language.isGerman();
    }
}
