package de.vielfalt.model;

/** A format in which a picture is published. */
public enum RenditionFormat {
    /** WebP, lossy or not. */
    WEBP("webp"),
    /** JPEG. */
    JPEG("jpg"),
    /** PNG. */
    PNG("png"),
    /** That of the file itself. */
    ORIGINAL("");

    private final String extension;

    RenditionFormat(String extension) {
        this.extension = extension;
    }

    /** How its files end, without a dot; empty for {@link #ORIGINAL}. */
    public String extension() {
        return extension;
    }
}
