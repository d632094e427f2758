package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Sentence;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A sentence says what is, not what is not.
 *
 * <ul>
 *   <li>Told: „Das Fest kostet kein Geld.“
 *   <li>Fine: „Das Fest ist kostenlos.“
 *   <li>Exempt: a word that is set off, as the rules want it where it must be („Das ist *nicht* erlaubt.“); names,
 *       quotations, links; „un-“ and „-los“, as nobody can say those words in another way.
 * </ul>
 */
final class NegativeWord implements WordingRule {
    private static final Pattern SET_OFF = Pattern.compile("\\*[^*]*\\*");
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}·-])(?:nichts?|nie|niemals|niemand(?:e[ms]|en)?|kein(?:e[mnrs]?|s)?|nirgend(?:s|wo)|weder)(?![\\p{L}·-])",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void check(Sentence sentence, ProperNames names, Consumer<Problem> problems) {
        if (names.hold(sentence.text())) {
            return;
        }
        String text =
                SET_OFF.matcher(sentence.own()).replaceAll(part -> part.group().replaceAll("\\S", "…"));
        WORD.matcher(text)
                .results()
                .forEach(word -> problems.accept(
                        Problem.note(Code.EASY_NEGATION, sentence.at(word.start()), "negation", word.group())));
    }
}
