package de.vielfalt.print;

import de.vielfalt.brand.Tile;
import de.vielfalt.model.Hue;
import de.vielfalt.model.Look;
import de.vielfalt.view.Pattern;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;

/**
 * What lies beneath the text of a poster: paper, the pattern of the event, the forms of those it is for, the mark of the
 * brand. Drawn before the text and marked as an artifact (ISO 32000-1, 14.8.2.2), as it says nothing that the text does not.
 */
final class Ground {
    private static final int COLUMNS = 8;

    /** Colours of the four forms of the mark. */
    static final List<Hue> MARK = List.of(Hue.BERRY, Hue.SAFFRON, Hue.TEAL, Hue.CORAL);

    private final Poster poster;
    private final Look look;

    Ground(Poster poster, Look look) {
        this.poster = poster;
        this.look = look;
    }

    void draw(PDDocument document) throws IOException {
        PDPage sheet = document.getPage(0);
        float width = sheet.getMediaBox().getWidth();
        float height = sheet.getMediaBox().getHeight();
        double side = width / COLUMNS;
        int rows = poster.format().rows();
        try (PDPageContentStream page = new PDPageContentStream(document, sheet, AppendMode.PREPEND, true, true)) {
            page.beginMarkedContent(COSName.ARTIFACT);
            fill(page, Hue.PAPER);
            page.addRect(0, 0, width, height);
            page.fill();
            Pattern pattern = Pattern.of(poster.name(), COLUMNS, rows, poster.colours());
            for (Pattern.Layer layer : pattern.layers()) {
                fill(page, Hue.ofToken(layer.colour()).orElse(Hue.INK));
                fill(page, layer.path(), 0, height, side / Tile.SIZE);
            }
            forms(page, width, height, side * rows);
            mark(page, width);
            page.endMarkedContent();
        }
    }

    /** The form of each audience, large, where the sheet is read first. */
    private void forms(PDPageContentStream page, double width, double height, double side) throws IOException {
        int count = Math.min(
                2, (int) poster.forms().stream().filter(form -> !form.isEmpty()).count());
        boolean leftward = poster.parts().get(0).dir().equals("rtl");
        for (int i = 0; i < count; i++) {
            double left = leftward ? width - (i + 1) * side : i * side;
            Optional<Hue> hue = hue(poster.colours().get(i));
            fill(page, i == 0 ? Hue.INK : Hue.PAPER);
            page.addRect((float) left, (float) (height - side), (float) side, (float) side);
            page.fill();
            fill(page, hue.orElse(Hue.SAFFRON));
            double inner = side * 0.72;
            double edge = (side - inner) / 2;
            Tile tile = Tile.named(poster.forms().get(i));
            fill(page, tile.path(0, 0, 0), left + edge, height - edge, inner / Tile.SIZE);
        }
    }

    private void mark(PDPageContentStream page, double width) throws IOException {
        Format format = poster.format();
        double scale = (format == Format.A5 ? 9.5 : 12.5) * Format.MILLIMETRE / (2 * Tile.SIZE);
        boolean leftward = poster.parts().get(0).dir().equals("rtl");
        double margin = format.margin() * Format.MILLIMETRE;
        double left = leftward ? width - margin - 2 * Tile.SIZE * scale : margin;
        double top = format.bottom() * Format.MILLIMETRE + 2 * Tile.SIZE * scale;
        for (int i = 0; i < MARK.size(); i++) {
            fill(page, MARK.get(i));
            Tile tile = Tile.named(look.mark().get(i));
            String path = tile.path(i % 2 * Tile.SIZE, i / 2 * Tile.SIZE, i == 3 ? 1 : 0);
            fill(page, path, left, top, scale);
        }
    }

    /**
     * Fills what a path surrounds.
     *
     * @param left of its origin, in points from the left edge
     * @param top of its origin, in points from the lower edge
     * @param scale points of a unit
     */
    static void fill(PDPageContentStream page, String path, double left, double top, double scale) throws IOException {
        AffineTransform onPaper = new AffineTransform(scale, 0, 0, -scale, left, top);
        float[] points = new float[6];
        for (PathIterator step = Outline.of(path).getPathIterator(onPaper); !step.isDone(); step.next()) {
            switch (step.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> page.moveTo(points[0], points[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(points[0], points[1]);
                case PathIterator.SEG_CUBICTO ->
                    page.curveTo(points[0], points[1], points[2], points[3], points[4], points[5]);
                default -> page.closePath();
            }
        }
        page.fill();
    }

    private void fill(PDPageContentStream page, Hue hue) throws IOException {
        page.setNonStrokingColor(colour(look.palette().light(hue)));
    }

    /** A colour by its notation in style sheets: {@code #rrggbb}. */
    static PDColor colour(String notation) {
        int colour = Integer.parseInt(notation.substring(1), 16);
        float[] parts = {(colour >> 16) / 255f, (colour >> 8 & 0xFF) / 255f, (colour & 0xFF) / 255f};
        return new PDColor(parts, PDDeviceRGB.INSTANCE);
    }

    /** A colour as the vocabulary names it. */
    static Optional<Hue> hue(String vocabulary) {
        return Arrays.stream(Hue.values())
                .filter(hue -> hue.key().equals(vocabulary))
                .findFirst();
    }
}
