package de.vielfalt.print;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Draws path data (SVG 2, section 9.3) on a page: of its commands those that our forms are made of, {@code M}, {@code L},
 * {@code h}, {@code v}, {@code Z} and {@code A} for the clockwise arc of a circle.
 */
final class Outline {
    private static final Pattern STEP = Pattern.compile("([MLAhvZz])([^MLAhvZz]*)");

    private final PDPageContentStream page;
    private final double left;
    private final double top;
    private final double scale;
    private double x;
    private double y;

    /**
     * An outline at a place of a page.
     *
     * @param left of its origin, in points from the left edge
     * @param top of its origin, in points from the lower edge
     * @param scale points of a unit
     */
    Outline(PDPageContentStream page, double left, double top, double scale) {
        this.page = page;
        this.left = left;
        this.top = top;
        this.scale = scale;
    }

    /** Fills what the path surrounds. */
    void fill(String path) throws IOException {
        for (MatchResult step : (Iterable<MatchResult>) STEP.matcher(path).results()::iterator) {
            String[] numbers = step.group(2).strip().split("[ ,]+", -1);
            step(step.group(1), numbers);
        }
        page.fill();
    }

    private void step(String command, String[] numbers) throws IOException {
        switch (command) {
            case "M" -> {
                at(number(numbers, 0), number(numbers, 1));
                page.moveTo(across(x), down(y));
            }
            case "L" -> line(number(numbers, 0), number(numbers, 1));
            case "h" -> line(x + number(numbers, 0), y);
            case "v" -> line(x, y + number(numbers, 0));
            case "A" -> arc(number(numbers, 0), number(numbers, 5), number(numbers, 6));
            default -> page.closePath();
        }
    }

    private void line(double toX, double toY) throws IOException {
        at(toX, toY);
        page.lineTo(across(x), down(y));
    }

    /** At most half a circle, in two curves that differ from it by less than a thousandth. */
    private void arc(double radius, double toX, double toY) throws IOException {
        double middleX = (x + toX) / 2;
        double middleY = (y + toY) / 2;
        double half = Math.hypot(toX - x, toY - y) / 2;
        double off = Math.sqrt(Math.max(0, radius * radius - half * half)) / (half * 2);
        double centreX = middleX - off * (toY - y);
        double centreY = middleY + off * (toX - x);
        double from = Math.atan2(y - centreY, x - centreX);
        double turn = Math.atan2(toY - centreY, toX - centreX) - from;
        turn = (turn <= 1e-9 ? turn + 2 * Math.PI : turn) / 2;
        double handle = 4.0 / 3 * Math.tan(turn / 4) * radius;
        for (int i = 0; i < 2; i++) {
            double one = from + i * turn;
            double other = one + turn;
            double endX = centreX + radius * Math.cos(other);
            double endY = centreY + radius * Math.sin(other);
            page.curveTo(
                    across(x - handle * Math.sin(one)),
                    down(y + handle * Math.cos(one)),
                    across(endX + handle * Math.sin(other)),
                    down(endY - handle * Math.cos(other)),
                    across(endX),
                    down(endY));
            at(endX, endY);
        }
        at(toX, toY);
    }

    private void at(double newX, double newY) {
        x = newX;
        y = newY;
    }

    private float across(double value) {
        return (float) (left + value * scale);
    }

    private float down(double value) {
        return (float) (top - value * scale);
    }

    private static double number(String[] numbers, int at) {
        return Double.parseDouble(numbers[at]);
    }
}
