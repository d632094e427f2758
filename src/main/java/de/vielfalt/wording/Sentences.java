package de.vielfalt.wording;

import de.vielfalt.model.Location;
import de.vielfalt.model.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts German text into sentences. Where it cannot be sure it parts rather than joins: a rule then stays silent. */
public final class Sentences {
    /** A line of the finished page that ends here; one of the file ends with a line feed. */
    public static final String BREAK = "\uE004";

    /** What stands in for code, a quotation or a text in another language; in the end an ellipsis. */
    public static final String SHORTENED = "\uE003";

    /** Signs of our own around the words of a link, and around what is set off; nothing of them is left in the end. */
    public static final char LINK = '\uE000';

    public static final char LINK_END = '\uE001';
    public static final char SET_OFF = '\uE002';

    private static final String ELLIPSIS = "…";
    private static final Pattern OURS = Pattern.compile("[\uE000-\uE004]");
    private static final Pattern MARKS = Pattern.compile("[\uE000-\uE002]");
    private static final Pattern LINKS = Pattern.compile("\uE000[^\uE000\uE001]*(?:\uE001|$)|^[^\uE000\uE001]*\uE001");
    /** A quotation, with its marks. */
    static final Pattern QUOTED = Pattern.compile("„[^“”\"]*[“”\"]|»[^«]*«|\"[^\"]*\"|‚[^‘’]*[‘’]");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[PLATZHALTER[^\\]]*]?");
    private static final Pattern BLANK = Pattern.compile("[\\s\u00a0\u2009\u202f]+");
    private static final Pattern END = Pattern.compile("[.!?…:](?=[)\\]“”\"\uE001\uE002]*\\s)|\\s[–—]\\s|;(?=\\s)");
    private static final Pattern FULL_END = Pattern.compile("[.!?…](?=[)\\]“”\"]*\\s)");
    private static final Pattern CLOSING = Pattern.compile("[)\\]“”\"\uE001\uE002]*");
    /** General categories of Unicode: {@code N}. */
    private static final Set<Integer> NUMBERS =
            Set.of((int) Character.DECIMAL_DIGIT_NUMBER, (int) Character.LETTER_NUMBER, (int) Character.OTHER_NUMBER);

    private static final Set<String> ABBREVIATIONS = Set.of(
            "z.b", "z. b", "d.h", "u.a", "o.ä", "bzw", "ca", "dr", "prof", "nr", "str", "tel", "st", "evtl", "ggf",
            "inkl", "max", "min", "mio", "mrd", "std", "fr", "hr", "u.s.w", "usw", "vgl", "geb", "jh", "abs");

    private static final Pattern MONTH = Pattern.compile(
            "\\s+(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
                    + "|Jan\\.?|Feb\\.?|Mrz\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Okt\\.?|Nov\\.?|Dez\\.?)\\b.*",
            Pattern.DOTALL);

    /** A number that counts: {@code am 3. Advent}, {@code im 2. Stock}. */
    private static final Pattern ORDINAL = Pattern.compile(
            "(?i)\\b(?:der|die|das|dem|den|des|am|im|vom|zum|zur|beim|ans|ins|ab|bis|seit|vor|nach|ein|eine|einen|sein|ihr|mein|unser)"
                    + "\\s+\\d{1,2}\\.$");

    private Sentences() {}

    /** The sentences of a text that an editor wrote on one line, such as a title. */
    public static List<Sentence> of(String text, Location location) {
        return split(clean(text)).stream().map(part -> sentence(part, location)).toList();
    }

    /** A text without the signs that mean something here. */
    public static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        return BLANK.matcher(OURS.matcher(text).replaceAll(""))
                .replaceAll(blank -> blank.group().contains("\n") ? "\n" : " ");
    }

    /** Whether {@link #clean} would leave a text as it is. */
    private static boolean isClean(String text) {
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plainBlank = c == ' ' || c == '\n';
            if ((plainBlank && blank)
                    || (c < ' ' && c != '\n')
                    || c == '\u00a0'
                    || c == '\u2009'
                    || c == '\u202f'
                    || isOurs(c)) {
                return false;
            }
            blank = plainBlank;
        }
        return true;
    }

    private static boolean isOurs(char c) {
        return c >= LINK && c <= '\uE004';
    }

    /** The sentences of a text, in its order; none of them is empty. */
    public static List<String> split(String text) {
        String shortened = text.contains("[PLATZHALTER") ? shorten(PLACEHOLDER, text) : text;
        if (Inline.mayHoldQuotation(shortened)) {
            shortened = shorten(QUOTED, shortened);
        }
        List<String> sentences = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : shortened.split(BREAK, -1)) {
            String words = line.strip();
            if (!goesOn(words)) {
                end(sentences, open);
            }
            open.append('\n');
            int from = 0;
            Matcher end = END.matcher(words + " ");
            while (end.find()) {
                if (isEnd(words, end.end())) {
                    int to = closing(words, Math.min(end.end(), words.length()));
                    open.append(words, from, to);
                    end(sentences, open);
                    from = to;
                }
            }
            open.append(words, Math.min(from, words.length()), words.length());
        }
        end(sentences, open);
        return sentences;
    }

    /**
     * Where sentences of a text end that others follow on the same line: places of blanks, in their order. Neither a quotation nor
     * what a colon announces is parted from its sentence.
     */
    public static List<Integer> ends(String text) {
        String words = QUOTED.matcher(text)
                .replaceAll(match -> "x".repeat(match.group().length()));
        List<Integer> ends = new ArrayList<>();
        Matcher end = FULL_END.matcher(words);
        while (end.find()) {
            int at = closing(words, end.end());
            String rest = words.substring(at);
            if (!rest.isBlank() && !rest.stripLeading().startsWith(BREAK) && isEnd(words, end.end())) {
                ends.add(at);
            }
        }
        return ends;
    }

    /** A sentence of marked text. */
    public static Sentence sentence(String marked, Location location) {
        String own = shorten(LINKS, marked).replace(SET_OFF, '*');
        return new Sentence(plain(marked).replace('\n', ' '), plain(own), location);
    }

    /** A marked text as it is read. */
    public static String plain(String marked) {
        boolean plain = marked.chars().noneMatch(c -> isOurs((char) c));
        return plain ? marked : MARKS.matcher(marked).replaceAll("").replace(SHORTENED, ELLIPSIS);
    }

    /** Shortens what matches, but for its line ends. */
    private static String shorten(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(match -> SHORTENED + match.group().replaceAll("[^\n]+", ""));
    }

    /** Whether a line goes on with the sentence of the one before: it begins small. */
    private static boolean goesOn(String line) {
        String words = plain(line);
        return !words.isEmpty() && Character.isLowerCase(words.codePointAt(0));
    }

    private static int closing(String words, int at) {
        Matcher closing = CLOSING.matcher(words).region(at, words.length());
        return closing.lookingAt() ? closing.end() : at;
    }

    /** Whether a full stop ends a sentence, and not an abbreviation, a number that counts, or a day of a month. */
    private static boolean isEnd(String words, int end) {
        int stop = Math.min(end, words.length());
        String word = wordBeforeStop(words, stop);
        if (word.isEmpty()) {
            return true;
        }
        String after = words.substring(stop);
        boolean small =
                !after.isBlank() && Character.isLowerCase(plain(after).strip().codePointAt(0));
        if (word.codePoints().allMatch(Character::isDigit)) {
            return !small
                    && !MONTH.matcher(after).matches()
                    && !ORDINAL.matcher(words.substring(0, stop)).find();
        }
        return !small && word.length() > 1 && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** What letters, digits and full stops stand before a full stop; empty if there are none, or another sign ends there. */
    private static String wordBeforeStop(String words, int stop) {
        if (stop == 0 || words.charAt(stop - 1) != '.') {
            return "";
        }
        int from = stop - 1;
        while (from > 0 && isOfWord(words.codePointBefore(from))) {
            from -= Character.charCount(words.codePointBefore(from));
        }
        return words.substring(from, stop - 1);
    }

    private static boolean isOfWord(int sign) {
        return sign == '.' || Character.isLetter(sign) || NUMBERS.contains(Character.getType(sign));
    }

    private static void end(List<String> sentences, StringBuilder open) {
        String sentence = open.toString().strip();
        if (sentence.chars().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(sentence);
        }
        open.setLength(0);
    }
}
