package de.vielfalt.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fingerprint of what a page says, by which a translation tells what it was made from: the key {@code stand}.
 *
 * <p>It is taken from the title; the keys that a translation translates, as {@code key: value}, sorted, those that are empty
 * left out; and the text as it is written; with an empty line before the text, lines ending in LF, without blanks at their ends and without empty lines
 * around the text; in Unicode's form NFC and UTF-8: the first 12 hex digits of SHA-256.
 */
final class TextStamp {
    /** The keys that a translation translates, by their name in code. */
    private static final Map<String, String> KEYS =
            Map.of("teaser", "teaser", "bildtext", "pictureText", "grund", "reason");

    private static final int DIGITS = 12;

    private TextStamp() {}

    /**
     * The fingerprint.
     *
     * @param title plain text of the title
     * @param body the lines of the text
     */
    static String of(String title, FrontMatter matter, List<String> body) {
        StringBuilder text = new StringBuilder(title.strip()).append('\n');
        new TreeMap<>(KEYS).forEach((key, name) -> {
            String value = matter.text(name).strip();
            if (!value.isEmpty()) {
                text.append(key).append(": ").append(value).append('\n');
            }
        });
        StringBuilder lines = new StringBuilder();
        body.forEach(line -> lines.append(line.stripTrailing()).append('\n'));
        text.append('\n').append(lines.toString().strip()).append('\n');
        byte[] bytes = Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
