package de.vielfalt.source;

import de.vielfalt.cache.Digest;
import de.vielfalt.model.PageType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an original says in its editor's own words, and a translation says in others: all but its title.
 *
 * @param keys the keys that a translation translates, by their ASCII spelling, with their values; those that are empty left out
 * @param body the lines of the text, from the first that is not blank to the last
 */
public record OriginalText(SortedMap<String, String> keys, List<String> body) {
    private static final int DIGITS = 12;

    public OriginalText {
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
        body = List.copyOf(body);
    }

    /** Reads it from a file of that type; empty if the file is no text. */
    public static Optional<OriginalText> read(Path file, PageType type) throws IOException {
        return PageText.read(file).map(text -> of(text, new Schemas().of(type)));
    }

    static OriginalText of(PageText text, Schema schema) {
        SortedMap<String, String> keys = new TreeMap<>();
        for (PageText.Entry entry : text.entries()) {
            boolean translated = schema.key(entry.key())
                    .filter(known -> known.translation() == SchemaKey.Translation.SETS)
                    .isPresent();
            if (translated && !entry.value().isEmpty()) {
                keys.putIfAbsent(entry.key(), entry.value());
            }
        }
        return new OriginalText(keys, text.body());
    }

    /**
     * Its fingerprint, by which a translation tells what it was made from: the key {@code stand}.
     *
     * <p>It is taken from the title; the keys as {@code key: value}, sorted; an empty line; and the text as it is written, lines
     * ending in LF, without blanks at their ends and without empty lines around the text; in Unicode's form NFC and UTF-8: the
     * first 12 hex digits of SHA-256.
     *
     * @param title plain text of the title
     */
    public String stamp(String title) {
        StringBuilder text = new StringBuilder(title.strip()).append('\n');
        keys.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        StringBuilder lines = new StringBuilder();
        body.forEach(line -> lines.append(line.stripTrailing()).append('\n'));
        text.append('\n').append(lines.toString().strip()).append('\n');
        byte[] bytes = Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        return Digest.plain(bytes).substring(0, DIGITS);
    }
}
