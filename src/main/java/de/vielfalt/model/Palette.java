package de.vielfalt.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The colours of a brand, in a light and a dark scheme.
 *
 * @param light as {@code #rrggbb}, each hue has one
 * @param dark likewise
 */
public record Palette(Map<Hue, String> light, Map<Hue, String> dark) {
    /** The colours if a brand does not say otherwise. */
    public static final Palette DEFAULT = new Palette(scheme(Hue::light), scheme(Hue::dark));

    /**
     * The pairs in use: text needs 4.5 to 1 (WCAG 2.2, 1.4.3), most of it has 7 to 1 (1.4.6); forms that carry meaning need 3
     * to 1 (1.4.11). Saffron has a line around it where it carries meaning.
     */
    public static final List<Pair> PAIRS = List.of(
            new Pair(Hue.INK, Hue.PAPER, 7),
            new Pair(Hue.INK, Hue.CARD, 7),
            new Pair(Hue.SOFT, Hue.PAPER, 4.5),
            new Pair(Hue.SOFT, Hue.CARD, 4.5),
            new Pair(Hue.INK, Hue.LINE, 4.5),
            new Pair(Hue.NIGHT, Hue.SAFFRON, 4.5),
            new Pair(Hue.DAY, Hue.NIGHT, 7),
            new Pair(Hue.CARD, Hue.BERRY, 4.5),
            new Pair(Hue.CARD, Hue.TEAL, 4.5),
            new Pair(Hue.BERRY, Hue.CARD, 3),
            new Pair(Hue.TEAL, Hue.CARD, 3),
            new Pair(Hue.CORAL, Hue.CARD, 3),
            new Pair(Hue.SKY, Hue.CARD, 3),
            new Pair(Hue.LEAF, Hue.CARD, 3),
            new Pair(Hue.BERRY, Hue.PAPER, 3),
            new Pair(Hue.TEAL, Hue.PAPER, 3),
            new Pair(Hue.CORAL, Hue.PAPER, 3),
            new Pair(Hue.SKY, Hue.PAPER, 3),
            new Pair(Hue.LEAF, Hue.PAPER, 3));

    public Palette {
        light = Map.copyOf(light);
        dark = Map.copyOf(dark);
    }

    /**
     * Two colours that meet.
     *
     * @param front of text or form
     * @param back of the ground
     * @param least the contrast they need, to 1
     */
    public record Pair(Hue front, Hue back, double least) {
        /** Whether this is one of the two. */
        public boolean has(Hue hue) {
            return front == hue || back == hue;
        }
    }

    private static Map<Hue, String> scheme(Function<Hue, String> colour) {
        return Arrays.stream(Hue.values()).collect(Collectors.toMap(Function.identity(), colour));
    }

    /** A colour in the light scheme. */
    public String light(Hue hue) {
        return light.getOrDefault(hue, hue.light());
    }

    /** A colour in the dark scheme. */
    public String dark(Hue hue) {
        return dark.getOrDefault(hue, hue.dark());
    }

    /** The contrast of two colours, to 1: between 1 and 21 (WCAG 2.2, "contrast ratio"). */
    public static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
