package de.vielfalt.publish;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes an archive (PKWARE APPNOTE 6.3) whose bytes depend on its files alone: names in UTF-8, one time for all, compressed by
 * code of our own choice, so that every machine writes the same. Not for more than 65,535 files or 4 GB.
 */
final class ZipWriter implements Closeable {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final short VERSION = 20;
    private static final short MADE_BY_UNIX = 3 << 8 | VERSION;
    private static final short UTF8_NAMES = 1 << 11;
    private static final short DEFLATED = 8;
    private static final short FIRST_DAY = 1 << 5 | 1; // 1980-01-01, the earliest there is
    private static final int READABLE_FILE = 0100644 << 16;
    private static final int MOST_FILES = 0xffff;
    private static final long MOST_BYTES = 0xffffffffL;

    private final OutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long written;
    private int files;

    ZipWriter(OutputStream out) {
        this.out = out;
    }

    /** Adds a file. */
    void add(String name, byte[] bytes) throws IOException {
        byte[] deflated = deflate(bytes);
        boolean smaller = deflated.length < bytes.length;
        byte[] stored = smaller ? deflated : bytes;
        byte[] called = name.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        byte[] common = buffer(26)
                .putShort(VERSION)
                .putShort(UTF8_NAMES)
                .putShort(smaller ? DEFLATED : 0)
                .putShort((short) 0)
                .putShort(FIRST_DAY)
                .putInt((int) crc.getValue())
                .putInt(stored.length)
                .putInt(bytes.length)
                .putShort((short) called.length)
                .putShort((short) 0)
                .array();
        long start = written;
        write(buffer(LOCAL_LENGTH).putInt(LOCAL).put(common).array());
        write(called);
        write(stored);
        files++;
        if (written > MOST_BYTES || files > MOST_FILES) {
            throw new IOException("too much for a zip file: " + files + " files, " + written + " bytes");
        }
        directory.writeBytes(buffer(CENTRAL_LENGTH)
                .putInt(CENTRAL)
                .putShort(MADE_BY_UNIX)
                .put(common)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(READABLE_FILE)
                .putInt((int) start)
                .array());
        directory.writeBytes(called);
    }

    /** Ends the archive. */
    @Override
    public void close() throws IOException {
        try (out) {
            long start = written;
            write(directory.toByteArray());
            write(buffer(END_LENGTH)
                    .putInt(END)
                    .putInt(0)
                    .putShort((short) files)
                    .putShort((short) files)
                    .putInt(directory.size())
                    .putInt((int) start)
                    .putShort((short) 0)
                    .array());
        }
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflate(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 3);
        Deflater deflater = new Deflater(JZlib.Z_BEST_COMPRESSION, 15, true);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(compressed, deflater, 8192, true)) {
            stream.write(bytes);
        }
        return compressed.toByteArray();
    }
}
