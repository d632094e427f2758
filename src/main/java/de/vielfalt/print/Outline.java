package de.vielfalt.print;

import java.awt.geom.Path2D;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads path data (SVG 2, section 9.3): of its commands those that our forms are made of, {@code M}, {@code L}, {@code h},
 * {@code v}, {@code Z} and {@code A} for the clockwise arc of a circle.
 */
final class Outline {
    private static final Pattern STEP = Pattern.compile("([MLAhvZz])([^MLAhvZz]*)");

    private final Path2D path = new Path2D.Double();
    private double x;
    private double y;

    private Outline() {}

    /** What the path surrounds, in its own units: to the right and down. */
    static Path2D of(String data) {
        Outline outline = new Outline();
        for (MatchResult step : (Iterable<MatchResult>) STEP.matcher(data).results()::iterator) {
            String[] numbers = step.group(2).strip().split("[ ,]+", -1);
            outline.step(step.group(1), numbers);
        }
        return outline.path;
    }

    private void step(String command, String[] numbers) {
        switch (command) {
            case "M" -> {
                at(number(numbers, 0), number(numbers, 1));
                path.moveTo(x, y);
            }
            case "L" -> line(number(numbers, 0), number(numbers, 1));
            case "h" -> line(x + number(numbers, 0), y);
            case "v" -> line(x, y + number(numbers, 0));
            case "A" -> arc(number(numbers, 0), number(numbers, 5), number(numbers, 6));
            default -> path.closePath();
        }
    }

    private void line(double toX, double toY) {
        at(toX, toY);
        path.lineTo(x, y);
    }

    /** At most half a circle, in two curves that differ from it by less than a thousandth. */
    private void arc(double radius, double toX, double toY) {
        double middleX = (x + toX) / 2;
        double middleY = (y + toY) / 2;
        double half = Math.hypot(toX - x, toY - y) / 2;
        double off = Math.sqrt(Math.max(0, radius * radius - half * half)) / (half * 2);
        double centreX = middleX - off * (toY - y);
        double centreY = middleY + off * (toX - x);
        double from = StrictMath.atan2(y - centreY, x - centreX);
        double turn = StrictMath.atan2(toY - centreY, toX - centreX) - from;
        turn = (turn <= 1e-9 ? turn + 2 * Math.PI : turn) / 2;
        double handle = 4.0 / 3 * StrictMath.tan(turn / 4) * radius;
        for (int i = 0; i < 2; i++) {
            double one = from + i * turn;
            double other = one + turn;
            double endX = centreX + radius * StrictMath.cos(other);
            double endY = centreY + radius * StrictMath.sin(other);
            path.curveTo(
                    x - handle * StrictMath.sin(one),
                    y + handle * StrictMath.cos(one),
                    endX + handle * StrictMath.sin(other),
                    endY - handle * StrictMath.cos(other),
                    endX,
                    endY);
            at(endX, endY);
        }
        at(toX, toY);
    }

    private void at(double newX, double newY) {
        x = newX;
        y = newY;
    }

    private static double number(String[] numbers, int at) {
        return Double.parseDouble(numbers[at]);
    }
}
