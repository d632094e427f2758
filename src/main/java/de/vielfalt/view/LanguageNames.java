package de.vielfalt.view;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import de.vielfalt.model.Language;
import de.vielfalt.model.Vocabulary;
import java.util.Locale;
import java.util.Optional;

/** Names languages in one language: as the vocabulary does, else as ICU does. */
final class LanguageNames {
    private final Vocabulary vocabulary;
    private final Language language;
    private final Words words;
    private final LocaleDisplayNames names;

    LanguageNames(Vocabulary vocabulary, Language language, Locale locale, Words words) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.words = words;
        this.names = names(ULocale.forLocale(locale));
    }

    /** The name of a language, of Leichte Sprache or of German sign language, by its id. */
    String of(String id) {
        if (id.equals("dgs")) {
            return words.text("language.dgs");
        }
        if (id.equals("leicht")) {
            return words.text("language.leicht");
        }
        Optional<Vocabulary.Term> term = vocabulary.language(id);
        String ours = term.map(entry -> entry.names().get(language.code())).orElse("");
        if (!ours.isEmpty()) {
            return ours;
        }
        String known = names.languageDisplayName(id);
        return known.equals(id) ? term.map(entry -> entry.name(language)).orElse(id) : known;
    }

    /** What speakers of a language call it; for Leichte Sprache the German name. */
    static String own(Language language) {
        return language.code().equals("leicht")
                ? "Leichte Sprache"
                : names(new ULocale(language.code())).languageDisplayName(language.code());
    }

    private static LocaleDisplayNames names(ULocale locale) {
        return LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
    }
}
