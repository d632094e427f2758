package de.vielfalt.print;

import de.vielfalt.picture.Drawing;
import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A ground to draw on, in few colours and with soft edges. Draws in Java alone, and so the same on every machine: what the
 * platform draws with depends on its version, and the edges of letters on the machine's libraries.
 */
final class Canvas {
    /** How far a line of straight pieces may be from the curve that it stands for, in pixels. */
    private static final double FLATNESS = 0.1;

    private static final int NESTING = 10;

    private final int width;
    private final int height;
    private final byte[] numbers;
    private final int[] colours = new int[Drawing.COLOURS];
    private final Map<Integer, Integer> known = new HashMap<>();

    /** A canvas in one colour. */
    Canvas(int width, int height, int ground) {
        this.width = width;
        this.height = height;
        this.numbers = new byte[width * height];
        number(ground);
    }

    /**
     * Fills what a shape surrounds.
     *
     * @param colour {@code 0xRRGGBB}
     * @param shades how many shades there are from edge to colour; each pair of colours that meet takes as many, so few for
     *     what meets many colours
     */
    void fill(Shape shape, int colour, int shades) {
        Rectangle2D bounds = shape.getBounds2D();
        int left = (int) Math.floor(bounds.getMinX());
        int top = (int) Math.floor(bounds.getMinY());
        int columns = (int) Math.ceil(bounds.getMaxX()) - left;
        int rows = (int) Math.ceil(bounds.getMaxY()) - top;
        if (columns <= 0 || rows <= 0) {
            return;
        }
        Coverage coverage = new Coverage(columns, rows);
        PathIterator path = new FlatteningPathIterator(shape.getPathIterator(null), FLATNESS, NESTING);
        double[] point = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (; !path.isDone(); path.next()) {
            int step = path.currentSegment(point);
            double toX = step == PathIterator.SEG_CLOSE ? startX : point[0] - left;
            double toY = step == PathIterator.SEG_CLOSE ? startY : point[1] - top;
            if (step == PathIterator.SEG_MOVETO) {
                startX = toX;
                startY = toY;
            } else {
                coverage.line(x, y, toX, toY);
            }
            x = toX;
            y = toY;
        }
        coverage.each(shades, (column, row, shade) -> mix(left + column, top + row, colour, shade, shades));
    }

    private void mix(int x, int y, int colour, int shade, int shades) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
            return;
        }
        int at = y * width + x;
        if (shade == shades) {
            numbers[at] = (byte) number(colour);
            return;
        }
        int under = colours[numbers[at] & 0xFF];
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = under >> shift & 0xFF;
            int to = colour >> shift & 0xFF;
            mixed |= ((from * (shades - shade) + to * shade + shades / 2) / shades) << shift;
        }
        numbers[at] = (byte) number(mixed);
    }

    /** The number of a colour; that of the nearest one if all numbers are taken. */
    private int number(int colour) {
        Integer number = known.get(colour);
        if (number == null) {
            boolean room = known.size() < colours.length;
            number = room ? known.size() : nearest(colour);
            if (room) {
                colours[number] = colour;
            } else {
                return number;
            }
            known.put(colour, number);
        }
        return number;
    }

    private int nearest(int colour) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int distance = 0;
            for (int shift = 16; shift >= 0; shift -= 8) {
                int apart = (colours[i] >> shift & 0xFF) - (colour >> shift & 0xFF);
                distance += apart * apart;
            }
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    /** What was drawn, as PNG. */
    byte[] png() {
        return Drawing.png(width, Arrays.copyOf(colours, known.size()), numbers);
    }
}
