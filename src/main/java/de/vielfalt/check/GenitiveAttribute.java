package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Sentence;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence says „von“ instead of using the genitive.
 *
 * <ul>
 *   <li>Told: „das Haus des Vereins“, „die Farben der Stadt“, „am Rand eines großen Platzes“, „wegen des Wetters“
 *   <li>Fine: „das Haus vom Verein“, „die Farben von der Stadt“
 *   <li>Exempt: the dative („in der Stadt“) and the nominative („Im Saal ist der Tanz“), which look alike for many nouns, so
 *       that „der“ counts before feminine nouns and plurals alone; „eines Tages“; names („Tag der Muttersprache“), quotations, links
 * </ul>
 */
final class GenitiveAttribute implements WordingRule {
    private static final String ADJECTIVES = "(?:[a-zäöüß]+(?:en|er)\\s+){0,2}";
    private static final String NOUN = "[A-ZÄÖÜ][\\p{L}·-]+";

    /** Articles that are genitive and nothing else. */
    private static final Pattern CLEAR =
            Pattern.compile("(?<![\\p{L}·-])([Dd]es|[Ee]ines|[Mm]eines|[Dd]eines|[Ss]eines|[Ii]hres"
                    + "|[Uu]nseres|[Ee]ures)\\s+" + ADJECTIVES + "(" + NOUN + ")");

    private static final Set<String> IDIOMS =
            Set.of("Weiteren", "Öfteren", "Tages", "Morgens", "Abends", "Nachts", "Nachmittags", "Mittags");

    /** A noun, but not as the first word of a sentence, where any word is written with a capital; then „der“ and a noun. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[\\p{L},;)…]\\s{1,2})(" + NOUN
            + ")\\s+(?:der|einer|dieser|unserer|ihrer|seiner|meiner|aller)\\s+" + ADJECTIVES + "(" + NOUN + ")");

    private static final Pattern FEMININE_OR_PLURAL = Pattern.compile(
            ".*(?:ung|heit|keit|schaft|tät|ion|[^e]ik|ei|ie|tur|in|e|en|tadt|Kita|Welt|welt|nacht|Nacht|ugend|rbeit|frau|Frau|Zeit|zeit|"
                    + "inder|änder|äuser|ücher|änner|eute|ltern|ädter)");

    /** Nouns with such an ending that are masculine: „der“ before them is nominative. */
    private static final Pattern MASCULINE = Pattern.compile(
            "(?i).*(?:sprung|schwung|termin|kamin|bein|wein|verein|stein|schein|brei"
                    + "|junge|kunde|name|kollege|experte|neffe|bote|zeuge|erwachsene|jugendliche|beauftragte|verwandte|deutsche|tee|kaffee|see"
                    + "|schnee|käse|gedanke|wille|buchstabe|glaube|friede|hase|löwe|garten|laden|boden|regen|kuchen|wagen|hafen|ofen|rasen"
                    + "|faden|schaden|frieden|norden|süden|osten|westen|morgen|schatten|rücken|magen|kasten|karren|bogen|braten|haufen|rahmen"
                    + "|streifen|knochen|ballen|nachbarin?|referent|interessierte|anwesende|vorsitzende|angestellte|flüchtende|reisende)");

    /** After these, „der“ begins the next thing: „um 18 Uhr der Empfang“. */
    private static final Pattern TIME = Pattern.compile(
            "Uhr|.*(?:tag|woche|abend|mittag|morgen)|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November"
                    + "|Dezember|Sommer|Winter|Frühling|Herbst",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void check(Sentence sentence, ProperNames names, Consumer<Problem> problems) {
        String text = sentence.own().replace('*', ' ');
        Matcher clear = CLEAR.matcher(text);
        while (clear.find()) {
            if (!IDIOMS.contains(clear.group(2))) {
                report(clear, sentence, names, problems);
            }
        }
        Matcher between = BETWEEN.matcher(text);
        while (between.find()) {
            boolean nominative = !FEMININE_OR_PLURAL.matcher(between.group(2)).matches()
                    || MASCULINE.matcher(between.group(2)).matches();
            if (!nominative && !TIME.matcher(between.group(1)).matches()) {
                report(between, sentence, names, problems);
            }
        }
    }

    private static void report(Matcher found, Sentence sentence, ProperNames names, Consumer<Problem> problems) {
        String phrase = found.group().replaceAll("\\s+", " ");
        if (!names.hold(phrase)) {
            problems.accept(Problem.note(Code.EASY_GENITIVE, sentence.at(found.start()), "genitive", phrase));
        }
    }
}
