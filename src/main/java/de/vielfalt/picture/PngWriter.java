package de.vielfalt.picture;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a picture as PNG (W3C PNG, third edition). */
final class PngWriter {
    private static final int COLOURS = 256;
    private static final int FILTERS = 5;

    private final Pixels pixels;
    private final PngParts file;

    private PngWriter(Pixels pixels) {
        this.pixels = pixels;
        this.file = new PngParts(pixels.width(), pixels.height());
    }

    /** A file with nothing in it but the picture. */
    static byte[] write(Pixels pixels) {
        return new PngWriter(pixels).write();
    }

    private byte[] write() {
        Map<Integer, Integer> palette = palette();
        boolean indexed = palette.size() <= COLOURS;
        file.header(indexed ? 3 : pixels.channels() == 4 ? 6 : 2);
        if (indexed) {
            colours(palette);
        }
        return file.end(indexed ? indices(palette) : filtered());
    }

    /** Each colour with its number, in the order in which they come; one too many if there are more than a palette holds. */
    private Map<Integer, Integer> palette() {
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        for (int i = 0; i < pixels.width() * pixels.height() && palette.size() <= COLOURS; i++) {
            palette.putIfAbsent(colour(i), palette.size());
        }
        return palette;
    }

    private int colour(int pixel) {
        byte[] samples = pixels.samples();
        int at = pixel * pixels.channels();
        int opacity = pixels.channels() == 4 ? samples[at + 3] & 0xFF : 0xFF;
        int rgb = (samples[at] & 0xFF) << 16 | (samples[at + 1] & 0xFF) << 8 | (samples[at + 2] & 0xFF);
        return opacity == 0 ? 0 : opacity << 24 | rgb;
    }

    private void colours(Map<Integer, Integer> palette) {
        ByteBuffer colours = ByteBuffer.allocate(palette.size() * 3);
        ByteBuffer opacities = ByteBuffer.allocate(palette.size());
        boolean opaque = true;
        for (int colour : palette.keySet()) {
            colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
            opacities.put((byte) (colour >>> 24));
            opaque &= colour >>> 24 == 0xFF;
        }
        file.chunk("PLTE", colours.array());
        if (!opaque) {
            file.chunk("tRNS", opacities.array());
        }
    }

    /** Rows of numbers; filtering them gains nothing (12.7). */
    private byte[] indices(Map<Integer, Integer> palette) {
        byte[] rows = new byte[pixels.height() * (pixels.width() + 1)];
        int at = 0;
        int pixel = 0;
        for (int y = 0; y < pixels.height(); y++) {
            at++;
            for (int x = 0; x < pixels.width(); x++) {
                rows[at++] = (byte) (int) palette.getOrDefault(colour(pixel++), 0);
            }
        }
        return rows;
    }

    /** Rows, each filtered by that of the five ways whose differences are smallest (12.7). */
    private byte[] filtered() {
        int depth = pixels.channels();
        int stride = pixels.width() * depth;
        byte[] rows = new byte[pixels.height() * (stride + 1)];
        byte[] above = new byte[stride];
        for (int y = 0; y < pixels.height(); y++) {
            byte[] row = Arrays.copyOfRange(pixels.samples(), y * stride, (y + 1) * stride);
            long least = Long.MAX_VALUE;
            for (int filter = 0; filter < FILTERS; filter++) {
                byte[] candidate = new byte[stride];
                long sum = filter(filter, row, above, depth, candidate);
                if (sum < least) {
                    least = sum;
                    rows[y * (stride + 1)] = (byte) filter;
                    System.arraycopy(candidate, 0, rows, y * (stride + 1) + 1, stride);
                }
            }
            above = row;
        }
        return rows;
    }

    private static long filter(int filter, byte[] row, byte[] above, int depth, byte[] to) {
        long sum = 0;
        for (int i = 0; i < row.length; i++) {
            int left = i < depth ? 0 : row[i - depth] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = i < depth ? 0 : above[i - depth] & 0xFF;
            int guess =
                    switch (filter) {
                        case 0 -> 0;
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        default -> paeth(left, up, corner);
                    };
            to[i] = (byte) (row[i] - guess);
            sum += Math.abs(to[i]);
        }
        return sum;
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toCorner = Math.abs(guess - corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
