package de.vielfalt.wording;

import java.util.ArrayList;
import java.util.List;

/** Words, letters and syllables of German. */
final class Words {
    private static final String VOWELS = "aeiouyäöüáàâéèêíìîóòôúùû";

    private Words() {}

    /** As many words as a text may have, without a look at them. */
    static int atMost(String text) {
        int gaps = 0;
        for (int i = 0; i < text.length(); i++) {
            gaps += isGap(text.charAt(i)) ? 1 : 0;
        }
        return gaps + 1;
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '/' || c == '–' || c == '—';
    }

    /** The words of a text: what stands between blanks and holds a letter, without signs around it. Numbers are none. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        int end = -1;
        boolean letters = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ' ' : text.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter || Character.isDigit(c) || c == '…') {
                start = start < 0 ? i : start;
                end = i + 1;
                letters |= letter || c == '…';
            } else if (isGap(c)) {
                if (letters) {
                    words.add(text.substring(start, end));
                }
                start = -1;
                letters = false;
            }
        }
        return words;
    }

    /** Letters of a word. */
    static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters += Character.isLetter(word.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    /** Syllables of a word as it is spoken: its vowels, diphthongs as one; the u of {@code qu} is none. At least 1. */
    static int syllables(String word) {
        int syllables = 0;
        char before = ' ';
        for (int i = 0; i < word.length(); i++) {
            char c = Character.toLowerCase(word.charAt(i));
            boolean vowel = VOWELS.indexOf(c) >= 0 && !(c == 'u' && before == 'q');
            if (vowel && isDiphthong(before, c)) {
                before = ' '; // what follows begins anew
            } else {
                syllables += vowel ? 1 : 0;
                before = c;
            }
        }
        return Math.max(1, syllables);
    }

    private static boolean isDiphthong(char first, char second) {
        return switch (first) {
            case 'e' -> second == 'i' || second == 'u' || second == 'e' || second == 'y';
            case 'a' -> second == 'i' || second == 'u' || second == 'a' || second == 'y';
            case 'o' -> second == 'i' || second == 'u' || second == 'o' || second == 'y';
            case 'ä' -> second == 'u';
            case 'i' -> second == 'e';
            default -> false;
        };
    }
}
