package de.vielfalt.print;

import de.vielfalt.brand.Tile;
import de.vielfalt.model.Hue;
import de.vielfalt.print.MonthSheet.Kind;
import de.vielfalt.render.TemplateProblemException;
import de.vielfalt.render.Templates;
import de.vielfalt.view.Messages;
import de.vielfalt.view.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/**
 * Makes PDFs of the programme of a month, as PDF/UA-1: a list that takes as many sheets as it needs, and a poster that is set
 * smaller until all of it fits on one. The same programme gives the same bytes. Safe for several threads.
 */
public final class MonthPress {
    /** The template, below {@code templates/}. */
    public static final String TEMPLATE = "print/programme.ftlh";

    /** The style sheet, likewise. */
    public static final String STYLE = "print/programme.css";

    /** Sizes of the type on a poster in points, the largest first. */
    private static final List<Double> SIZES = List.of(21.0, 19.0, 17.0, 15.5, 14.0, 12.5, 11.0, 10.0, 9.0);

    private static final double LIST_SIZE = 11;

    /** Height of what stands between pattern and foot of a poster, in millimetres. */
    private static final int ROOM = 305;

    private static final int COLUMNS = 12;

    private final Templates templates;
    private final Recipe recipe;
    private final List<byte[]> fonts = Press.fonts();

    /** A press for one brand; the recipe holds {@link #TEMPLATE} and {@link #STYLE}. */
    public MonthPress(Templates templates, Recipe recipe) {
        this.templates = templates;
        this.recipe = recipe;
    }

    /**
     * Prints a programme.
     *
     * @param messages the words of its language
     * @throws TemplateProblemException if the template fails
     * @throws IOException if the sheet cannot be set
     */
    public byte[] print(MonthSheet sheet, Messages messages) throws TemplateProblemException, IOException {
        if (sheet.kind() == Kind.LIST) {
            return set(sheet, LIST_SIZE, messages).orElseThrow();
        }
        int low = 0;
        int high = SIZES.size();
        Optional<byte[]> best = Optional.empty();
        while (low < high) {
            int next = (low + high) / 2;
            Optional<byte[]> made = set(sheet, SIZES.get(next), messages);
            if (made.isEmpty()) {
                low = next + 1;
            } else {
                best = made;
                high = next;
            }
        }
        double smallest = SIZES.get(SIZES.size() - 1);
        for (int entries = sheet.entries() * 9 / 10; best.isEmpty() && entries > 0; entries = entries * 9 / 10) {
            best = set(sheet.first(entries), smallest, messages);
        }
        return best.orElseThrow(() -> new IOException("no room for " + sheet.name()));
    }

    /** The PDF; empty if it is to be one sheet and there is no room for all of it. */
    private Optional<byte[]> set(MonthSheet sheet, double size, Messages messages)
            throws TemplateProblemException, IOException {
        double room = sheet.kind() == Kind.POSTER ? ROOM : Double.POSITIVE_INFINITY;
        return Press.set(
                Press.builder(fonts, false).withHtmlContent(xhtml(sheet, size, messages), ""), room, document -> {
                    band(sheet, document);
                    CRC32 number = new CRC32();
                    number.update((sheet.address() + sheet.kind()).getBytes(StandardCharsets.UTF_8));
                    new Identity(sheet.title(), sheet.lang(), sheet.brand(), number.getValue()).write(document);
                });
    }

    private String xhtml(MonthSheet sheet, double size, Messages messages) throws TemplateProblemException {
        String code =
                Base64.getEncoder().encodeToString(QrCode.of(sheet.address()).png());
        Map<String, Object> model = Map.of("sheet", sheet, "kind", sheet.kind().id(), "code", code);
        String xhtml = templates.render(TEMPLATE, recipe.template(), model, messages);
        String page = sheet.kind() == Kind.LIST
                ? "@page{size:210mm 297mm;margin:15mm 18mm}@page:first{margin-top:28mm}"
                : "@page{size:297mm 420mm;margin:0}body{padding:42mm 20mm 0}.room{height:" + ROOM + "mm}";
        String style = recipe.style() + page + "body{font-size:" + size + "pt}";
        return xhtml.replace("</head>", "<style>" + style + "</style></head>");
    }

    /** A band of the page's pattern at the top of the first sheet: an artifact, as it says nothing. */
    private void band(MonthSheet sheet, PDDocument document) throws IOException {
        PDPage first = document.getPage(0);
        float width = first.getMediaBox().getWidth();
        float height = first.getMediaBox().getHeight();
        double side = width / COLUMNS;
        try (PDPageContentStream page = new PDPageContentStream(document, first, AppendMode.PREPEND, true, true)) {
            page.beginMarkedContent(COSName.ARTIFACT);
            if (sheet.kind() == Kind.POSTER) {
                page.setNonStrokingColor(Ground.colour(recipe.look().palette().light(Hue.PAPER)));
                page.addRect(0, 0, width, height);
                page.fill();
            }
            for (Pattern.Layer layer :
                    Pattern.of(sheet.name(), COLUMNS, 1, sheet.colours()).layers()) {
                Hue hue = Hue.ofToken(layer.colour()).orElse(Hue.INK);
                page.setNonStrokingColor(Ground.colour(recipe.look().palette().light(hue)));
                Ground.fill(page, layer.path(), 0, height, side / Tile.SIZE);
            }
            page.endMarkedContent();
        }
    }
}
