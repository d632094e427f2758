package de.vielfalt.print;

import de.vielfalt.picture.Drawing;
import de.vielfalt.view.KitContent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws a sheet small, as a page shows it before anybody fetches the sheet itself. The same sheet gives the same bytes. */
public final class Thumbnail {
    /** As wide and as high as pages show it, for screens of twice the density. */
    private static final int WIDTH = 2 * KitContent.POSTER_WIDTH;

    private static final int HEIGHT = 2 * KitContent.POSTER_HEIGHT;

    /** Points of the PDF across an A4 sheet: 210 mm. */
    private static final float POINTS = 210 / 25.4f * 72;

    private Thumbnail() {}

    /**
     * Draws the first sheet.
     *
     * @param pdf a document whose first sheet is A4
     * @return a PNG file in at most 256 colours, of twice as many pixels as the CSS pixels of {@link KitContent#POSTER_WIDTH} and {@link KitContent#POSTER_HEIGHT}
     * @throws IOException if the document cannot be read
     */
    public static byte[] of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage drawn = new PDFRenderer(document).renderImage(0, WIDTH / POINTS, ImageType.RGB);
            int[] dots = new int[WIDTH * HEIGHT];
            int width = Math.min(drawn.getWidth(), WIDTH);
            int height = Math.min(drawn.getHeight(), HEIGHT);
            drawn.getRGB(0, 0, width, height, dots, 0, WIDTH);
            return png(dots);
        }
    }

    /** In the colours that are most frequent; each other becomes the one that is nearest. */
    private static byte[] png(int[] dots) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int dot : dots) {
            counts.merge(dot & 0xFFFFFF, 1, Integer::sum);
        }
        List<Integer> frequent = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Drawing.COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        int[] palette = frequent.stream().mapToInt(Integer::intValue).toArray();
        Map<Integer, Byte> numbers = new HashMap<>();
        byte[] pixels = new byte[dots.length];
        for (int i = 0; i < dots.length; i++) {
            pixels[i] = numbers.computeIfAbsent(dots[i] & 0xFFFFFF, colour -> (byte) nearest(colour, palette));
        }
        return Drawing.png(WIDTH, palette, pixels);
    }

    private static int nearest(int colour, int[] palette) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length && least > 0; i++) {
            int red = (colour >> 16) - (palette[i] >> 16);
            int green = (colour >> 8 & 0xFF) - (palette[i] >> 8 & 0xFF);
            int blue = (colour & 0xFF) - (palette[i] & 0xFF);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }
}
