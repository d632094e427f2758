package de.vielfalt.wording;

import de.vielfalt.model.Code;
import de.vielfalt.model.Problem;
import java.util.List;
import java.util.function.Consumer;

/**
 * A sentence has at most 25 words.
 *
 * <ul>
 *   <li>Told: one of 26.
 *   <li>Fine: one of 25; two shorter ones instead of it.
 *   <li>Exempt: a quotation counts as one word, and so does code; what a colon announces is a sentence of its own. Leichte
 *       Sprache has its own rule, and laws have a say in legal pages.
 * </ul>
 */
final class LongSentence implements TextRule {
    private static final int MOST = 25;
    private static final int SHOWN = 5;

    @Override
    public void check(Manuscript page, List<Passage> passages, Consumer<Problem> problems) {
        for (Passage passage : passages) {
            if (Words.atMost(passage.text()) > MOST && Words.of(passage.text()).size() > MOST) {
                check(page, passage, problems);
            }
        }
    }

    private static void check(Manuscript page, Passage passage, Consumer<Problem> problems) {
        int from = 0;
        for (String sentence : Sentences.split(Sentences.clean(passage.text()))) {
            List<String> words = Words.of(Sentences.plain(sentence));
            int at = Math.max(from, passage.text().indexOf(words.isEmpty() ? "" : words.get(0), from));
            if (words.size() > MOST) {
                problems.accept(Problem.note(
                        Code.TEXT_SENTENCE,
                        page.at(passage.lineAt(passage.text(), at)),
                        "long",
                        words.size(),
                        String.join(" ", words.subList(0, SHOWN)),
                        MOST));
            }
            for (String word : words) {
                int next = passage.text().indexOf(word, from);
                from = next < 0 ? from : next + word.length();
            }
        }
    }
}
