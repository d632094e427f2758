package de.vielfalt.wording;

import de.vielfalt.model.Code;
import de.vielfalt.model.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of offices, for which there are plainer ones; {@code amtsdeutsch.txt} lists them with what to write instead.
 *
 * <ul>
 *   <li>Told: „zwecks“, „in Kenntnis setzen“, also at the beginning of a sentence and with endings that the list allows.
 *   <li>Fine: „für“, „informieren“; words that merely hold one of the list ({@code bezüglich} is listed, {@code unbezüglich} is not).
 *   <li>Exempt: quotations, code, legal pages, Leichte Sprache.
 * </ul>
 */
final class Officialese implements TextRule {
    static final Officialese DEFAULT = new Officialese(lines());

    /** The shortest beginning that entries are looked up by. */
    private static final int KEY = 3;

    private final Map<Integer, List<Entry>> entries = new HashMap<>();

    /**
     * An entry of the list.
     *
     * @param pattern its words, whatever their case and the blanks between them, to the end of the last
     * @param plain what to write instead
     */
    private record Entry(Pattern pattern, String plain) {
        /** Reads a word or words; one that ends with {@code *} takes up to three more letters. */
        static Entry of(String listed, String plain) {
            String words = Stream.of(listed.split(" ", -1))
                    .map(word -> word.endsWith("*")
                            ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}{0,3}"
                            : Pattern.quote(word))
                    .collect(Collectors.joining("\\s+"));
            return new Entry(
                    Pattern.compile(words + "(?![\\p{L}-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), plain);
        }
    }

    /**
     * A list.
     *
     * @param lines each {@code word or words = what to write instead}; several for one meaning stand between semicolons
     */
    Officialese(List<String> lines) {
        for (String line : lines) {
            String[] sides = line.split(" = ", 2);
            for (String listed : sides[0].split(";", -1)) {
                String words = listed.strip();
                entries.computeIfAbsent(key(words, 0), key -> new ArrayList<>()).add(Entry.of(words, sides[1].strip()));
            }
        }
    }

    /** The first letters at a place, small, as a number. */
    private static int key(String text, int at) {
        int key = 0;
        for (int i = at; i < Math.min(at + KEY, text.length()); i++) {
            key = key * 1024 + Character.toLowerCase(text.charAt(i)) % 1024;
        }
        return key;
    }

    @Override
    public void check(Manuscript page, List<Passage> passages, Consumer<Problem> problems) {
        for (Passage passage : passages) {
            String text = passage.text();
            boolean inside = false;
            for (int at = 0; at < text.length(); at++) {
                boolean letter = Character.isLetter(text.charAt(at));
                if (letter && !inside) {
                    check(page, passage, at, problems);
                }
                inside = letter || text.charAt(at) == '-';
            }
        }
    }

    private void check(Manuscript page, Passage passage, int at, Consumer<Problem> problems) {
        String text = passage.text();
        for (Entry entry : entries.getOrDefault(key(text, at), List.of())) {
            Matcher word = entry.pattern().matcher(text).region(at, text.length());
            word.useTransparentBounds(true);
            if (word.lookingAt()) {
                problems.accept(Problem.note(
                        Code.TEXT_OFFICIALESE,
                        page.at(passage.lineAt(text, at)),
                        "plainer",
                        word.group().replaceAll("\\s+", " "),
                        entry.plain()));
                return;
            }
        }
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Officialese.class.getResourceAsStream("amtsdeutsch.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
