package de.vielfalt.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One weight of the brand's type: how wide its letters are, and their outlines. Safe for several threads. */
final class Typeface {
    private final TrueTypeFont font;
    private final double unit;
    private final Map<Integer, Letter> letters = new ConcurrentHashMap<>();

    /**
     * A letter in type of one pixel.
     *
     * @param outline to the right and down, from where it begins on the line
     * @param width how far it is to the next letter
     */
    private record Letter(Path2D outline, double width) {}

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.unit = 1.0 / font.getUnitsPerEm();
    }

    /** The type of a weight: 400, 700 or 800. */
    static Typeface of(int weight) {
        try {
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(bytes(weight))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file of a weight. */
    static byte[] bytes(int weight) {
        String name = "/de/vielfalt/brand/rubik-" + weight + ".ttf";
        try (InputStream in = Typeface.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text without what this type has no letters for, emojis above all: better nothing than an empty box. */
    String known(String text) {
        StringBuilder known = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                known.append(' ');
            } else if (has(letter)) {
                known.appendCodePoint(letter);
            }
        });
        return known.toString().strip().replaceAll(" {2,}", " ");
    }

    private synchronized boolean has(int letter) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(letter) != 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * How wide a line is.
     *
     * @param line its letters as they are seen, from left to right
     * @param size of the type, in pixels
     * @param spacing what is added to the width of each letter, in parts of the size
     */
    double width(String line, double size, double spacing) {
        return line.codePoints()
                        .mapToDouble(letter -> letter(letter).width() + spacing)
                        .sum()
                * size;
    }

    /** The outline of a line that begins at a point. */
    Path2D outline(String line, double size, double spacing, double x, double y) {
        Path2D path = new Path2D.Double();
        double at = x;
        for (int code : line.codePoints().toArray()) {
            Letter letter = letter(code);
            AffineTransform place = new AffineTransform(size, 0, 0, size, at, y);
            path.append(letter.outline().getPathIterator(place), false);
            at += (letter.width() + spacing) * size;
        }
        return path;
    }

    private Letter letter(int code) {
        return letters.computeIfAbsent(code, this::load);
    }

    private synchronized Letter load(int code) {
        try {
            int id = font.getUnicodeCmapLookup().getGlyphId(code);
            Path2D outline = new Path2D.Double();
            var glyph = font.getGlyph().getGlyph(id);
            if (glyph != null) {
                outline.append(glyph.getPath().getPathIterator(AffineTransform.getScaleInstance(unit, -unit)), false);
            }
            return new Letter(outline, font.getAdvanceWidth(id) * unit);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
