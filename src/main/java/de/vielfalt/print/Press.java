package de.vielfalt.print;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.XRLog;
import de.vielfalt.render.TemplateProblemException;
import de.vielfalt.render.Templates;
import de.vielfalt.view.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Makes PDFs of posters: XHTML from a template, set by openhtmltopdf, as PDF/UA-1 (ISO 14289-1) with its fonts inside. The
 * same poster gives the same bytes. Safe for several threads.
 *
 * <p>Nothing ever runs out of its sheet: a poster is set as large as there is room for it, and shortened by rule if even the
 * smallest type leaves none, see {@link Fit}.
 */
public final class Press {
    private static final String FAMILY = "Rubik";

    static {
        XRLog.setLoggingEnabled(false); // it has a logger of its own, and tells editors nothing that they could mend
    }

    private final Templates templates;
    private final Recipe recipe;
    private final List<byte[]> fonts;

    /** A press for one brand. */
    public Press(Templates templates, Recipe recipe) {
        this.templates = templates;
        this.recipe = recipe;
        this.fonts = fonts();
    }

    /** The typeface in its three weights. */
    static List<byte[]> fonts() {
        return List.of(Typeface.bytes(400), Typeface.bytes(700), Typeface.bytes(800));
    }

    /**
     * Prints a poster.
     *
     * @param messages the words of the sheet's language
     * @throws TemplateProblemException if the template fails
     * @throws IOException if the sheet cannot be set
     */
    public byte[] print(Poster poster, Messages messages) throws TemplateProblemException, IOException {
        String code =
                Base64.getEncoder().encodeToString(QrCode.of(poster.address()).png());
        List<Fit> fits = Fit.of(poster.format());
        int first = Measure.first(poster, fits, fonts.get(2));
        int low = first;
        int high = fits.size();
        byte @Nullable [] best = null;
        // The first way is mostly the right one; else the search halves what is left.
        for (int next = first; low < high; next = (low + high) / 2) {
            Poster set = fits.get(next).apply(poster);
            byte[] pdf = tried(set, xhtml(set, fits.get(next), code, messages)).orElse(null);
            if (pdf == null) {
                low = next + 1;
            } else {
                best = pdf;
                high = next;
            }
        }
        if (best == null) {
            throw new IOException("no room for " + poster.name());
        }
        return best;
    }

    private String xhtml(Poster poster, Fit fit, String code, Messages messages) throws TemplateProblemException {
        Map<String, Object> model =
                Map.of("poster", poster, "sheet", poster.format().id(), "code", code);
        String xhtml = templates.render(Recipe.TEMPLATE, recipe.template(), model, messages);
        return xhtml.replace("</head>", "<style>" + recipe.style() + sizes(poster.format(), fit) + "</style></head>");
    }

    /** The rules of what the program decides: the sheet, and the type that fits on it. */
    private static String sizes(Format format, Fit fit) {
        return "@page{size:" + format.width() + "mm " + format.height() + "mm;margin:0}"
                + "body{padding:" + format.top() + "mm " + format.margin() + "mm 0;font-size:" + fit.base() + "pt}"
                + "h1{font-size:" + fit.title() + "pt}h2{font-size:" + fit.title() * Fit.SECOND + "pt}"
                + ".room{height:" + format.room() + "mm}.foot{height:" + format.code() + "mm}";
    }

    /** The PDF, if there is room for all that it says. */
    private Optional<byte[]> tried(Poster poster, String xhtml) throws IOException {
        boolean leftward = poster.parts().get(0).dir().equals("rtl");
        PdfRendererBuilder builder = builder(fonts, leftward).withHtmlContent(xhtml, "");
        return set(builder, poster.format().room(), document -> {
            new Ground(poster, recipe.look()).draw(document);
            Identity.of(poster).write(document);
        });
    }

    /** Completes a document whose text is set. */
    interface Completion {
        /** Adds what lies beneath the text, and what the document is. */
        void complete(PDDocument document) throws IOException;
    }

    /**
     * The PDF; empty if its text is higher than the room.
     *
     * @param room in millimetres
     */
    static Optional<byte[]> set(PdfRendererBuilder builder, double room, Completion completion) throws IOException {
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            double height = flow(renderer.getRootBox()).getHeight() / renderer.getDotsPerPoint();
            if (height > room * Format.MILLIMETRE) {
                return Optional.empty();
            }
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            completion.complete(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(65_536);
            document.save(bytes);
            document.close();
            return Optional.of(bytes.toByteArray());
        }
    }

    /** A renderer of PDF/UA-1 in this typeface. */
    static PdfRendererBuilder builder(List<byte[]> fonts, boolean leftward) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        int[] weights = {400, 700, 800};
        for (int i = 0; i < weights.length; i++) {
            byte[] font = fonts.get(i);
            builder.useFont(() -> new ByteArrayInputStream(font), FAMILY, weights[i], FontStyle.NORMAL, true);
        }
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(leftward ? TextDirection.RTL : TextDirection.LTR);
        builder.toStream(new ByteArrayOutputStream(65_536));
        return builder;
    }

    /** The box that holds all text but the foot. */
    private static Box flow(Box root) {
        List<Box> boxes = new ArrayList<>(List.of(root));
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (box.getElement() != null && box.getElement().getAttribute("id").equals("flow")) {
                return box;
            }
            boxes.addAll(box.getChildren());
        }
        throw new IllegalStateException("the template has no element with the id flow");
    }
}
