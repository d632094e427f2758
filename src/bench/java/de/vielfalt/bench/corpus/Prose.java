package de.vielfalt.bench.corpus;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Sentences at random: no sense, but words, lengths and letters of a real language. */
final class Prose {
    private static final Words GERMAN = new Words(
            List.of(
                    "Jugendliche",
                    "Nachbarinnen und Nachbarn",
                    "Familien",
                    "Seniorinnen und Senioren",
                    "Lehrkräfte",
                    "Vereine",
                    "Eltern",
                    "Ehrenamtliche",
                    "Menschen aus dem Stadtteil",
                    "Schülerinnen und Schüler"),
            List.of(
                    "kochen",
                    "erzählen",
                    "bauen",
                    "planen",
                    "üben",
                    "übersetzen",
                    "singen",
                    "lesen",
                    "reparieren",
                    "zeichnen",
                    "überlegen",
                    "sammeln"),
            List.of(
                    "Geschichten",
                    "Gerichte",
                    "Lieder",
                    "Ideen für die Stadt",
                    "Möbel",
                    "Wörter aus vielen Sprachen",
                    "Spiele",
                    "Fragen zur Schule",
                    "Pläne für den Sommer",
                    "Bilder",
                    "Rezepte",
                    "Fahrräder"),
            List.of(
                    "im großen Saal",
                    "auf der Wiese",
                    "an langen Tischen",
                    "in kleinen Gruppen",
                    "in der Küche",
                    "vor dem Haus",
                    "mit viel Zeit",
                    "ohne Anmeldung",
                    "zu zweit",
                    "bei Tee und Gebäck"),
            List.of(
                    "weil jede Sprache zählt",
                    "damit sich alle wohlfühlen",
                    "und wer mag, bringt Freunde mit",
                    "denn Vielfalt ist eine Stärke",
                    "bis die Sonne untergeht",
                    "obwohl sich viele vorher nicht kannten",
                    "wie es schon im letzten Jahr war",
                    "und am Ende essen alle zusammen"));
    private static final Words ENGLISH = new Words(
            List.of(
                    "Young people",
                    "Neighbours",
                    "Families",
                    "Older people",
                    "Teachers",
                    "Clubs",
                    "Parents",
                    "Volunteers",
                    "People from the quarter",
                    "Pupils"),
            List.of(
                    "cook",
                    "tell",
                    "build",
                    "plan",
                    "practise",
                    "translate",
                    "sing",
                    "read",
                    "repair",
                    "draw",
                    "think about",
                    "collect"),
            List.of(
                    "stories",
                    "dishes",
                    "songs",
                    "ideas for the town",
                    "furniture",
                    "words from many languages",
                    "games",
                    "questions about school",
                    "plans for the summer",
                    "pictures",
                    "recipes",
                    "bicycles"),
            List.of(
                    "in the large hall",
                    "on the meadow",
                    "at long tables",
                    "in small groups",
                    "in the kitchen",
                    "in front of the house",
                    "with plenty of time",
                    "without registration",
                    "in pairs",
                    "over tea and biscuits"),
            List.of(
                    "because every language counts",
                    "so that everyone feels at home",
                    "and whoever likes brings friends",
                    "for diversity is a strength",
                    "until the sun goes down",
                    "though many had never met before",
                    "as it was last year",
                    "and in the end all eat together"));

    private final RandomGenerator random;
    private final Words words;

    Prose(RandomGenerator random, String language) {
        this.random = random;
        this.words = language.equals("de") ? GERMAN : ENGLISH;
    }

    private record Words(
            List<String> people, List<String> deeds, List<String> things, List<String> ways, List<String> reasons) {}

    /** A sentence of some 12 words. */
    String sentence() {
        return pick(words.people) + " " + pick(words.deeds) + " " + pick(words.things) + " " + pick(words.ways) + ", "
                + pick(words.reasons) + ".";
    }

    /** So many sentences. */
    List<String> sentences(int number) {
        return IntStream.range(0, number).mapToObj(i -> sentence()).toList();
    }

    /** Some three words. */
    String phrase() {
        String thing = pick(words.things);
        return Character.toUpperCase(thing.charAt(0)) + thing.substring(1) + " " + pick(words.ways);
    }

    /** A group of people. */
    String people() {
        return pick(words.people);
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
