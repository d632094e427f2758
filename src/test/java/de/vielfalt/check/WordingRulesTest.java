package de.vielfalt.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Language;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Sentence;
import de.vielfalt.view.EventFixture;
import de.vielfalt.view.Messages;
import de.vielfalt.view.SiteFixture;
import de.vielfalt.wording.Sentences;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each rule for Leichte Sprache tells, and what it leaves alone. */
class WordingRulesTest {
    private static final Location HERE = new Location("content/seiten/a.leicht.adoc", 3);

    private static final ProperNames NAMES = new ProperNames(SiteFixture.site()
            .event("tag", "Tag der Muttersprache", EventFixture.event().on("2026-12-05"))
            .event("lesen", "Lesen in zwei Sprachen", EventFixture.event().on("2026-12-05"))
            .place("haus", "Begegnungszentrum Drei Linden", "Weg 1")
            .build());

    private static List<String> found(WordingRule rule, String text) {
        List<Problem> problems = new ArrayList<>();
        for (Sentence sentence : Sentences.of(text, HERE)) {
            rule.check(sentence, NAMES, problems::add);
        }
        assertThat(problems).noneMatch(Problem::isError);
        return problems.stream().map(problem -> problem.arguments().get(0)).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn. | 13",
                "Wir treffen uns am 5. Dezember um 18:30 Uhr im Haus am großen Platz. | 14",
                "Das Haus von Dr. Yilmaz ist in der Nähe vom Bahnhof und vom Park. | 14",
                "Kommen Sie am 3. Advent mit vielen Freunden und Kindern in das neue alte Haus! | 15",
            })
    void aSentenceOfMoreThanTwelveWordsIsTold(String text, String words) {
        assertThat(found(new SentenceLength(), text)).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf.",
                "Menschen treffen sich und reden. Sie trinken Tee und essen Kuchen. Alle dürfen kommen.",
                "Das ist das Programm: Musik und Tanz und Essen und Trinken und viele Spiele für Kinder.",
                "Auf dem Plakat steht: „Alle Menschen aus der ganzen Stadt und aus dem Umland dürfen kommen und mitmachen“.",
                "Es gibt z. B. Tee, Kaffee, Saft, Wasser, Kuchen, Brot und Suppe.",
                "Am 24. Dezember ist Weihnachten. Am 31. Dezember ist Silvester. Das feiern wir zusammen.",
            })
    void aShortSentenceIsFine(String text) {
        assertThat(found(new SentenceLength(), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Es wird gekocht. | wird gekocht",
                "Der Boden wird am Montag neu gemacht. | wird … gemacht",
                "Die Karten wurden verschickt. | wurden verschickt",
                "Wir warten, bis der Saal gebaut wird. | gebaut wird",
                "Das Fest ist geplant worden. | geplant worden",
                "Die Jacke muss gewaschen werden. | gewaschen werden",
                "Der Raum wird vom Verein aufgeräumt und geputzt. | wird … aufgeräumt",
                "Das Treffen wurde auf Montag verschoben. | wurde … verschoben",
                "Der Termin wird noch besprochen. | wird … besprochen",
                "Der Abend wird von Jugendlichen organisiert. | wird … organisiert",
                "Wird der Saal geschlossen? | Wird … geschlossen",
                "Das Essen wird mit·gebracht. | wird mit·gebracht",
            })
    void thePassiveIsTold(String text, String phrase) {
        assertThat(found(new PassiveVoice(), text)).containsExactly(phrase);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wir kochen zusammen.",
                "Ali wird singen.",
                "Alle werden viele Menschen besuchen.",
                "Sie werden weiter gehen und andere fragen.",
                "Wir werden das Geld weitergeben.",
                "Frau Kaya wird Lehrerin.",
                "Die Gruppe wird bekannt.",
                "Wenn es dunkel wird, geht das Fest los.",
                "Es wird bestimmt schön.",
                "Das Haus ist geschlossen.",
                "Wer wird kommen, hat Ali gesagt.",
                "Das Wetter wird gut.",
                "Ein Plakat sagt: „Hier wird gebaut.“",
            })
    void theFutureAndWerdenByItselfAreFine(String text) {
        assertThat(found(new PassiveVoice(), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Das ist das Haus des Vereins. | des Vereins",
                "Das ist das Haus des alten Mannes. | des alten Mannes",
                "Wegen des Wetters feiern wir im Saal. | des Wetters",
                "Am Rand eines großen Platzes ist die Bühne. | eines großen Platzes",
                "Das ist die Meinung meines Bruders. | meines Bruders",
                "Das sind die Farben der Stadt. | Farben der Stadt",
                "Das ist der Plan der Stadt-Verwaltung. | Plan der Stadt-Verwaltung",
                "Wir lesen die Texte der jungen Menschen. | Texte der jungen Menschen",
                "Das ist die Idee einer Gruppe. | Idee einer Gruppe",
                "Hier steht der Name der Leiterin. | Name der Leiterin",
            })
    void theGenitiveIsTold(String text, String phrase) {
        assertThat(found(new GenitiveAttribute(), text)).containsExactly(phrase);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das ist das Haus vom Verein.",
                "Das sind die Farben von der Stadt.",
                "In der Stadt ist ein Fest.",
                "Im Saal ist der Tanz.",
                "Um 18 Uhr ist der Umzug.",
                "Am Samstag der Gruppe zuhören.",
                "Ist heute im Haus der Verein?",
                "Dann kommt ins Haus der Termin.",
                "Eines Tages sehen wir uns wieder.",
                "Jedes Kind bekommt dieses Buch.",
                "Am 21. Februar ist der Tag der Muttersprache.",
                "Das Buch heißt „Das Ende der Geschichte“.",
            })
    void theDativeTheNominativeAndNamesAreFine(String text) {
        assertThat(found(new GenitiveAttribute(), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sie müssen sich nicht anmelden. | nicht",
                "Das kostet nichts. | nichts",
                "Das Fest kostet kein Geld. | kein",
                "Es gibt keine Treppe. | keine",
                "Niemand bleibt allein. | Niemand",
                "Wir sagen nie Nein. | nie",
                "Wir haben weder Tee noch Kaffee. | weder",
            })
    void aWordThatNegatesIsTold(String text, String word) {
        assertThat(found(new NegativeWord(), text)).containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das Fest ist kostenlos.",
                "Das ist unmöglich.",
                "Hunde sind *nicht* erlaubt.",
                "Hunde sind *nicht mehr* erlaubt.",
                "Auf dem Schild steht: „Nicht rauchen“.",
                "Wir gehen in die Knie.",
                "Wir zeigen Keimlinge und Nichten.",
            })
    void whatIsSaidAsItIsOrSetOffIsFine(String text) {
        assertThat(found(new NegativeWord(), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Es gibt zwei Räume., zwei",
        "Zwölf Menschen kommen., Zwölf",
        "Das kostet hundert Euro., hundert",
        "Es kommen zweihunderteinundzwanzig Menschen., zweihunderteinundzwanzig",
        "Um acht geht es los., acht",
    })
    void aNumberInLettersIsTold(String text, String word) {
        assertThat(found(new NumberInWords(), text)).containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Es gibt 2 Räume.",
                "Eine Frau und ein Mann kommen.",
                "Kinder fahren mit dem Drei-Rad.",
                "Achten Sie auf die Stufe.",
                "Geben Sie gut Acht.",
                "Alle sollen Acht geben.",
                "Das Fest heißt: Lesen in zwei Sprachen.",
                "Wir treffen uns im Haus Drei Linden.",
                "Wir sind Wanderer und Hunderte kommen.",
            })
    void digitsArticlesAndNamesAreFine(String text) {
        assertThat(found(new NumberInWords(), text)).isEmpty();
    }

    @Test
    void numbersInLettersHaveAValue() {
        assertThat(List.of("zwei", "siebzehn", "vierzig", "einundzwanzig", "hundert", "zweihundertfünf", "tausend"))
                .map(NumberInWords::value)
                .containsExactly(2, 17, 40, 21, 100, 205, 1000);
        assertThat(List.of("und", "undzwei", "zweiund", "zwanzigundzwei", "zweidrei", "tausendtausend"))
                .map(NumberInWords::value)
                .containsOnly(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nachbarschaftsfest", "Gebärdensprachdolmetscherin", "Integrations-Beratungsangebote"})
    void aLongWordIsTold(String word) {
        String part = word.substring(word.indexOf('-') + 1);
        assertThat(found(new LongWord(), "Das ist ein Wort: " + word + ".")).containsExactly(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das sind Veranstaltungen.",
                "Das ist ein Nachbarschafts·fest.",
                "Das ist ein Nachbarschafts-Fest.",
                "Wir treffen uns im Begegnungszentrum.",
                "Der Bus hält in der Präsidentenstraße.",
                "Schreiben Sie an nachbarschaftsfest@example.org.",
                "Mehr steht auf www.nachbarschaftsfest.example.",
                "Das Buch heißt „Nachbarschaftsfeste“.",
            })
    void shortPartedAndProperNamesAreFine(String text) {
        assertThat(found(new LongWord(), text)).isEmpty();
    }

    @Test
    void theInterfaceInLeichteSpracheKeepsTheRulesItself() {
        Messages easy = SiteFixture.messages().of(new Language("leicht"));
        List<WordingRule> rules = List.of(
                new SentenceLength(), new PassiveVoice(), new GenitiveAttribute(), new NumberInWords(), new LongWord());
        for (String key : easy.keys()) {
            if (!key.startsWith("data.")) { // what the data hold is for programmers
                String text = easy.find(key, 1, 2, 3).orElseThrow();
                rules.forEach(rule -> assertThat(found(rule, text)).as(key).isEmpty());
            }
        }
    }
}
