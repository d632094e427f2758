package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence says who does something: active, not passive.
 *
 * <ul>
 *   <li>Told: „Der Boden wird neu gemacht.“, „Die Karten wurden verschickt.“, „…, weil der Saal gebaut wird.“, „Das Fest
 *       ist geplant worden.“, „Die Jacke muss gewaschen werden.“
 *   <li>Fine: „Wir machen den Boden neu.“
 *   <li>Exempt: the future („Ali wird singen.“, „Er wird alle besuchen.“), „werden“ as a verb of its own („Sie wird Lehrerin.“,
 *       „Es wird bekannt.“), quotations, links, code
 * </ul>
 */
final class PassiveVoice implements WordingRule {
    private static final Set<String> AUXILIARIES = Set.of("wird", "werden", "wurde", "wurden", "worden");

    private static final Pattern CLAUSE = Pattern.compile("[^,;:!?.()–—…]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}·-]+");
    private static final Set<String> JOINTS = Set.of("und", "oder", "sowie", "aber");

    private static final String APART =
            "(?:(?:ab|an|auf|aus|bei|bereit|da|dar|durch|ein|empor|entgegen|fern|fest|fort|frei|heim|her|"
                    + "heraus|herein|hin|hinaus|hinein|hoch|kennen|klar|los|mit|nach|nieder|statt|teil|über|um|unter|vor|voran|vorbei|weg|weiter|"
                    + "wieder|zu|zurück|zusammen)·?)?";

    /** {@code gemacht}, {@code aufgehängt}, {@code gesungen}. */
    private static final Pattern GE = Pattern.compile(APART + "ge[a-zäöüß·]{2,}(?:t|en)");

    /** {@code besucht}, {@code verschickt}, {@code organisiert}; with {@code -en} they look like the infinitive. */
    private static final Pattern OTHER = Pattern.compile(
            APART + "(?:be|ent|emp|er|miss|ver|zer|über|unter|wieder)[a-zäöüß·]{2,}t|[a-zäöüß·]{3,}iert");

    /** Infinitives that look alike, also at the end of a longer verb: {@code weitergeben}. */
    private static final Pattern INFINITIVE = Pattern.compile(
            ".*(?:gehen|geben|gewinnen|gehören|genießen|gefallen|gelten|gelingen|gestalten|gebrauchen|gestehen|gewöhnen|gelangen|"
                    + "genügen|geraten|gedenken|gewähren|gehorchen|gedeihen|geschehen|genesen)");

    /** Participles in {@code -en} without {@code ge-} that are no infinitives. */
    private static final Set<String> STRONG = Set.of(
            "begonnen",
            "beschlossen",
            "beschrieben",
            "besprochen",
            "betroffen",
            "bewiesen",
            "bezogen",
            "empfohlen",
            "entnommen",
            "entschieden",
            "entworfen",
            "erfunden",
            "erschienen",
            "erzogen",
            "übernommen",
            "übertrieben",
            "unternommen",
            "unterbrochen",
            "unterschieden",
            "unterschrieben",
            "unterstrichen",
            "verboten",
            "verbunden",
            "verloren",
            "vermieden",
            "verschoben",
            "verschlossen",
            "verschrieben",
            "versprochen",
            "verstanden",
            "vertrieben",
            "verwiesen",
            "verworfen",
            "zerbrochen",
            "zerrissen");

    /** Adjectives and adverbs of that form, and verbs in the present, as „werden“ can stand beside them. */
    private static final Set<String> OTHERS = Set.of(
            "bedingt",
            "begabt",
            "bekannt",
            "beliebt",
            "bereit",
            "berühmt",
            "bestimmt",
            "bewusst",
            "entfernt",
            "erst",
            "ernst",
            "geht",
            "gehört",
            "gefällt",
            "gelangt",
            "gelingt",
            "genannt",
            "genießt",
            "genügt",
            "gerecht",
            "gesamt",
            "geschickt",
            "gespannt",
            "gewinnt",
            "gewohnt",
            "geeignet",
            "interessiert",
            "recht",
            "überhaupt",
            "verliebt",
            "verrückt",
            "verwandt",
            "vergnügt",
            "berechtigt");

    @Override
    public void check(Sentence sentence, ProperNames names, Consumer<Problem> problems) {
        Matcher clause = CLAUSE.matcher(sentence.own());
        while (clause.find()) {
            List<MatchResult> words = WORD.matcher(sentence.own())
                    .region(clause.start(), clause.end())
                    .results()
                    .toList();
            for (int i = 0; i < words.size(); i++) {
                OptionalInt participle =
                        AUXILIARIES.contains(word(words, i)) ? participle(words, i) : OptionalInt.empty();
                if (participle.isPresent()) {
                    report(
                            words.get(Math.min(i, participle.getAsInt())),
                            words.get(Math.max(i, participle.getAsInt())),
                            sentence,
                            problems);
                    break;
                }
            }
        }
    }

    /** Which word is the participle of an auxiliary: the one before it, the one after it, or the last one of the clause. */
    private static OptionalInt participle(List<MatchResult> words, int auxiliary) {
        if (auxiliary > 0 && isParticiple(words.get(auxiliary - 1).group())) {
            return OptionalInt.of(auxiliary - 1);
        }
        for (int i = auxiliary + 1; i < words.size(); i++) {
            boolean there = i == auxiliary + 1 || i + 1 == words.size() || JOINTS.contains(word(words, i + 1));
            if (there && isParticiple(words.get(i).group())) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static void report(MatchResult first, MatchResult second, Sentence sentence, Consumer<Problem> problems) {
        String between = sentence.own().substring(first.end(), second.start()).isBlank() ? " " : " … ";
        problems.accept(Problem.note(
                Code.EASY_PASSIVE, sentence.at(first.start()), "passive", first.group() + between + second.group()));
    }

    private static String word(List<MatchResult> words, int index) {
        return words.get(index).group().toLowerCase(Locale.GERMAN);
    }

    private static boolean isParticiple(String word) {
        if (OTHERS.contains(word)) {
            return false;
        }
        return STRONG.contains(word)
                || (GE.matcher(word).matches() && !INFINITIVE.matcher(word).matches())
                || OTHER.matcher(word).matches();
    }
}
