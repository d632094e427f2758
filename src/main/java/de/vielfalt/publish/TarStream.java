package de.vielfalt.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Files one after another, as {@code tar} reads them (POSIX.1-1988 ustar, long names as GNU has them). How long it is, is known
 * beforehand, so that whoever reads it notices where it was cut off.
 *
 * @param files in their order
 */
record TarStream(List<Entry> files) {
    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 100;
    private static final int CHECKSUM = 148;

    /**
     * A file.
     *
     * @param name its path
     * @param size in bytes
     * @param content its bytes
     */
    record Entry(String name, long size, Release.Content content) {
        /** A file whose bytes are there. */
        static Entry of(String name, byte[] bytes) {
            return new Entry(name, bytes.length, () -> bytes);
        }
    }

    TarStream {
        files = List.copyOf(files);
    }

    /** How many blocks of 512 bytes the whole has. */
    long blocks() {
        long length = 2 * BLOCK;
        for (Entry file : files) {
            int name = bytes(file.name()).length;
            length += BLOCK + padded(file.size()) + (name > LONGEST_NAME ? BLOCK + padded(name + 1) : 0);
        }
        return length / BLOCK;
    }

    /** Writes the whole. */
    void write(OutputStream out) throws IOException {
        for (Entry file : files) {
            byte[] name = bytes(file.name());
            if (name.length > LONGEST_NAME) {
                out.write(header(bytes("././@LongLink"), name.length + 1, 'L'));
                block(out, Arrays.copyOf(name, name.length + 1));
            }
            out.write(header(name, file.size(), file.name().endsWith("/") ? '5' : '0'));
            block(out, file.content().bytes());
        }
        out.write(new byte[2 * BLOCK]);
    }

    private static void block(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.write(new byte[(int) (padded(bytes.length) - bytes.length)]);
    }

    private static byte[] header(byte[] name, long size, char type) {
        byte[] header = new byte[BLOCK];
        System.arraycopy(name, 0, header, 0, Math.min(name.length, LONGEST_NAME));
        put(header, 100, type == '5' ? "0000755" : "0000644");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, 124, String.format(Locale.ROOT, "%011o", size));
        put(header, 136, "00000000000");
        put(header, CHECKSUM, "        ");
        header[156] = (byte) type;
        put(header, 257, "ustar");
        put(header, 263, "00");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xff;
        }
        put(header, CHECKSUM, String.format(Locale.ROOT, "%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = bytes(text);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private static long padded(long size) {
        return (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
