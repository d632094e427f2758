package de.vielfalt.view;

import de.vielfalt.model.Picture;
import de.vielfalt.model.Renditions;

/**
 * A picture.
 *
 * @param src its address for browsers that know of no other
 * @param srcset its addresses with their widths, in a format that every browser knows; empty if there is no choice
 * @param webp the same in WebP; empty if there is none
 * @param large the address of its largest file that every program can show
 * @param alt alternative text; empty if it is decorative
 * @param credit whose picture it is; may be empty
 * @param width how wide it is shown where there is room, in pixels of CSS
 * @param height how high it is shown then
 */
public record PictureView(
        String src, String srcset, String webp, String large, String alt, String credit, int width, int height) {
    static PictureView of(Picture picture) {
        Renditions renditions = Renditions.of(picture);
        return new PictureView(
                renditions.usual().path().value(),
                Renditions.srcset(renditions.plain()),
                Renditions.srcset(renditions.webp()),
                renditions.largest().path().value(),
                picture.alt(),
                picture.credit(),
                renditions.shownWidth(),
                renditions.shownHeight(renditions.shownWidth()));
    }
}
