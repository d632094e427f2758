package de.vielfalt.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {
    /**
     * The coefficients by themselves, worked out by hand: each share is a whole number of percent.
     *
     * <p>Of 100 words in 10 sentences: {@code 0.1672 * 10 - 0.875 = 0.797}, and so on.
     */
    @ParameterizedTest
    @CsvSource({
        "100, 10, 0, 0, 0, 0.797",
        "100, 10, 20, 0, 0, 4.667",
        "100, 10, 0, 20, 0, 3.391",
        "100, 10, 0, 0, 50, -0.838",
        "200, 10, 50, 80, 60, 11.5135",
        "0, 0, 0, 0, 0, 0",
    })
    void theFormulaIsThatOfBambergerAndVanecek(int words, int sentences, int three, int seven, int one, double grade) {
        assertThat(new Readability.Counts(words, sentences, three, seven, one).grade())
                .isCloseTo(grade, within(0.00001));
    }

    /** Words parted by hand, as a dictionary parts them. */
    @ParameterizedTest
    @CsvSource({
        "Haus, 1",
        "Bäume, 2",
        "Feuer, 2",
        "Quelle, 2",
        "Theater, 3",
        "Nation, 3",
        "Ruine, 3",
        "Kaffee, 2",
        "Tee, 1",
        "Bürgermeisterin, 5",
        "Vielfalt, 2",
        "Potentiale, 5",
        "Mai, 1",
        "Zoo, 1",
        "Typ, 1",
        "z, 1",
    })
    void syllablesAreCounted(String word, int syllables) {
        assertThat(Words.syllables(word)).isEqualTo(syllables);
    }

    /** „Das Haus ist alt. Wir renovieren es gemeinsam: 3 Räume.“ */
    @Test
    void whatTheFormulaNeedsIsCounted() {
        Readability.Counts counts =
                Readability.count(List.of(Passage.of("Das Haus ist alt. Wir renovieren es gemeinsam: 3 Räume.", 1)));

        assertThat(counts).isEqualTo(new Readability.Counts(9, 3, 2, 2, 6));
    }
}
