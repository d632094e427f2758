package de.vielfalt.wording;

import de.vielfalt.model.Code;
import de.vielfalt.model.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * How hard a whole text is to read, by the first Wiener Sachtextformel (Richard Bamberger and Erich Vanecek, Lesen – Verstehen –
 * Lernen – Schreiben, 1984): about the school year, 4 to 15, that reads it with ease.
 *
 * <p>{@code 0.1935 MS + 0.1672 SL + 0.1297 IW − 0.0327 ES − 0.875}, with MS the words of three or more syllables, IW those of more
 * than six letters and ES those of one syllable, each in percent, and SL the words of a sentence on average.
 *
 * <ul>
 *   <li>Told: a text above 12.
 *   <li>Fine: one of 12 or less.
 *   <li>Exempt: texts of fewer than 100 words, for which the formula was not made; Leichte Sprache; legal pages.
 * </ul>
 */
final class Readability implements TextRule {
    static final Code CODE = Code.TEXT_READABILITY;

    private static final double MOST = 12;
    private static final int LEAST_WORDS = 100;

    /** What the formula counts. */
    record Counts(int words, int sentences, int ofThreeSyllables, int ofSevenLetters, int ofOneSyllable) {
        /** What the formula gives; no words give 0. */
        double grade() {
            if (words == 0) {
                return 0;
            }
            return 0.1935 * percent(ofThreeSyllables)
                    + 0.1672 * words / Math.max(1, sentences)
                    + 0.1297 * percent(ofSevenLetters)
                    - 0.0327 * percent(ofOneSyllable)
                    - 0.875;
        }

        private double percent(int some) {
            return 100.0 * some / words;
        }
    }

    @Override
    public void check(Manuscript page, List<Passage> passages, Consumer<Problem> problems) {
        if (roughly(passages).grade() <= MOST) {
            return;
        }
        Counts counts = count(passages);
        if (counts.words() >= LEAST_WORDS && counts.grade() > MOST) {
            problems.accept(Problem.note(
                    CODE, page.at(Math.max(1, page.titleLine())), "hard", (int) Math.ceil(counts.grade())));
        }
    }

    /** Counts passages; each ends a sentence. */
    static Counts count(List<Passage> passages) {
        return count(passages, passage -> Sentences.split(Sentences.clean(passage.text()))
                .size());
    }

    /** As {@link #count}, in a fraction of its time, but with fewer sentences at most: so the grade is at least as high. */
    private static Counts roughly(List<Passage> passages) {
        return count(passages, passage -> sureEnds(passage.text()));
    }

    /** Ends of sentences that can be nothing else: behind a word of four letters, and before a capital. */
    private static int sureEnds(String text) {
        int ends = 1;
        for (int i = 4; i + 2 < text.length(); i++) {
            char c = text.charAt(i);
            boolean end = (c == '.' || c == '!' || c == '?') && Character.isWhitespace(text.charAt(i + 1));
            if (end && Character.isUpperCase(text.charAt(i + 2)) && isWord(text, i - 4, i)) {
                ends++;
            }
        }
        return ends;
    }

    private static boolean isWord(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Counts count(List<Passage> passages, ToIntFunction<Passage> ends) {
        int words = 0;
        int sentences = 0;
        int three = 0;
        int seven = 0;
        int one = 0;
        for (Passage passage : passages) {
            List<String> found = Words.of(passage.text().replace("…", ""));
            if (found.isEmpty()) {
                continue;
            }
            sentences += Math.max(1, ends.applyAsInt(passage));
            for (String word : found) {
                int syllables = Words.syllables(word);
                words++;
                three += syllables >= 3 ? 1 : 0;
                one += syllables == 1 ? 1 : 0;
                seven += Words.letters(word) > 6 ? 1 : 0;
            }
        }
        return new Counts(words, sentences, three, seven, one);
    }
}
