package de.vielfalt.view;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Language;
import de.vielfalt.model.Price;
import de.vielfalt.model.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallTextsTest {
    private static Words words(String language) {
        return new Words(SiteFixture.messages().of(new Language(language)), problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0, , kostenlos",
        "5, , 5\u00a0€",
        "5.00, , 5\u00a0€",
        "2.5, , '2,50\u00a0€'",
        "1234.5, 0, '1.234,50\u00a0€, ermäßigt kostenlos'",
    })
    void pricesShowCentsOnlyWhereThereAreAny(String amount, String reduced, String expected) {
        Price price = new Price(new BigDecimal(amount), reduced == null ? null : new BigDecimal(reduced));

        assertThat(new Prices(Locale.GERMAN, words("de")).text(price)).isEqualTo(expected);
    }

    @Test
    void englishPricesPutTheEuroSignFirst() {
        Price price = new Price(new BigDecimal("2.5"), null);

        assertThat(new Prices(Locale.UK, words("en")).text(price)).isEqualTo("€2.50");
    }

    /** A price with cents and a reduced one; languages of a place; what makes a place accessible. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | 2,50 €, ermäßigt 1 € | Deutsch, Türkisch und Polnisch | rollstuhlgerecht, Aufzug",
                "leicht | 2,50 €, mit Rabatt 1 € | Deutsch, Türkisch und Polnisch | gut mit dem Roll-Stuhl, Aufzug",
                "tr | €2,50, indirimli €1 | Almanca, Türkçe ve Lehçe | tekerlekli sandalyeye uygun, asansör",
                "ar | 2.50 €، بسعر مخفّض 1 € | الألمانية والتركية والبولندية | مناسب للكراسي المتحركة، مصعد",
                "uk | 2,50 €, пільгова ціна 1 € | Німецька, Турецька і Польська | доступно на кріслі колісному, ліфт",
                "ru | 2,50 €, льготная цена 1 € | Немецкий, Турецкий и Польский | доступно на инвалидной коляске, лифт",
                "pl | 2,50 €, ulgowo 1 € | Niemiecki, Turecki i Polski | dostępne na wózku, winda",
                "en | €2.50, reduced €1 | German, Turkish and Polish | wheelchair accessible, lift",
                "ro | 2,50 €, redus 1 € | Germană, Turcă și Poloneză | accesibil cu scaunul rulant, lift",
            })
    void pricesAndListsReadAsTheSpeakersOfEachLanguageWriteThem(
            String code, String price, String languages, String access) {
        Face face = new Face(
                SiteFixture.messages().of(new Language(code)),
                new Vocabulary(List.of(), List.of(), List.of()),
                problem -> {
                    throw new AssertionError(problem.toString());
                });
        Price given = new Price(new BigDecimal("2.5"), BigDecimal.ONE);

        assertThat(face.prices().text(given).replace('\u00a0', ' ')).isEqualTo(price);
        assertThat(face.list(Stream.of("de", "tr", "pl")
                        .map(face.languageNames()::of)
                        .toList()))
                .isEqualToIgnoringCase(languages);
        assertThat(face.row(List.of(
                        face.words().text("access.rollstuhl"), face.words().text("access.aufzug"))))
                .isEqualTo(access);
    }

    @Test
    void languagesStandInListsWithACapital() {
        assertThat(Stream.of("de", "tr", "ar", "uk", "ru", "pl", "en", "ro", "fr", "fa", "el")
                        .map(code -> LanguageNames.own(new Language(code))))
                .containsExactly(
                        "Deutsch",
                        "Türkçe",
                        "العربية",
                        "Українська",
                        "Русский",
                        "Polski",
                        "English",
                        "Română",
                        "Français",
                        "فارسی",
                        "Ελληνικά");
    }

    @ParameterizedTest
    @CsvSource({
        "mailto:a@b.example?subject=x, mail, a@b.example, mailto:a@b.example?subject=x",
        "tel:+49-2307-965, phone, +49 2307 965, tel:+49-2307-965",
        "tel:+49 2307 965, phone, +49 2307 965, tel:+492307965",
        "https://www.a.example/x?y, web, a.example, https://www.a.example/x?y",
        "Integrationsbüro, office, Integrationsbüro, ''",
    })
    void contactsReadAsPeopleWriteThem(String contact, String kind, String text, String href) {
        assertThat(Contacts.of(contact)).isEqualTo(new ContactView(kind, text, href));
    }

    @Test
    void aSummaryIsCutAtAWordAndNeverInsideACharacter() {
        assertThat(Summaries.shorten(" kurz ", 10)).isEqualTo("kurz");
        assertThat(Summaries.shorten("eins zwei, drei", 12)).isEqualTo("eins zwei…");
        assertThat(Summaries.shorten("Donaudampfschifffahrt", 10)).isEqualTo("Donaudamp…");
        assertThat(Summaries.shorten("😀😀😀😀", 4)).isEqualTo("😀…");
    }

    @Test
    void languagesAreNamedByTheVocabularyElseByIcu() {
        Vocabulary vocabulary = new Vocabulary(
                List.of(),
                List.of(),
                List.of(
                        new Vocabulary.Term("tr", Map.of("de", "Türkisch (Türkei)"), "", ""),
                        new Vocabulary.Term("xyz", Map.of("de", "Eigene"), "", "")));
        LanguageNames german = new LanguageNames(vocabulary, Language.GERMAN, Locale.GERMAN, words("de"));
        LanguageNames english = new LanguageNames(vocabulary, new Language("en"), Locale.UK, words("en"));

        assertThat(german.of("tr")).isEqualTo("Türkisch (Türkei)");
        assertThat(english.of("tr")).isEqualTo("Turkish");
        assertThat(german.of("pl")).isEqualTo("Polnisch");
        assertThat(english.of("xyz")).isEqualTo("Eigene");
        assertThat(german.of("leicht")).isEqualTo("Leichte Sprache");
        assertThat(LanguageNames.own(new Language("uk"))).isEqualTo("Українська");
        assertThat(LanguageNames.own(new Language("leicht"))).isEqualTo("Leichte Sprache");
    }
}
