package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.vielfalt.model.ProblemTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    @Test
    void optionsStandInAnyOrderWithABlankOrAnEqualsSign() throws UsageException {
        Arguments arguments = Arguments.parse("--lang=en", "bake", "--today", "2026-12-01", "--drafts");
        assertThat(arguments)
                .isEqualTo(new Arguments(
                        Optional.of(Command.BAKE),
                        List.of(),
                        Map.of(Option.LANG, "en", Option.TODAY, "2026-12-01", Option.DRAFTS, "")));
    }

    @Test
    void aValueMayHoldBlanksUmlautsAndEqualsSigns() throws UsageException {
        Arguments arguments = Arguments.parse("check", "--source", "Größe = Süd", "--report=a=b");
        assertThat(arguments.value(Option.SOURCE)).contains("Größe = Süd");
        assertThat(arguments.value(Option.REPORT)).contains("a=b");
    }

    @Test
    void theShortFormOfHelpIsKnown() throws UsageException {
        assertThat(Arguments.parse("-h").has(Option.HELP)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bak                          | Den Befehl „bak“ gibt es nicht. Gemeint ist vielleicht „bake“.
            veröffentlichen              | Den Befehl „veröffentlichen“ gibt es nicht.
            bake --einfach-so            | Die Option „--einfach-so“ gibt es nicht.
            bake check                   | Mit „check“ kann der Befehl nichts anfangen.
            bake --todey 2026-12-01      | Die Option „--todey“ gibt es nicht. Gemeint ist vielleicht „--today“.
            bake --todey=2026-12-01      | Die Option „--todey“ gibt es nicht. Gemeint ist vielleicht „--today“.
            bake -q                      | Die Option „-q“ gibt es nicht.
            check --output x             | Die Option „--output“ gehört nicht zu ./site check.
            bake --quiet --quiet         | Die Option „--quiet“ steht zweimal da; einmal genügt.
            bake --source a --source b   | Die Option „--source“ steht zweimal da; einmal genügt.
            bake --today                 | Hinter „--today“ fehlt der Wert.
            bake --today --quiet         | Hinter „--today“ fehlt der Wert.
            bake --today=                | Hinter „--today“ fehlt der Wert.
            bake --drafts=ja             | „--drafts“ nimmt keinen Wert; die Option allein genügt.
            bake --drafts=               | „--drafts“ nimmt keinen Wert; die Option allein genügt.
            bake --lang fr               | „fr“ ist kein Wert für --lang. Möglich ist: de, en.
            """)
    void whatIsWrongIsSaid(String line, String sentence) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" ")))
                .isInstanceOfSatisfying(
                        UsageException.class, e -> assertThat(new ProblemTexts("de").text(e.key(), e.arguments()))
                                .isEqualTo(sentence));
    }
}
