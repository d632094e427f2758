package de.vielfalt.source;

import de.vielfalt.model.Link;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Sentence;
import java.util.List;
import java.util.Set;

/**
 * All that a page's text gives by itself, whatever the rest of the site says. This is what the cache keeps.
 *
 * <p>Pictures stand in the markup as {@code <picture data-bild="N"><img src="bild:N"}, those of a gallery in {@code <a href="gross:N">}, files for download as {@code href="datei:N"}, N being
 * their number in the lists.
 *
 * @param title plain text of the title
 * @param html the body, clean
 * @param summary plain text of the first paragraph
 * @param links references, in their order
 * @param pictures pictures, in their order
 * @param files files for download, in their order
 * @param ids anchors
 * @param includes files below {@code content/} that were included
 * @param placeholders what only the operator can fill in, in the order of the text
 * @param entries attribute entries below the header, by their names
 * @param sentences its sentences, if it is in Leichte Sprache
 * @param problems what is wrong with the text
 */
record Conversion(
        String title,
        String html,
        String summary,
        List<Link> links,
        List<BodyPicture> pictures,
        List<Link> files,
        Set<String> ids,
        List<String> includes,
        List<Link> placeholders,
        List<Link> entries,
        List<Sentence> sentences,
        List<Problem> problems) {
    /** What comes of a text that cannot be converted. */
    static Conversion failed(Problem problem) {
        return new Conversion(
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(problem));
    }

    /**
     * A picture in the text.
     *
     * @param target file as written
     * @param alt alternative text; empty if none was given
     * @param credit {@code rechte}
     * @param consent {@code einwilligung}
     * @param width as the text wants it shown, in pixels of CSS; 0: as large as it may be
     * @param linked whether it is to lead to its largest rendition
     * @param location where it was written
     */
    record BodyPicture(
            String target, String alt, String credit, String consent, int width, boolean linked, Location location) {}
}
