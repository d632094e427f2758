package de.vielfalt.brand;

import java.util.regex.Matcher;

/** A form that fills a square, in one of four positions. */
public enum Tile {
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
    public static final int SIZE = 12;

    private static final java.util.regex.Pattern STEP =
            java.util.regex.Pattern.compile("([ML]|A(\\d+) \\2 0 0 1 )([\\d.]+) ([\\d.]+)");

    private final String shape;

    Tile(String shape) {
        this.shape = shape;
    }

    /**
     * The form of this name.
     *
     * @param name as {@link de.vielfalt.model.Look#FORMS} has it
     */
    public static Tile named(String name) {
        return switch (name) {
            case "viertel" -> QUARTER;
            case "kreis" -> CIRCLE;
            case "bogen" -> ARCH;
            case "blatt" -> LEAF;
            case "dreieck" -> TRIANGLE;
            case "halbkreis" -> HALF;
            case "punkte" -> DOTS;
            case "stern" -> STAR;
            default -> throw new IllegalArgumentException("no form: " + name);
        };
    }

    /**
     * Whether a point is within the form.
     *
     * @param x to the right, 0 to {@link #SIZE}
     * @param y down, likewise
     */
    boolean covers(double x, double y) {
        return switch (this) {
            case QUARTER -> Math.hypot(x, y - SIZE) <= SIZE;
            case CIRCLE -> within(x, y, 6, 6, 6);
            case ARCH -> y >= 6 || within(x, y, 6, 6, 6);
            case LEAF -> within(x, y, 6, 6, 6) || (x <= 6 && y <= 6) || (x >= 6 && y >= 6);
            case TRIANGLE -> x + y >= SIZE;
            case HALF -> x >= 3 && within(x, y, 3, 6, 6);
            case DOTS -> within(x < 6 ? x : x - 6, y < 6 ? y : y - 6, 3, 3, 2);
            case STAR -> {
                double across = Math.abs(x - 6);
                double down = Math.abs(y - 6);
                yield Math.max(across, down) * 4 + Math.min(across, down) * 11 <= 24;
            }
        };
    }

    private static boolean within(double x, double y, double centreX, double centreY, double radius) {
        return Math.hypot(x - centreX, y - centreY) <= radius;
    }

    /** Path data of the whole square. */
    public static String square(int x, int y) {
        return "M" + x + " " + y + "h" + SIZE + "v" + SIZE + "h-" + SIZE + "z";
    }

    /**
     * Path data of the form.
     *
     * @param x the square's left edge
     * @param y the square's upper edge
     * @param turns quarter turns, clockwise
     */
    public String path(int x, int y, int turns) {
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
