package de.vielfalt.cache;

import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A length and 64 bits by which to tell values apart that nobody forges: CRC-32 (ISO 3309) beside CRC-32C (RFC 3720). The
 * virtual machine has both in machine code from its first step on; in a short run, which interprets nearly all else, every
 * other algorithm takes a part of the time that can be felt, and {@link Digest} far more.
 */
public final class Checksum {
    /** Hex digits of one. */
    static final int LENGTH = 24;

    private Checksum() {}

    /** The checksum: {@value #LENGTH} hex digits. */
    public static String of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** The checksum of a part. */
    public static String of(byte[] bytes, int from, int length) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(bits(bytes, from, length)) + hex.toHexDigits(length);
    }

    /** The 64 bits alone. */
    public static long bits(byte[] bytes) {
        return bits(bytes, 0, bytes.length);
    }

    private static long bits(byte[] bytes, int from, int length) {
        CRC32 one = new CRC32();
        one.update(bytes, from, length);
        CRC32C other = new CRC32C();
        other.update(bytes, from, length);
        return one.getValue() << Integer.SIZE | other.getValue();
    }
}
