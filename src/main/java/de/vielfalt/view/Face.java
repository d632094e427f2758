package de.vielfalt.view;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import de.vielfalt.model.Language;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The interface in one language: how words, dates, prices, names and lists look. Several languages of content share one
 * where there are no messages of their own. Not safe for several threads.
 */
final class Face {
    private final Language language;
    private final Locale locale;
    private final Words words;
    private final Dates dates;
    private final Prices prices;
    private final LanguageNames languageNames;
    private @Nullable ListFormatter lists;

    Face(Messages messages, Vocabulary vocabulary, Consumer<Problem> problems) {
        this.language = messages.language();
        this.locale = Locales.of(language);
        this.words = new Words(messages, problems);
        this.dates = new Dates(locale, words);
        this.prices = new Prices(locale, words);
        this.languageNames = new LanguageNames(vocabulary, language, locale, words);
    }

    Language language() {
        return language;
    }

    /** By which conventions names, numbers and dates are written and ordered. */
    Locale locale() {
        return locale;
    }

    Words words() {
        return words;
    }

    Dates dates() {
        return dates;
    }

    Prices prices() {
        return prices;
    }

    LanguageNames languageNames() {
        return languageNames;
    }

    /** Several words as one: {@code Deutsch, Türkisch und Arabisch}. */
    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        if (lists == null) {
            lists = ListFormatter.getInstance(
                    ULocale.forLocale(locale), ListFormatter.Type.AND, ListFormatter.Width.WIDE);
        }
        return lists.format(items);
    }

    /** Several words beside each other: {@code rollstuhlgerecht, Aufzug}; Arabic has a comma of its own. */
    String row(List<String> items) {
        return items.stream()
                .reduce((before, next) -> words.text("list.row", before, next))
                .orElse("");
    }

    /** The order of names in this language. */
    Comparator<Object> order() {
        return Collator.getInstance(locale);
    }
}
