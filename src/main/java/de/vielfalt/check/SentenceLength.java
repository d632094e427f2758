package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Sentence;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A sentence has at most twelve words.
 *
 * <ul>
 *   <li>Told: „Am Samstag treffen sich alle jungen Menschen aus der Stadt im großen Saal.“ (13)
 *   <li>Fine: „Am Samstag treffen sich junge Menschen aus der Stadt im Saal.“ (11)
 *   <li>Exempt: a quotation or code counts as one word; „Am 5. Dezember“ does not end a sentence, but a colon does.
 * </ul>
 */
final class SentenceLength implements WordingRule {
    private static final int MOST = 12;
    private static final int SHOWN = 5;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile(".*[\\p{L}\\p{N}…].*");
    private static final Pattern SPLIT_ABBREVIATION = Pattern.compile("\\b(z|d|u|o)\\. ?(?=[BhaÄä]\\.)");

    @Override
    public void check(Sentence sentence, ProperNames names, Consumer<Problem> problems) {
        String text = SPLIT_ABBREVIATION.matcher(sentence.text()).replaceAll("$1.");
        List<String> words = BLANKS.splitAsStream(text)
                .filter(word -> WORD.matcher(word).matches())
                .toList();
        if (words.size() > MOST) {
            problems.accept(Problem.note(
                    Code.EASY_SENTENCE,
                    sentence.location(),
                    "long",
                    words.size(),
                    String.join(" ", words.subList(0, SHOWN)),
                    MOST));
        }
    }
}
