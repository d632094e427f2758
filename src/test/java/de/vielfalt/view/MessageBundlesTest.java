package de.vielfalt.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import de.vielfalt.model.Language;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the interface, as they are shipped, in each language: complete, well-formed, and honest about themselves. */
class MessageBundlesTest {
    private static final List<Integer> NUMBERS = List.of(0, 1, 2, 3, 5, 11, 21, 100);
    private static final Path FOLDER = SiteFixture.TEMPLATES.resolve("messages");

    private static Map<String, String> texts(String language) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file(language))));
        Map<String, String> texts = new LinkedHashMap<>();
        properties.stringPropertyNames().stream().sorted().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static Path file(String language) {
        return FOLDER.resolve("messages_" + language + ".properties");
    }

    private static Messages of(String language) {
        return SiteFixture.messages().of(new Language(language));
    }

    @Test
    void thereAreWordsInNineLanguages() {
        assertThat(SiteFixture.messages().languages())
                .extracting(Language::code)
                .containsExactlyInAnyOrder("de", "leicht", "tr", "ar", "uk", "ru", "pl", "en", "ro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leicht", "tr", "ar", "uk", "ru", "pl", "en", "ro"})
    void eachLanguageSaysTheSameThingsInItsOwnOrder(String language) throws IOException {
        Map<String, String> german = texts("de");
        Map<String, String> own = texts(language);

        assertThat(own.keySet()).containsExactlyElementsOf(german.keySet());
        own.forEach((key, text) ->
                assertThat(Message.arguments(text)).as(key).isEqualTo(Message.arguments(german.get(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "leicht", "tr", "ar", "uk", "ru", "pl", "en", "ro"})
    void everyMessageCanBeFilledInWhateverTheNumbers(String language) throws IOException {
        Messages messages = of(language);
        for (Map.Entry<String, String> entry : texts(language).entrySet()) {
            for (int number : NUMBERS) {
                String filled =
                        messages.find(entry.getKey(), number, number, number).orElseThrow();

                assertThat(filled).as(entry.getKey()).isNotBlank().doesNotContain("{", "}", "#");
                if (!Message.arguments(entry.getValue()).isEmpty()) {
                    assertThat(filled).as(entry.getKey()).isNotEqualTo(entry.getValue());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "leicht", "tr", "ar", "uk", "ru", "pl", "en", "ro"})
    void everyPluralFormOfTheLanguageIsWrittenOut(String language) throws IOException {
        Set<String> needed = new TreeSet<>(
                PluralRules.forLocale(Locales.of(new Language(language))).getKeywords());
        for (Map.Entry<String, String> entry : texts(language).entrySet()) {
            if (entry.getValue().contains(", plural,")) {
                assertThat(pluralForms(entry.getValue())).as(entry.getKey()).containsAll(needed);
            }
        }
    }

    private static Set<String> pluralForms(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> forms = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                forms.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return forms;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | und an 1 weiteren Tag | und an 2 weiteren Tagen | und an 5 weiteren Tagen | und an 21 weiteren Tagen",
                "leicht | und noch an 1 Tag | und noch an 2 Tagen | und noch an 5 Tagen | und noch an 21 Tagen",
                "tr | ve 1 gün daha | ve 2 gün daha | ve 5 gün daha | ve 21 gün daha",
                "ar | ويوم آخر | ويومان آخران | و5 أيام أخرى | و21 يومًا آخر",
                "uk | і ще 1 день | і ще 2 дні | і ще 5 днів | і ще 21 день",
                "ru | и ещё 1 день | и ещё 2 дня | и ещё 5 дней | и ещё 21 день",
                "pl | i jeszcze 1 dzień | i jeszcze 2 dni | i jeszcze 5 dni | i jeszcze 21 dni",
                "en | and on 1 more day | and on 2 more days | and on 5 more days | and on 21 more days",
                "ro | și încă 1 zi | și încă 2 zile | și încă 5 zile | și încă 21 de zile",
            })
    void daysAreCountedAsTheLanguageCounts(String language, String one, String two, String five, String twentyOne) {
        Messages messages = of(language);

        assertThat(List.of(1, 2, 5, 21))
                .map(number -> messages.find("card.also-more", number).orElseThrow())
                .containsExactly(one, two, five, twentyOne);
    }

    @ParameterizedTest
    @CsvSource({
        "de, „“",
        "leicht, „“",
        "tr, “”",
        "ar, «»",
        "uk, «»",
        "ru, «»",
        "pl, „”",
        "en, “”",
        "ro, „”",
    })
    void eachLanguageHasItsOwnQuotationMarks(String language, String marks) throws IOException {
        Pattern others = Pattern.compile("[\"„“”«»‹›&&[^" + marks + "]]");
        for (Map.Entry<String, String> entry : texts(language).entrySet()) {
            assertThat(entry.getValue()).as(entry.getKey()).doesNotContainPattern(others);
            assertThat(entry.getValue()
                            .chars()
                            .filter(c -> c == marks.charAt(0))
                            .count())
                    .as(entry.getKey())
                    .isEqualTo(entry.getValue()
                            .chars()
                            .filter(c -> c == marks.charAt(1))
                            .count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "leicht", "tr", "ar", "uk", "ru", "pl", "en", "ro"})
    void noMessageHoldsAnApostropheOfTheTypewriterOrAnInvisibleSign(String language) throws IOException {
        for (Map.Entry<String, String> entry : texts(language).entrySet()) {
            assertThat(entry.getValue())
                    .as(entry.getKey())
                    .doesNotContain("'", "...")
                    .doesNotContainPattern("[\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u061c\\ufeff\\u00ad]");
        }
    }

    @Test
    void arabicHasArabicPunctuation() throws IOException {
        for (Map.Entry<String, String> entry : texts("ar").entrySet()) {
            String words = entry.getValue().replaceAll("\\{0, plural,[^}]*", "");

            assertThat(words).as(entry.getKey()).doesNotContain(",", ";", "?");
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, Arabic", "uk, Cyrillic", "ru, Cyrillic"})
    void everyMessageIsWrittenInTheScriptOfItsLanguage(String language, String script) throws IOException {
        Pattern letters = Pattern.compile("\\p{Is" + script + "}");
        Set<String> foreign = new TreeSet<>();
        texts(language).forEach((key, text) -> {
            boolean word = text.replaceAll("\\{[^}]*}", "").matches(".*\\p{L}.*");
            if (word && !letters.matcher(text).find()) {
                foreign.add(key);
            }
        });

        // What is called the same everywhere.
        foreign.remove("kit.sms"); // in Cyrillic too, SMS is what people call it
        assertThat(foreign).containsExactly("calendar.guide.outlook", "calendar.guide.thunderbird");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leicht", "tr", "ar", "uk", "ru", "pl", "ro"})
    void whatNoNativeReaderHasReadSaysSo(String language) {
        assertThat(of(language).unreviewed())
                .containsExactlyElementsOf(of(language).keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void whatIsReviewedSaysNothing(String language) {
        assertThat(of(language).unreviewed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "leicht", "tr", "ar", "uk", "ru", "pl", "en", "ro"})
    void aMessageThatIsTakenOutIsMissedByNameAndLanguage(String language, @TempDir Path folder) throws IOException {
        Path messages = Files.createDirectories(folder.resolve("messages"));
        for (Language each : SiteFixture.messages().languages()) {
            Path file = file(each.code());
            String text = Files.readString(file);
            String kept = each.code().equals(language) ? text.replaceAll("(?m)^status\\.full = .*\\R", "") : text;
            Files.writeString(messages.resolve(String.valueOf(file.getFileName())), kept);
        }
        List<Problem> problems = new ArrayList<>();

        Messages.Bundles.load(List.of(folder), problems::add);

        assertThat(problems.stream().map(new ProblemTexts("de")::line))
                .containsExactly("templates/messages/messages_" + language
                        + ".properties:1: FEHLER text-baustein: Der Text „status.full“ fehlt in der Sprache „"
                        + language
                        + "“. Ergänzen Sie die Zeile „status.full = …“.");
    }
}
