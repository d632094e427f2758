package de.vielfalt.print;

import java.util.stream.Stream;

/** The size of a sheet, and how large what is on it may be. */
public enum Format {
    /** A poster, which can be printed as A3, too. */
    A4(210, 297, 3, 160, 14.5, "66, 58, 51, 45, 40, 35, 30, 26"),
    /** A poster in two languages. */
    A4_TWICE(210, 297, 2, 186, 13.5, "56, 50, 44, 39, 34, 29, 25, 21"),
    /** A flyer. */
    A5(148, 210, 3, 106, 10.5, "46, 41, 36, 31, 27, 24, 21, 18");

    /** Points of a millimetre. */
    static final double MILLIMETRE = 72 / 25.4;

    private final int width;
    private final int height;
    private final int rows;
    private final int room;
    private final double base;
    private final String sizes;

    Format(int width, int height, int rows, int room, double base, String sizes) {
        this.width = width;
        this.height = height;
        this.rows = rows;
        this.room = room;
        this.base = base;
        this.sizes = sizes;
    }

    /** Width of the sheet in millimetres. */
    int width() {
        return width;
    }

    /** Height of the sheet in millimetres. */
    int height() {
        return height;
    }

    /** Rows of the pattern; it is always eight tiles wide. */
    int rows() {
        return rows;
    }

    /** Height of what stands between pattern and foot, in millimetres. */
    int room() {
        return room;
    }

    /** Width of the margins, in millimetres. */
    int margin() {
        return this == A5 ? 11 : 15;
    }

    /** Width and height of the QR code, in millimetres. */
    int code() {
        return this == A5 ? 27 : 36;
    }

    /** Where pattern and margin end and the text begins, in millimetres from above. */
    double top() {
        return rows * width / 8.0 + margin() / 2.0;
    }

    /** What is left below the foot, in millimetres. */
    double bottom() {
        return height - top() - room - code();
    }

    /** Size of what is not title, in points, if there is room. */
    double base() {
        return base;
    }

    /** Sizes that a title may have, in points, the largest first. */
    int[] sizes() {
        return Stream.of(sizes.split(", ")).mapToInt(Integer::parseInt).toArray();
    }

    /** Its name in the style sheet. */
    String id() {
        return switch (this) {
            case A4 -> "a4";
            case A4_TWICE -> "a4 twice";
            case A5 -> "a5";
        };
    }
}
