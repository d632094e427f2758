package de.vielfalt;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Code;
import de.vielfalt.model.CodeTexts;
import de.vielfalt.model.ProblemTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The handbook's page about messages, {@code docs/handbuch/meldungen.adoc}, is made from the program: each code with its meaning
 * and with all that it can say. {@code -Dvielfalt.regenerate=true} writes it.
 */
class CodeHandbookTest {
    private static final Path PAGE =
            Path.of(System.getProperty("vielfalt.home", ".")).resolve("docs/handbuch/meldungen.adoc");
    private static final ProblemTexts TEXTS = new ProblemTexts("de");
    private static final CodeTexts MEANINGS = new CodeTexts("de");
    private static final String REMEDY = ".remedy";

    @Test
    void the_page_says_what_each_code_means_and_all_that_it_can_say() throws IOException {
        String page = page();
        if (Boolean.getBoolean("vielfalt.regenerate")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).content().isEqualTo(page);
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void each_code_has_a_meaning_in_both_languages(Code code) {
        assertThat(MEANINGS.meaning(code)).matches("[A-ZÄÖÜ].*\\.");
        assertThat(new CodeTexts("en").meaning(code)).matches("[A-Z].*\\.");
    }

    private static String page() {
        return """
                = Was die Meldungen bedeuten
                :lang: de
                :toc:
                :toc-title: Alle Codes

                // Aus dem Programm gemacht: mvn verify -Dtest=CodeHandbookTest -Dvielfalt.regenerate=true

                Jede Meldung nennt Datei und Zeile, einen Code, was nicht stimmt und was hilft. Ein `FEHLER` hält die Veröffentlichung auf, und was öffentlich ist, bleibt, wie es war. Ein `HINWEIS` hält nichts auf. Wo hier „…“ steht, nennt die Meldung das, worum es geht.
                """ + Arrays.stream(Code.values()).map(CodeHandbookTest::chapter).collect(Collectors.joining());
    }

    private static String chapter(Code code) {
        List<String> variants = TEXTS.keys().stream()
                .filter(key -> key.startsWith(code.id() + ".") && !key.endsWith(REMEDY))
                .toList();
        String kinds = ToldProblem.all().stream()
                .map(told -> told.line().replaceFirst("^[^:]+:\\d+: ", ""))
                .filter(line -> line.matches("[A-Z]+ " + code.id() + ": (?s:.*)"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(kind -> "`" + kind + "`")
                .collect(Collectors.joining(" oder "));
        String rows = variants.stream()
                .map(key -> "| " + shown(key) + "\n| " + shown(key + REMEDY) + "\n")
                .collect(Collectors.joining("\n"));
        return """

                [#%1$s]
                == %1$s

                %2$s: %3$s

                [cols="1,1",options="header"]
                |===
                | Meldung | Was hilft

                %4$s|===
                """.formatted(code.id(), kinds, plain(MEANINGS.meaning(code)), rows);
    }

    private static String shown(String key) {
        return plain(TEXTS.text(key).replaceAll("\\{\\d}", "…").replace("….", "…"));
    }

    /** The text as such: no character of it is markup. */
    private static String plain(String text) {
        return text.codePoints()
                .mapToObj(letter ->
                        "{}[]*_`#+^~<>|\\:'\"".indexOf(letter) < 0 ? Character.toString(letter) : "&#" + letter + ";")
                .collect(Collectors.joining())
                .replace("…&#58;", "…:")
                .replaceAll("(\\p{L})&#58; ", "$1: ");
    }
}
