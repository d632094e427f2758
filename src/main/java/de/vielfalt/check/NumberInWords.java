package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers stand in digits.
 *
 * <ul>
 *   <li>Told: „Es gibt drei Räume.“, „zweihundert Menschen“, „einundzwanzig Tage“
 *   <li>Fine: „Es gibt 3 Räume.“, „eine Tür“ (an article)
 *   <li>Exempt: names („Lesen in zwei Sprachen“, where an event is called that), quotations, links, code, parts of a word
 *       („Drei-Rad“), „Acht geben“
 * </ul>
 */
final class NumberInWords implements WordingRule {
    private static final List<String> SMALL = List.of(
            "null",
            "ein",
            "zwei",
            "drei",
            "vier",
            "fünf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "elf",
            "zwölf",
            "dreizehn",
            "vierzehn",
            "fünfzehn",
            "sechzehn",
            "siebzehn",
            "achtzehn",
            "neunzehn");
    private static final List<String> TENS =
            List.of("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig");

    /** Words that can be nothing but made of numbers; which of them are numbers, {@link #value} knows. */
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}·-])(?:" + String.join("|", SMALL) + "|und|" + String.join("|", TENS.subList(2, 10))
                    + "|hundert|tausend)+(?![\\p{L}·-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CARE_BEFORE = Pattern.compile(
            ".*\\b(?:gib|gebt|gibt|geben|außer|nimm|nehmen)(?:\\s+\\p{L}+){0,3}\\s+$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern BEFORE = Pattern.compile("[\\p{L}·-]+[\\s-]+$");
    private static final Pattern AFTER = Pattern.compile("^[\\s-]+[\\p{L}·-]+");

    private static final Pattern CARE_AFTER = Pattern.compile("^\\s+(?:geben|gibt|nehmen|lassen)\\b.*", Pattern.DOTALL);

    @Override
    public void check(Sentence sentence, ProperNames names, Consumer<Problem> problems) {
        String text = sentence.own();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            int value = value(word.group().toLowerCase(Locale.GERMAN));
            if (value > 1 && !isCare(text, word) && !isNamed(text, word, names)) {
                problems.accept(Problem.note(
                        Code.EASY_NUMBER, sentence.at(word.start()), "word", word.group(), Integer.toString(value)));
            }
        }
    }

    private static boolean isCare(String text, Matcher word) {
        return word.group().equals("Acht")
                && (CARE_BEFORE.matcher(text.substring(0, word.start())).matches()
                        || CARE_AFTER.matcher(text.substring(word.end())).matches());
    }

    /** Whether a German title has the number with the word before or after it. */
    private static boolean isNamed(String text, Matcher word, ProperNames names) {
        Matcher before = BEFORE.matcher(text.substring(0, word.start()));
        Matcher after = AFTER.matcher(text.substring(word.end()));
        return (before.find() && names.hold(before.group() + word.group()))
                || (after.find() && names.hold(word.group() + after.group()));
    }

    /** The value of a number in words: {@code zweihunderteinundzwanzig} is 221; -1 if it is none. */
    static int value(String word) {
        int thousand = word.indexOf("tausend");
        if (thousand >= 0) {
            return join(word, thousand, "tausend", 1000);
        }
        int hundred = word.indexOf("hundert");
        if (hundred >= 0) {
            return join(word, hundred, "hundert", 100);
        }
        int and = word.indexOf("und");
        if (and > 0) {
            int one = SMALL.indexOf(word.substring(0, and));
            int ten = TENS.indexOf(word.substring(and + "und".length()));
            return one > 0 && one < 10 && ten > 1 ? ten * 10 + one : -1;
        }
        int ten = TENS.indexOf(word);
        return ten > 1 ? ten * 10 : SMALL.indexOf(word);
    }

    private static int join(String word, int at, String unit, int size) {
        int many = at == 0 ? 1 : value(word.substring(0, at));
        String rest = word.substring(at + unit.length());
        int more = rest.isEmpty() ? 0 : value(rest);
        return many < 0 || more < 0 || more >= size ? -1 : many * size + more;
    }
}
