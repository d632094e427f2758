package de.vielfalt.view;

import java.util.regex.Matcher;

/** A form that fills a square, in one of four positions. */
enum Tile {
    QUARTER("M0 0A12 12 0 0 1 12 12L0 12Z"),
    CIRCLE("M6 0A6 6 0 0 1 6 12A6 6 0 0 1 6 0Z"),
    ARCH("M0 12L0 6A6 6 0 0 1 12 6L12 12Z"),
    LEAF("M0 0L6 0A6 6 0 0 1 12 6L12 12L6 12A6 6 0 0 1 0 6Z"),
    TRIANGLE("M0 12L12 0L12 12Z"),
    HALF("M3 0A6 6 0 0 1 3 12Z"),
    DOTS(
            "M3 1A2 2 0 0 1 3 5A2 2 0 0 1 3 1ZM9 1A2 2 0 0 1 9 5A2 2 0 0 1 9 1ZM3 7A2 2 0 0 1 3 11A2 2 0 0 1 3 7ZM9 7A2 2 0 0 1 9 11A2 2 0 0 1 9 7Z"),
    STAR("M6 0L7.6 4.4L12 6L7.6 7.6L6 12L4.4 7.6L0 6L4.4 4.4Z");

    /** Length of a side. */
    static final int SIZE = 12;

    private static final java.util.regex.Pattern STEP =
            java.util.regex.Pattern.compile("([ML]|A(\\d+) \\2 0 0 1 )([\\d.]+) ([\\d.]+)");

    private final String shape;

    Tile(String shape) {
        this.shape = shape;
    }

    /** Path data of the whole square. */
    static String square(int x, int y) {
        return "M" + x + " " + y + "h" + SIZE + "v" + SIZE + "h-" + SIZE + "z";
    }

    /**
     * Path data of the form.
     *
     * @param x the square's left edge
     * @param y the square's upper edge
     * @param turns quarter turns, clockwise
     */
    String path(int x, int y, int turns) {
        return STEP.matcher(shape).replaceAll(step -> {
            double across = Double.parseDouble(step.group(3));
            double down = Double.parseDouble(step.group(4));
            for (int i = 0; i < turns; i++) {
                double turned = SIZE - down;
                down = across;
                across = turned;
            }
            return Matcher.quoteReplacement(step.group(1) + number(x + across) + " " + number(y + down));
        });
    }

    /** With one decimal at most. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
