package de.vielfalt.view;

import de.vielfalt.brand.Tile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of simple forms in a grid, as tiles of many cultures have them: each different, one order. Drawn from a name,
 * so that a page always has the same one.
 *
 * @param width of the drawing, in units of {@link Tile#SIZE} a tile
 * @param height of the drawing
 * @param layers what is to be drawn, one above the other
 */
public record Pattern(int width, int height, List<Layer> layers) {
    public Pattern {
        layers = List.copyOf(layers);
    }

    /**
     * Everything of one colour.
     *
     * @param colour name of the colour, as the style sheet's classes {@code fill-…} have it
     * @param ground whether these are whole squares, whose edges must meet
     * @param path path data (SVG 2, section 9.3)
     */
    public record Layer(String colour, boolean ground, String path) {}

    /** The colours of a pattern. */
    enum Colour {
        INK,
        PAPER,
        BERRY,
        CORAL,
        SAFFRON,
        TEAL,
        SKY;

        private static final Map<String, Colour> VOCABULARY =
                Map.of("koralle", CORAL, "petrol", TEAL, "beere", BERRY, "himmel", SKY, "safran", SAFFRON);

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Draws a pattern.
     *
     * @param name what it is drawn from: the same name, the same pattern
     * @param columns number of tiles across
     * @param rows number of tiles down
     * @param accents colours of the vocabulary that shall prevail; may be empty
     */
    public static Pattern of(String name, int columns, int rows, List<String> accents) {
        Dice dice = new Dice(name);
        List<Colour> prevailing = accents.stream()
                .filter(Colour.VOCABULARY::containsKey)
                .map(Colour.VOCABULARY::get)
                .toList();
        Map<Colour, StringBuilder> grounds = new EnumMap<>(Colour.class);
        Map<Colour, StringBuilder> forms = new EnumMap<>(Colour.class);
        Colour[][] ground = new Colour[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Colour above = row == 0 ? null : ground[row - 1][column];
                Colour before = column == 0 ? null : ground[row][column - 1];
                Colour under = dice.pick(prevailing, above, before);
                ground[row][column] = under;
                Colour over = dice.pick(prevailing, under, null);
                int x = column * Tile.SIZE;
                int y = row * Tile.SIZE;
                grounds.computeIfAbsent(under, key -> new StringBuilder()).append(Tile.square(x, y));
                Tile tile = dice.of(Tile.values());
                forms.computeIfAbsent(over, key -> new StringBuilder()).append(tile.path(x, y, dice.below(4)));
            }
        }
        List<Layer> layers = new ArrayList<>();
        grounds.forEach((colour, path) -> layers.add(new Layer(colour.id(), true, path.toString())));
        forms.forEach((colour, path) -> layers.add(new Layer(colour.id(), false, path.toString())));
        return new Pattern(columns * Tile.SIZE, rows * Tile.SIZE, layers);
    }

    /** Numbers that look random and follow from a name: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    private static final class Dice {
        private long state;

        Dice(String name) {
            state = name.chars().asLongStream().reduce(0xCBF29CE484222325L, (hash, c) -> (hash ^ c) * 0x100000001B3L);
        }

        int below(int limit) {
            state += 0x9E3779B97F4A7C15L;
            long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), limit);
        }

        <T> T of(T[] values) {
            return values[below(values.length)];
        }

        /** A colour, twice as likely one that shall prevail, and neither of those beside it. */
        Colour pick(List<Colour> prevailing, @Nullable Colour one, @Nullable Colour other) {
            while (true) {
                boolean accent = !prevailing.isEmpty() && below(2) == 0;
                Colour colour = accent ? prevailing.get(below(prevailing.size())) : of(Colour.values());
                if (colour != one && colour != other) {
                    return colour;
                }
            }
        }
    }
}
