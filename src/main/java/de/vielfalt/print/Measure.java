package de.vielfalt.print;

import java.io.IOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Tells from the widths of letters which way of setting a poster is worth trying first. */
final class Measure {

    private Measure() {}

    /**
     * The first way in which the longest word of each title fits into a line; the smallest title if it fits in none, and then
     * the word is broken.
     */
    static int first(Poster poster, List<Fit> fits, byte[] bold) throws IOException {
        Format format = poster.format();
        double room = (format.width() - 2.0 * format.margin()) * Format.MILLIMETRE;
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bold))) {
            double widest = 0;
            for (int i = 0; i < poster.parts().size(); i++) {
                double share = i == 0 ? 1 : Fit.SECOND;
                String title = poster.parts().get(i).title().text();
                for (String word : title.split("[\\s\u200b-]+", -1)) {
                    widest = Math.max(widest, share * width(word, font));
                }
            }
            int last = format.sizes().length - 1;
            for (int i = 0; i < last; i++) {
                if (widest * fits.get(i).title() <= room) {
                    return i;
                }
            }
            return last;
        }
    }

    /** Width of a word in type of one point. */
    private static double width(String word, TrueTypeFont font) throws IOException {
        double width = 0;
        for (int letter : word.codePoints().toArray()) {
            width += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(letter));
        }
        return width / font.getUnitsPerEm();
    }
}
