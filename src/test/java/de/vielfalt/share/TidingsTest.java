package de.vielfalt.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TidingsTest {
    private static final String LINK = "https://vielfalt.example/veranstaltungen/fest/";

    private static Tidings of(String title, String status, boolean off, String link) {
        return new Tidings(
                title,
                status,
                off,
                "Samstag, 5. Dezember 2026",
                "18:00 bis 20:00 Uhr",
                "5.12. 18:00",
                "Musterhaus",
                "Musterweg 1, 59192 Bergkamen",
                "Kosten: 5 €",
                "Sprachen: Deutsch und Türkisch",
                "Musik und Essen.",
                link);
    }

    @Test
    void aMessengerIsToldDatePlacePriceAndLinkOnALineEach() {
        assertThat(of("Fest für alle", "", false, LINK).messenger()).isEqualTo("""
                Fest für alle
                Samstag, 5. Dezember 2026
                18:00 bis 20:00 Uhr
                Musterhaus, Musterweg 1, 59192 Bergkamen
                Kosten: 5 €
                https://vielfalt.example/veranstaltungen/fest/""");
    }

    @Test
    void whatMustBeKnownFirstStandsFirstInEachMessage() {
        Tidings tidings = of("Fest", "Abgesagt", true, LINK);

        assertThat(tidings.messenger()).startsWith("Abgesagt: Fest\n");
        assertThat(tidings.subject()).isEqualTo("Abgesagt: Fest, Samstag, 5. Dezember 2026");
        assertThat(tidings.mail()).startsWith("Abgesagt: Fest\n").endsWith("\n\nMusik und Essen.\n\n" + LINK);
        assertThat(tidings.sms()).hasValue("Abgesagt: Fest, 5.12. 18:00, Musterhaus " + LINK);
    }

    @Test
    void whatIsTooLongForAMessengerIsCutAfterAWord() {
        String message =
                of("Ein sehr langer Titel ".repeat(30).strip(), "", false, LINK).messenger();

        assertThat(message.length()).isBetween(350, Tidings.MESSENGER);
        assertThat(message)
                .contains("Ein sehr…\nSamstag")
                .contains("Musterhaus")
                .endsWith(LINK)
                .doesNotContain("Musterweg");
    }

    /** German letters, signs of print in their plain forms, and the euro, which takes two places. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Fest|Fest, 5.12. 18:00, Musterhaus",
                "„Größe“ – und mehr …|\"Größe\" - und mehr ..., 5.12. 18:00, Musterhaus",
                "Ein Nachmittag mit Spielen, Musik und Kuchen für alle Kinder aus dem Viertel, die kommen wollen|"
                        + "Ein Nachmittag mit Spielen, Musik und Kuchen für alle Kinder aus dem Viertel, die kommen wollen, 5.12. 18:00",
                "Ein Nachmittag mit Spielen, Musik und Kuchen für alle Kinder aus dem Viertel, die gern einmal kommen wollen|"
                        + "Ein Nachmittag mit Spielen, Musik und Kuchen für alle Kinder aus dem Viertel, die gern einmal..., 5.12. 18:00",
            })
    void aTextMessageLeavesOutWhatHasNoRoom(String title, String text) {
        assertThat(of(title, "", false, LINK).sms()).hasValue(text + " " + LINK);
    }

    /** 70 places in scripts that the alphabet of text messages lacks. */
    @Test
    void inOtherScriptsATextMessageHoldsDateAndLinkIfTheTitleHasNoRoom() {
        assertThat(of("Вечір кухні", "", false, "https://v.example/uk/a/").sms())
                .hasValue("Вечір кухні, 5.12. 18:00, Musterhaus https://v.example/uk/a/");
        assertThat(of("Вечір української кухні для всієї родини", "", false, LINK)
                        .sms())
                .hasValue("Вечір..., 5.12. 18:00 " + LINK);
        assertThat(of("Вечір української кухні для всієї родини", "", false, LINK + "fuer-alle/")
                        .sms())
                .hasValue("5.12. 18:00 " + LINK + "fuer-alle/");
    }

    @Test
    void aTextMessageThatCannotSayThatItIsOffIsNone() {
        assertThat(of("Вечір української кухні для всієї родини", "Скасовано", true, LINK + "abc/")
                        .sms())
                .isEmpty();
        assertThat(of("Fest", "", false, "https://vielfalt.example/" + "a".repeat(160))
                        .sms())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ş", "ł", "ț", "И", "م", "“"})
    void oneLetterBeyondTheAlphabetMakesAllOfItShorter(String letter) {
        assertThat(Gsm7.fits("a".repeat(69) + letter)).isTrue();
        assertThat(Gsm7.fits("a".repeat(70) + letter)).isFalse();
    }

    @Test
    void theAlphabetHasPlacesForOneHundredAndSixtyLetters() {
        assertThat(Gsm7.fits("ä".repeat(160))).isTrue();
        assertThat(Gsm7.fits("ä".repeat(161))).isFalse();
        assertThat(Gsm7.fits("€".repeat(80))).isTrue();
        assertThat(Gsm7.fits("€".repeat(80) + "a")).isFalse();
    }
}
