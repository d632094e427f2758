package de.vielfalt.print;

import de.vielfalt.print.SocialCard.Shape;
import java.util.List;

/**
 * How large the text of a card is set: as large as there is room for; what is too long even in the smallest type is cut
 * after a word.
 *
 * @param title size of the title in pixels
 * @param base size of all other text, from which its parts take theirs
 * @param lines how many lines there are for the title
 */
record CardFit(double title, double base, int lines) {
    /** Height of a title's line, in parts of the size; Arabic needs as much. */
    static final double LEADING = 1.12;

    /** Height of another line. */
    static final double LINE = 1.3;

    /** As many lines as a date, or a time, may take. */
    static final int DATE_LINES = 2;

    private static final List<Integer> WIDE = List.of(84, 76, 68, 61, 55, 49, 44, 39, 35);
    private static final List<Integer> SQUARE = List.of(116, 104, 93, 83, 74, 66, 58, 52, 46);

    /**
     * The largest way that there is room for.
     *
     * @param black the type of the title, at any size
     * @param width of the text, in pixels
     * @param height there is for all of it
     */
    static CardFit of(SocialCard card, Lines black, double width, double height) {
        boolean wide = card.shape() == Shape.WIDE;
        double base = wide ? 31 : 42;
        double rest = height - others(card, base, width, black);
        CardFit fit = new CardFit(0, base, 0);
        for (int size : wide ? WIDE : SQUARE) {
            int room = Math.max(1, (int) (rest / (size * LEADING)));
            fit = new CardFit(size, base, room);
            Lines title = new Lines(black.type(), size, black.spacing(), black.leftward());
            boolean whole = title.of(card.title(), width, Integer.MAX_VALUE).size() <= room;
            if (whole && title.holdsEachWord(card.title(), width)) {
                break;
            }
        }
        return fit;
    }

    /** What everything but the title takes. */
    private static double others(SocialCard card, double base, double width, Lines black) {
        double height = base; // the room between the parts
        height += card.status().isEmpty() ? base * 0.86 * LINE : box(1, base);
        if (!card.date().isEmpty()) {
            double size = base * 1.12;
            // As heavy as the title, which is a little wider than what it is set in: rather too small than too large.
            Lines setting = new Lines(black.type(), size, 0, card.leftward());
            double room = width - 1.2 * size;
            int lines = setting.of(card.date(), room, DATE_LINES).size()
                    + setting.of(card.time(), room, DATE_LINES).size();
            height += box(lines, size) + base * 0.55;
        }
        height += card.place().isEmpty() ? 0 : base * LINE;
        height += card.languages().isEmpty() ? 0 : base * 0.92 * LINE;
        return height;
    }

    /** Height of a box around so many lines. */
    static double box(int lines, double size) {
        return lines * size * LINE + size * 0.72;
    }
}
