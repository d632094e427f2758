package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Sentence;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A long word is parted by a Mediopunkt or a hyphen, so that its pieces can be read.
 *
 * <ul>
 *   <li>Told: „Gebärdensprachdolmetscherin“, and „Kinderbetreuungszeiten“ (more than 15 letters in one go)
 *   <li>Fine: „Gebärden·sprach·dolmetscherin“, „Betreuungs-Zeiten“, „Veranstaltungen“ (15)
 *   <li>Exempt: names of places, partners, town, operator and brand, streets, web and e-mail addresses, links, quotations, code
 * </ul>
 */
final class LongWord implements WordingRule {
    private static final int MOST = 15;

    private static final Pattern TOKEN = Pattern.compile("\\S+");
    private static final Pattern ADDRESS = Pattern.compile(".*(?:@|/|\\p{L}\\.\\p{L}).*");
    private static final Pattern WORD = Pattern.compile("\\p{L}{" + (MOST + 1) + ",}");
    private static final Pattern STREET =
            Pattern.compile("\\p{Lu}.*(?:straße|strasse|platz|allee|gasse|ufer|damm|promenade)");

    @Override
    public void check(Sentence sentence, ProperNames names, Consumer<Problem> problems) {
        Matcher token = TOKEN.matcher(sentence.own());
        while (token.find()) {
            if (!ADDRESS.matcher(token.group()).matches()) {
                WORD.matcher(token.group())
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> !isFine(word, names))
                        .forEach(word -> problems.accept(
                                Problem.note(Code.EASY_WORD, sentence.at(token.start()), "long", word, word.length())));
            }
        }
    }

    private static boolean isFine(String word, ProperNames names) {
        return names.isName(word)
                || STREET.matcher(word).matches()
                || NumberInWords.value(word.toLowerCase(Locale.GERMAN)) > 0;
    }
}
