package de.vielfalt.styleguide;

import de.vielfalt.model.Hue;
import de.vielfalt.model.Palette;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A colour of the design, as the style guide shows it.
 *
 * @param token its name in the style sheet, after {@code --}
 * @param key its name in {@code jbake.properties}, after {@code marke.farbe.}
 * @param light in the light scheme
 * @param dark in the dark scheme
 * @param pairs the colours that it meets, and how clearly it stands out
 */
public record Swatch(String token, String key, String light, String dark, List<Contrast> pairs) {
    public Swatch {
        pairs = List.copyOf(pairs);
    }

    /**
     * How clearly a colour stands out on another, to 1 (WCAG 2.2, "contrast ratio").
     *
     * @param ground the token of the colour beneath
     * @param least what is needed
     */
    public record Contrast(String ground, String light, String dark, String least) {}

    /** All colours of a palette, in their order. */
    static List<Swatch> of(Palette palette) {
        return Arrays.stream(Hue.values())
                .map(hue -> new Swatch(
                        hue.token(), hue.key(), palette.light(hue), palette.dark(hue), contrasts(palette, hue)))
                .toList();
    }

    private static List<Contrast> contrasts(Palette palette, Hue front) {
        return Palette.PAIRS.stream()
                .filter(pair -> pair.front() == front)
                .map(pair -> new Contrast(
                        pair.back().token(),
                        ratio(palette.light(front), palette.light(pair.back())),
                        ratio(palette.dark(front), palette.dark(pair.back())),
                        String.valueOf(pair.least())))
                .toList();
    }

    private static String ratio(String one, String other) {
        return String.format(Locale.ROOT, "%.1f", Palette.contrast(one, other));
    }
}
