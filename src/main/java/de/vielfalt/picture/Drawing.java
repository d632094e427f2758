package de.vielfalt.picture;

import java.nio.ByteBuffer;

/** Writes what was drawn in few colours as PNG: the same bytes on every machine. */
public final class Drawing {
    /** As many colours as there may be. */
    public static final int COLOURS = 256;

    private Drawing() {}

    /**
     * A drawing as a file.
     *
     * @param width in pixels
     * @param colours the colours in use, {@code 0xRRGGBB}, at most {@value #COLOURS}
     * @param numbers the number of each pixel's colour, row by row
     */
    public static byte[] png(int width, int[] colours, byte[] numbers) {
        int height = numbers.length / width;
        if (height * width != numbers.length || colours.length > COLOURS) {
            throw new IllegalArgumentException(width + " × ? in " + colours.length + ": " + numbers.length);
        }
        ByteBuffer palette = ByteBuffer.allocate(colours.length * 3);
        for (int colour : colours) {
            palette.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        ByteBuffer rows = ByteBuffer.allocate(height * (width + 1));
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0).put(numbers, y * width, width); // filtering numbers gains nothing (12.7)
        }
        PngParts file = new PngParts(width, height);
        file.header(3);
        file.chunk("PLTE", palette.array());
        return file.end(rows.array());
    }
}
