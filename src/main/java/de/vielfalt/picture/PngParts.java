package de.vielfalt.picture;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * A PNG file (W3C PNG, third edition) in the making, part by part. Deflated by a library in Java: that of the system gives
 * other bytes on other systems.
 */
final class PngParts {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int LEVEL = 6;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final int width;
    private final int height;

    PngParts(int width, int height) {
        this.width = width;
        this.height = height;
        file.writeBytes(SIGNATURE);
    }

    /**
     * Begins it.
     *
     * @param kind how colours are told (11.2.1), with eight bits a sample: 2 true colour, 3 by number, 6 with opacity
     */
    void header(int kind) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk("IHDR", header.put((byte) 8).put((byte) kind).array());
    }

    /** Adds a part. */
    void chunk(String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12).putInt(data.length);
        chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, data.length + 4);
        file.writeBytes(chunk.putInt((int) sum.getValue()).array());
    }

    /**
     * Ends it.
     *
     * @param rows its rows, each after the number of its filter
     */
    byte[] end(byte[] rows) {
        chunk("IDAT", deflated(rows));
        chunk("IEND", new byte[0]);
        return file.toByteArray();
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
}
