package de.vielfalt.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as {@code sha256sum} prints it. */
final class Hash {
    private final MessageDigest sha;

    Hash() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** Adds a line of text, in UTF-8. */
    Hash add(String line) {
        sha.update(line.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
        return this;
    }

    /** 64 hex digits. This object is spent. */
    String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }

    /** That of some bytes. */
    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(new Hash().sha.digest(bytes));
    }
}
