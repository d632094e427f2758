package de.vielfalt.calendar;

import de.vielfalt.model.Slug;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a phrase, read one after the other; words that carry no meaning are left out. */
final class Tokens {
    /** What follows the last word: no word at all. */
    private static final String END = "";

    private static final Pattern TOKEN = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)"
            + "|\\d{1,2}\\.\\s*\\d{1,2}\\.\\s*\\d{4}(?!\\d)"
            + "|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{2}(?!\\d))?"
            + "|\\d{1,2}:\\d{2}|\\d+\\.|\\d+|\\p{L}+\\.?|\\S");
    private static final Set<String> NOISE = Set.of(
            ",",
            ".",
            "&",
            "+",
            "und",
            "sowie",
            "am",
            "an",
            "den",
            "dem",
            "von",
            "zum",
            "immer",
            "jeweils",
            "stets",
            "insgesamt");

    private final String phrase;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int next;

    /** The words of a phrase that was {@linkplain #clean cleaned}. */
    Tokens(String phrase) {
        this.phrase = phrase;
        Matcher token = TOKEN.matcher(phrase);
        while (token.find()) {
            String word = word(token.group());
            if (!NOISE.contains(word)) {
                words.add(word);
                starts.add(token.start());
            }
        }
    }

    /** A value without what word processors slip in unseen: hard blanks, soft hyphens, long dashes. */
    static String clean(String phrase) {
        return phrase.replaceAll("\\p{Cf}", "")
                .replaceAll("[–—]", "-")
                .replaceAll("[\\s\\h]+", " ")
                .strip();
    }

    private static String word(String token) {
        boolean letters = Character.isLetter(token.charAt(0));
        return Slug.key(letters && token.endsWith(".") ? token.substring(0, token.length() - 1) : token);
    }

    /** The whole phrase, as it was written. */
    String phrase() {
        return phrase;
    }

    /** All words, read or not. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** The word to come, or one further on; empty behind the end. */
    String peek(int ahead) {
        return next + ahead < words.size() ? words.get(next + ahead) : END;
    }

    String peek() {
        return peek(0);
    }

    /** How far reading got, for {@link #reset}. */
    int mark() {
        return next;
    }

    void reset(int mark) {
        next = mark;
    }

    boolean atEnd() {
        return next >= words.size();
    }

    void skip(int count) {
        next = Math.min(next + count, words.size());
    }

    /** Reads the word if it is one of these. */
    boolean take(Set<String> options) {
        boolean found = !atEnd() && options.contains(peek());
        next += found ? 1 : 0;
        return found;
    }

    /** Reads a weekday. */
    Optional<DayOfWeek> takeWeekday() {
        Optional<DayOfWeek> day = Words.weekday(peek());
        skip(day.isPresent() ? 1 : 0);
        return day;
    }

    /** Reads {@code 2} or {@code zwei}; numbers beyond nine digits count as the largest. */
    OptionalInt takeNumber() {
        String word = peek();
        OptionalInt number = isNumber(word) ? OptionalInt.of(value(word)) : Words.cardinal(word);
        skip(number.isPresent() ? 1 : 0);
        return number;
    }

    /** Reads {@code 2.}, {@code 2ten} or {@code zweiten}. */
    OptionalInt takeOrdinal() {
        String word = peek();
        boolean ending = isNumber(word) && Set.of("te", "ten", "ste", "sten").contains(peek(1));
        boolean digits = word.endsWith(".") && isNumber(word.substring(0, word.length() - 1));
        OptionalInt ordinal = digits || ending ? OptionalInt.of(value(word.replace(".", ""))) : Words.ordinal(word);
        skip(ending ? 2 : ordinal.isPresent() ? 1 : 0);
        return ordinal;
    }

    /** What is left of the phrase, as it was written. */
    String rest() {
        return atEnd() ? END : phrase.substring(starts.get(next));
    }

    /** The phrase is not to be understood at the word to come. */
    InvalidSeriesException unexpected() {
        if (atEnd()) {
            return InvalidSeriesException.recurrence("incomplete", phrase);
        }
        int until = next + 1 < starts.size() ? starts.get(next + 1) : phrase.length();
        String word = phrase.substring(starts.get(next), until).split(" ", 2)[0].replaceAll("(?<=.),$", "");
        return InvalidSeriesException.recurrence("phrase", phrase, word);
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int value(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
