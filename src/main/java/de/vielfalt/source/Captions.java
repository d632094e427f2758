package de.vielfalt.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that AsciiDoc writes by itself ({@code tip-caption} and its like), which are English unless one says otherwise. */
public final class Captions {
    private static final Pattern LANGUAGE = Pattern.compile("\\.([a-z]+)\\.adoc$");
    private static final Pattern WORD = Pattern.compile("([a-z]+):([^|]+)");
    private static final Map<String, Map<String, Object>> BY_LANGUAGE = Map.copyOf(load());

    private static final List<String> NOTES = List.of("note", "tip", "important", "warning", "caution");

    private Captions() {}

    /**
     * The attributes for a text, by its file's name: German, unless a language stands before the ending; what the text itself
     * says outweighs them.
     */
    static Map<String, Object> of(String path) {
        Matcher language = LANGUAGE.matcher(path);
        Map<String, Object> german = BY_LANGUAGE.getOrDefault("de", Map.of());
        return language.find() ? BY_LANGUAGE.getOrDefault(language.group(1), german) : german;
    }

    /** The titles of notes ({@code tip}: „Tipp“) by their names in AsciiDoc, small, in German or English. */
    public static SortedMap<String, String> notes(String language) {
        SortedMap<String, String> notes = new TreeMap<>();
        Map<String, Object> captions = BY_LANGUAGE.getOrDefault(language, Map.of());
        for (String note : NOTES) {
            notes.put(note, String.valueOf(captions.get(note + "-caption")).replaceFirst("@$", ""));
        }
        return notes;
    }

    private static Map<String, Map<String, Object>> load() {
        Properties words = new Properties();
        try (InputStream in = Captions.class.getResourceAsStream("captions.properties")) {
            if (in == null) {
                throw new IllegalStateException("captions.properties is missing");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Map<String, Object>> captions = new TreeMap<>();
        for (String name : words.stringPropertyNames()) {
            WORD.matcher(words.getProperty(name)).results().forEach(word -> captions.computeIfAbsent(
                            word.group(1), language -> new TreeMap<>())
                    .put(name + "-caption", word.group(2) + "@"));
        }
        captions.replaceAll((language, all) -> Map.copyOf(all));
        return captions;
    }
}
