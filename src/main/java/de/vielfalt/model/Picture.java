package de.vielfalt.model;

/**
 * A picture that a page shows, with the consent that it needs.
 *
 * @param original the file that it is made from
 * @param path the address of that file, which names those of the {@link Renditions} that are published in its stead
 * @param alt alternative text; empty if the picture is decorative
 * @param credit whose picture it is
 * @param location where it was written that the page shows it
 */
public record Picture(Original original, SitePath path, String alt, String credit, Location location) {
    /**
     * A picture file as an editor gave it.
     *
     * @param source file below {@code content/}, with forward slashes, e.g. {@code aktuelles/treffen.jpg}
     * @param width in pixels, upright: what a camera notes about turning is taken into account
     * @param height in pixels, upright
     * @param digest of its content, in hex
     * @param form what is published of it
     */
    public record Original(String source, int width, int height, String digest, Form form) {}

    /** What is published of a picture file. */
    public enum Form {
        /** A photograph: WebP and JPEG in several sizes. */
        PHOTO(RenditionFormat.JPEG, true),
        /** A photograph where no WebP can be made. */
        PHOTO_JPEG(RenditionFormat.JPEG, false),
        /** A drawing, or anything that is see-through: WebP and PNG in several sizes. */
        GRAPHIC(RenditionFormat.PNG, true),
        /** The same where no WebP can be made. */
        GRAPHIC_PNG(RenditionFormat.PNG, false),
        /** What has no sizes or would lose by it: SVG, moving pictures. The file itself, without what it tells of its making. */
        AS_IT_IS(RenditionFormat.ORIGINAL, false);

        private final RenditionFormat format;
        private final boolean webp;

        Form(RenditionFormat format, boolean webp) {
            this.format = format;
            this.webp = webp;
        }

        /** The format that every browser knows. */
        public RenditionFormat format() {
            return format;
        }

        /** Whether there is WebP besides. */
        public boolean webp() {
            return webp;
        }
    }
}
