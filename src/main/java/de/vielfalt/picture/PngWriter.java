package de.vielfalt.picture;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Writes PNG (W3C PNG, third edition). Deflated by a library in Java: that of the system gives other bytes on other systems.
 */
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int LEVEL = 6;
    private static final int COLOURS = 256;
    private static final int FILTERS = 5;

    private final Pixels pixels;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private PngWriter(Pixels pixels) {
        this.pixels = pixels;
    }

    /** A file with nothing in it but the picture. */
    static byte[] write(Pixels pixels) {
        return new PngWriter(pixels).write();
    }

    private byte[] write() {
        Map<Integer, Integer> palette = palette();
        boolean indexed = palette.size() <= COLOURS;
        file.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(pixels.width()).putInt(pixels.height());
        header.put((byte) 8).put((byte) (indexed ? 3 : pixels.channels() == 4 ? 6 : 2));
        chunk("IHDR", header.array());
        if (indexed) {
            colours(palette);
        }
        chunk("IDAT", deflated(indexed ? indices(palette) : filtered()));
        chunk("IEND", new byte[0]);
        return file.toByteArray();
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
        chunk("PLTE", colours.array());
        if (!opaque) {
            chunk("tRNS", opacities.array());
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

    private static byte[] deflated(byte[] rows) {
        try {
            Deflater deflater = new Deflater(LEVEL);
            byte[] out = new byte[rows.length + rows.length / 1000 + 64];
            deflater.setInput(rows);
            deflater.setOutput(out);
            if (deflater.deflate(JZlib.Z_FINISH) != JZlib.Z_STREAM_END) {
                throw new IllegalStateException("not deflated: " + deflater.getMessage());
            }
            return Arrays.copyOf(out, (int) deflater.getTotalOut());
        } catch (GZIPException e) {
            throw new IllegalStateException(e);
        }
    }

    private void chunk(String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12).putInt(data.length);
        chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, data.length + 4);
        file.writeBytes(chunk.putInt((int) sum.getValue()).array());
    }
}
