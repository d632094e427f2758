package de.vielfalt.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a picture must be turned or mirrored to stand upright: the tag {@code Orientation} of Exif (CIPA DC-008, 4.6.5.A).
 */
public enum Orientation {
    /** 1: as it lies. */
    UPRIGHT,
    /** 2: left and right change places. */
    MIRRORED,
    /** 3: by half a turn. */
    HALF,
    /** 4: top and bottom change places. */
    FLIPPED,
    /** 5: rows become columns. */
    TRANSPOSED,
    /** 6: clockwise by a quarter. */
    RIGHT,
    /** 7: rows become columns, from the other corner. */
    TRANSVERSED,
    /** 8: counter-clockwise by a quarter. */
    LEFT;

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    /** That of a value of the tag; any other value than 1 to 8 says nothing. */
    public static Orientation of(int value) {
        return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
    }

    /** That of Exif data, which begin with their byte order; upright if they make no sense. */
    static Orientation ofExif(byte[] file, int from, int to) {
        if (to - from < 8 || to > file.length) {
            return UPRIGHT;
        }
        ByteBuffer tiff = ByteBuffer.wrap(file, from, to - from).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int count = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < count; i++) {
            int entry = directory + 2 + ENTRY * i;
            if (entry + ENTRY > tiff.limit()) {
                return UPRIGHT;
            }
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                return of(Short.toUnsignedInt(tiff.getShort(entry + 8)));
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean swaps() {
        return this == TRANSPOSED || this == RIGHT || this == TRANSVERSED || this == LEFT;
    }

    /** The pixels, upright. */
    Pixels apply(Pixels lying) {
        if (this == UPRIGHT) {
            return lying;
        }
        int across = lying.width() - 1;
        int down = lying.height() - 1;
        int width = swaps() ? lying.height() : lying.width();
        int height = swaps() ? lying.width() : lying.height();
        int depth = lying.channels();
        byte[] from = lying.samples();
        byte[] turned = new byte[from.length];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column =
                        switch (this) {
                            case UPRIGHT, FLIPPED -> x;
                            case MIRRORED, HALF -> across - x;
                            case TRANSPOSED, RIGHT -> y;
                            case TRANSVERSED, LEFT -> across - y;
                        };
                int row =
                        switch (this) {
                            case UPRIGHT, MIRRORED -> y;
                            case HALF, FLIPPED -> down - y;
                            case TRANSPOSED, LEFT -> x;
                            case RIGHT, TRANSVERSED -> down - x;
                        };
                int source = (row * lying.width() + column) * depth;
                for (int channel = 0; channel < depth; channel++) {
                    turned[at++] = from[source + channel];
                }
            }
        }
        return new Pixels(width, height, depth, turned);
    }
}
