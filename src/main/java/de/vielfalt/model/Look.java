package de.vielfalt.model;

import java.util.List;

/**
 * How a brand looks.
 *
 * @param mark the four forms of its mark, by their names in the vocabulary: upper row, lower row
 * @param palette its colours
 */
public record Look(List<String> mark, Palette palette) {
    /** The forms a mark or an audience may have. */
    public static final List<String> FORMS =
            List.of("dreieck", "kreis", "bogen", "blatt", "viertel", "halbkreis", "punkte", "stern");

    /** The look if a brand does not say otherwise. */
    public static final Look DEFAULT = new Look(List.of("bogen", "kreis", "blatt", "dreieck"), Palette.DEFAULT);

    public Look {
        mark = List.copyOf(mark);
    }
}
