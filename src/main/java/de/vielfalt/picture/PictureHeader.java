package de.vielfalt.picture;

import de.vielfalt.picture.UnfitPictureException.Reason;
import java.nio.BufferUnderflowException;
import java.util.Optional;

/**
 * What a picture file says of itself, read without decoding it; and that it is whole, as far as its structure tells.
 */
public final class PictureHeader {
    /** Largest file, in bytes. */
    public static final long MAX_BYTES = 20L * 1024 * 1024;

    /** Longest side, in pixels. */
    public static final int MAX_SIDE = 12_000;

    private final Kind kind;
    private final int width;
    private final int height;
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean seeThrough;
    private boolean moving;
    private boolean exact;
    private byte[] profile = new byte[0];
    private JpegColours colours = JpegColours.YCC;

    /** A file format. */
    public enum Kind {
        /** ITU-T T.81. */
        JPEG,
        /** W3C PNG. */
        PNG,
        /** GIF 87a and 89a. */
        GIF,
        /** RFC 9649. */
        WEBP;

        /** The format of files that end so, in lower case, without a dot. */
        public static Optional<Kind> ofName(String extension) {
            return switch (extension) {
                case "jpg", "jpeg" -> Optional.of(JPEG);
                case "png" -> Optional.of(PNG);
                case "gif" -> Optional.of(GIF);
                case "webp" -> Optional.of(WEBP);
                default -> Optional.empty();
            };
        }
    }

    /** What the components of a JPEG file stand for. */
    enum JpegColours {
        GREY,
        RGB,
        YCC,
        CMYK,
        YCCK
    }

    /**
     * A header.
     *
     * @throws UnfitPictureException if there are too many pixels, however few bytes they take, or none
     */
    PictureHeader(Kind kind, int width, int height) throws UnfitPictureException {
        if (width <= 0 || height <= 0) {
            throw new UnfitPictureException(Reason.DAMAGED);
        }
        if (width > MAX_SIDE || height > MAX_SIDE) {
            throw new UnfitPictureException(width, height);
        }
        this.kind = kind;
        this.width = width;
        this.height = height;
    }

    /**
     * Reads the header of a file.
     *
     * @param kind what its name says that it is
     * @throws UnfitPictureException if it is something else, or not whole
     */
    public static PictureHeader read(byte[] file, Kind kind) throws UnfitPictureException {
        try {
            return switch (kind) {
                case JPEG -> new JpegFile(file).header();
                case PNG -> new PngFile(file).header();
                case GIF -> new GifFile(file).header();
                case WEBP -> new WebpFile(file).header();
            };
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
            throw new UnfitPictureException(Reason.CUT_OFF);
        }
    }

    PictureHeader turned(Orientation way) {
        orientation = way;
        return this;
    }

    PictureHeader seeThrough(boolean pixels) {
        seeThrough = pixels;
        return this;
    }

    PictureHeader moving(boolean frames) {
        moving = frames;
        return this;
    }

    PictureHeader exact(boolean lossless) {
        exact = lossless;
        return this;
    }

    PictureHeader profile(byte[] icc) {
        profile = icc;
        return this;
    }

    PictureHeader colours(JpegColours components) {
        colours = components;
        return this;
    }

    /** The file format. */
    public Kind kind() {
        return kind;
    }

    /** Width in pixels as they lie in the file. */
    public int width() {
        return width;
    }

    /** Height in pixels as they lie in the file. */
    public int height() {
        return height;
    }

    /** Width in pixels when it is shown. */
    public int uprightWidth() {
        return orientation.swaps() ? height : width;
    }

    /** Height in pixels when it is shown. */
    public int uprightHeight() {
        return orientation.swaps() ? width : height;
    }

    /** How it must be turned. */
    public Orientation orientation() {
        return orientation;
    }

    /** Whether there may be pixels that one sees through. */
    public boolean isSeeThrough() {
        return seeThrough;
    }

    /** Whether it is put together of frames. */
    public boolean isMoving() {
        return moving;
    }

    /** Whether it holds every pixel as it was. */
    public boolean isExact() {
        return exact || kind == Kind.PNG || kind == Kind.GIF;
    }

    /** Its colour profile (ICC.1). */
    Optional<byte[]> profile() {
        return profile.length == 0 ? Optional.empty() : Optional.of(profile);
    }

    JpegColours colours() {
        return colours;
    }
}
