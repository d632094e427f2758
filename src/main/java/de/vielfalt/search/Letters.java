package de.vielfalt.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text into terms, so that spellings of the same word become the same term: without capitals, accents, vowel signs,
 * apostrophes, doubled letters and articles, in any of the scripts that readers write. Terms are for comparing and never shown.
 *
 * <p>The same as {@code assets/js/letters.js}, step by step.
 */
final class Letters {
    /** {@code ä} is written {@code ae} as well, and typed {@code a}. */
    private static final Pattern UMLAUT = Pattern.compile("([aou])e");

    /** The commonest mistake of all. */
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");

    /** The article, by itself or after a conjunction or preposition; at least two letters are left. */
    private static final Pattern ARTICLE = Pattern.compile("^(?:[وبكف]?ال|لل)(?=..)");

    private static final Pattern ZEROS = Pattern.compile("^0+(?=[0-9]+$)");

    private Letters() {}

    /** The terms of a text, in their order; none is empty. */
    static List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        StringBuilder term = new StringBuilder();
        String apart = Normalizer.isNormalized(text, Normalizer.Form.NFKD)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKD);
        for (int i = 0; i < apart.length(); ) {
            int letter = apart.codePointAt(i);
            i += Character.charCount(letter);
            if (!isSilent(letter)) {
                if (Character.isLetter(letter) || isNumber(letter)) {
                    append(term, Character.toLowerCase(letter));
                } else {
                    end(term, terms);
                }
            }
        }
        end(term, terms);
        return terms;
    }

    private static void end(StringBuilder term, List<String> terms) {
        if (!term.isEmpty()) {
            terms.add(isPlain(term) ? term.toString() : plain(term));
            term.setLength(0);
        }
    }

    private static String plain(CharSequence term) {
        String plain = UMLAUT.matcher(term).replaceAll("$1");
        plain = ARTICLE.matcher(plain).replaceFirst("");
        plain = DOUBLED.matcher(plain).replaceAll("$1");
        return ZEROS.matcher(plain).replaceFirst("");
    }

    /** Whether nothing of a term can be left out, as most: Latin letters and digits, no {@code e} after a vowel, nothing twice, no zero first. */
    private static boolean isPlain(CharSequence term) {
        char before = 0;
        for (int i = 0; i < term.length(); i++) {
            char letter = term.charAt(i);
            if (letter > 0x7F
                    || letter == before
                    || (letter == 'e' && (before == 'a' || before == 'o' || before == 'u'))) {
                return false;
            }
            before = letter;
        }
        return term.charAt(0) != '0';
    }

    /** What may be there or not: marks on letters, marks of direction, soft hyphens, apostrophes, the Arabic line and hamza. */
    private static boolean isSilent(int letter) {
        if (letter < 0x80) {
            return letter == '\'' || letter == '`';
        }
        return switch (letter) {
            case '’', '‘', 'ʼ', '′', 'ـ', 'ء' -> true;
            default ->
                switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.FORMAT -> true;
                    default -> false;
                };
        };
    }

    private static boolean isNumber(int letter) {
        int type = Character.getType(letter);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** One letter, small, as the term has it. */
    private static void append(StringBuilder term, int letter) {
        switch (letter) {
            case 'ß' -> term.append("ss");
            case 'æ' -> term.append("ae");
            case 'œ' -> term.append("oe");
            case 'ø' -> term.append('o');
            case 'ł' -> term.append('l');
            case 'đ' -> term.append('d');
            case 'ı' -> term.append('i');
            case 'ґ' -> term.append('г');
            case 'ٱ' -> term.append('ا');
            case 'ى', 'ی' -> term.append('ي');
            case 'ة' -> term.append('ه');
            case 'ک' -> term.append('ك');
            default -> {
                if (letter >= 0x660 && letter <= 0x669) {
                    term.append((char) ('0' + letter - 0x660));
                } else if (letter >= 0x6F0 && letter <= 0x6F9) {
                    term.append((char) ('0' + letter - 0x6F0));
                } else {
                    term.appendCodePoint(letter);
                }
            }
        }
    }
}
