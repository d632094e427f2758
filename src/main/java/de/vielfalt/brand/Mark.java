package de.vielfalt.brand;

import de.vielfalt.model.Hue;
import de.vielfalt.model.Look;
import de.vielfalt.model.Palette;
import java.util.List;
import java.util.function.Function;

/** The mark of a brand: four forms in a square of two by two, each in a colour of its own. */
final class Mark {
    /** Colours of the forms, in their order. */
    static final List<Hue> HUES = List.of(Hue.BERRY, Hue.SAFFRON, Hue.TEAL, Hue.CORAL);

    /** Length of a side. */
    static final int SIZE = 2 * Tile.SIZE;

    /** Quarter turns of the last form, so that what stands upright in all corners but this one leans towards the middle. */
    private static final int LAST_TURN = 1;

    private final List<Tile> tiles;
    private final Palette palette;

    Mark(Look look) {
        this.tiles = look.mark().stream().map(Tile::named).toList();
        this.palette = look.palette();
    }

    /** As SVG that keeps to the colour scheme of the reader. */
    String svg() {
        StringBuilder svg =
                new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" width=\"64\""
                        + " height=\"64\"><style>");
        svg.append(rules(palette::light));
        svg.append("@media(prefers-color-scheme:dark){")
                .append(rules(palette::dark))
                .append("}</style>");
        for (int i = 0; i < tiles.size(); i++) {
            String path = tiles.get(i).path(i % 2 * Tile.SIZE, i / 2 * Tile.SIZE, turns(i));
            svg.append("<path class=\"")
                    .append(HUES.get(i).token())
                    .append("\" d=\"")
                    .append(path)
                    .append("\"/>");
        }
        return svg.append("</svg>\n").toString();
    }

    private static String rules(Function<Hue, String> scheme) {
        StringBuilder rules = new StringBuilder();
        for (Hue hue : HUES) {
            rules.append('.')
                    .append(hue.token())
                    .append("{fill:")
                    .append(scheme.apply(hue))
                    .append('}');
        }
        return rules.toString();
    }

    /**
     * The corner that a point of the mark belongs to, or -1 if no form covers it.
     *
     * @param x to the right, 0 to {@link #SIZE}
     * @param y down, likewise
     */
    int at(double x, double y) {
        if (x < 0 || y < 0 || x >= SIZE || y >= SIZE) {
            return -1;
        }
        int corner = (x < Tile.SIZE ? 0 : 1) + (y < Tile.SIZE ? 0 : 2);
        double across = x < Tile.SIZE ? x : x - Tile.SIZE;
        double down = y < Tile.SIZE ? y : y - Tile.SIZE;
        boolean covered = turns(corner) == 0
                ? tiles.get(corner).covers(across, down)
                : tiles.get(corner).covers(down, Tile.SIZE - across);
        return covered ? corner : -1;
    }

    private static int turns(int corner) {
        return corner == 3 ? LAST_TURN : 0;
    }
}
