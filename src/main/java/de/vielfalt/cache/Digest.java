package de.vielfalt.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) over parts, each preceded by its length, so that no two lists of parts are mixed up. */
public final class Digest {
    private final MessageDigest sha;

    /** An empty digest. */
    public Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** Adds a part. */
    public Digest add(byte[] part) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        sha.update(part);
        return this;
    }

    /** Adds a text, in UTF-8. */
    public Digest add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest: 64 hex digits. This object is spent. */
    public String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }

    /** SHA-256 of some bytes and nothing else, as {@code sha256sum} prints it: 64 hex digits. */
    public static String plain(byte[] bytes) {
        return HexFormat.of().formatHex(new Digest().sha.digest(bytes));
    }

    /** The digest of one part. */
    public static String of(byte[] part) {
        return new Digest().add(part).hex();
    }
}
