package de.vielfalt.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A colour by its part in the design, not by how it looks: another brand may give berry the look of a plum. The style sheet
 * has each as a token of the same name, in lower case.
 */
public enum Hue {
    /** Text, and surfaces of buttons. */
    INK("tinte", "#1f1a33", "#f7f2e8"),
    /** Text of less weight. */
    SOFT("leise", "#5b5470", "#beb6da"),
    /** The ground of a page. */
    PAPER("papier", "#fbf7ef", "#18133a"),
    /** The ground of a card. */
    CARD("karte", "#ffffff", "#262050"),
    /** Lines, and the label of what is over. */
    LINE("linie", "#e4dccd", "#463d7a"),
    /** Text on saffron, and the ground of the footer: dark in both schemes. */
    NIGHT("nacht", "#1f1a33", "#100c28"),
    /** Text on the ground of the footer: light in both schemes. */
    DAY("tag", "#fbf7ef", "#f7f2e8"),
    BERRY("beere", "#9b1c56", "#f07fb0"),
    CORAL("koralle", "#e8553a", "#ff7a5f"),
    SAFFRON("safran", "#f4b32c", "#ffc94d"),
    TEAL("petrol", "#0b6e69", "#4cc5ba"),
    SKY("himmel", "#3f8fd0", "#74b8ee"),
    LEAF("laub", "#6c9a3b", "#a3cf70");

    private final String key;
    private final String light;
    private final String dark;

    Hue(String key, String light, String dark) {
        this.key = key;
        this.light = light;
        this.dark = dark;
    }

    /** Its name in {@code jbake.properties}, after {@code marke.farbe.}. */
    public String key() {
        return key;
    }

    /** Its name in the style sheet, after {@code --}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the light scheme has it, unless a brand says otherwise: {@code #rrggbb}. */
    public String light() {
        return light;
    }

    /** As the dark scheme has it, unless a brand says otherwise: {@code #rrggbb}. */
    public String dark() {
        return dark;
    }

    /** The one that the style sheet calls by this name. */
    public static Optional<Hue> ofToken(String token) {
        return Arrays.stream(values()).filter(hue -> hue.token().equals(token)).findFirst();
    }
}
