package de.vielfalt.source;

import de.vielfalt.model.Picture;
import de.vielfalt.model.Rendition;
import de.vielfalt.model.Renditions;
import java.util.List;
import java.util.Optional;

/** Fills in the pictures of a text: what a browser may choose from, and how much room it is to leave. */
final class BodyPictures {
    /** A column of text, see {@code main.css}. */
    private static final String COLUMN = "42rem, 100vw - 2.5rem";

    private static final String GALLERY =
            "(min-width: 45rem) 20.5rem, (min-width: 33rem) calc(50vw - 1.75rem), calc(100vw - 2.5rem)";

    /** What so little text stands above can be seen at once on a phone, too. */
    private static final int FEW = 600;

    private BodyPictures() {}

    /**
     * The text of a page with its pictures filled in, and no blanks around it, so that what is kept is what the page holds.
     *
     * @param pictures for each that the text names, in its order; one that is empty is left out
     * @param below whether a picture stands above the text already
     */
    static String fill(Conversion conversion, List<Optional<Picture>> pictures, boolean below) {
        boolean atTop = !below && isAtTop(conversion.html());
        String html = conversion.html();
        for (int i = 0; i < pictures.size(); i++) {
            if (pictures.get(i).isPresent()) {
                html = fill(
                        html, i, conversion.pictures().get(i), pictures.get(i).get(), i == 0 && atTop);
            }
        }
        return html.strip();
    }

    /** Whether the first picture of a text stands so far up that it is to load at once. */
    private static boolean isAtTop(String html) {
        int at = html.indexOf("<picture");
        return at >= 0 && at < FEW;
    }

    /** The text with one of its pictures filled in. */
    private static String fill(String html, int number, Conversion.BodyPicture told, Picture picture, boolean first) {
        Renditions renditions = Renditions.of(picture);
        String sizes = " sizes=\"" + sizes(renditions, told) + "\"";
        return html.replace("<picture data-bild=\"" + number + "\">", "<picture>" + webp(renditions, sizes))
                .replace("src=\"bild:" + number + "\"", attributes(renditions, told, sizes, first))
                .replace(
                        "href=\"gross:" + number + "\"",
                        "href=\"" + renditions.largest().path() + "\"");
    }

    private static int width(Renditions renditions, Conversion.BodyPicture told) {
        return told.width() > 0 ? told.width() : renditions.shownWidth();
    }

    private static String sizes(Renditions renditions, Conversion.BodyPicture told) {
        return told.linked() ? GALLERY : "min(" + width(renditions, told) + "px, " + COLUMN + ")";
    }

    private static String webp(Renditions renditions, String sizes) {
        return renditions.webp().isEmpty()
                ? ""
                : "<source type=\"image/webp\"" + srcset(renditions.webp(), sizes) + ">";
    }

    private static String attributes(Renditions renditions, Conversion.BodyPicture told, String sizes, boolean first) {
        int width = width(renditions, told);
        return "src=\"" + renditions.usual().path() + "\"" + srcset(renditions.plain(), sizes) + " width=\"" + width
                + "\" height=\"" + renditions.shownHeight(width) + "\"" + (first ? "" : " loading=\"lazy\"")
                + " decoding=\"async\"";
    }

    private static String srcset(List<Rendition> files, String sizes) {
        String srcset = Renditions.srcset(files);
        return srcset.isEmpty() ? "" : " srcset=\"" + srcset + "\"" + sizes;
    }
}
