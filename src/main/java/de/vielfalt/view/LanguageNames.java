package de.vielfalt.view;

import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import de.vielfalt.model.Language;
import de.vielfalt.model.Vocabulary;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names languages in one language: as the vocabulary does, else as ICU does. */
final class LanguageNames {
    private static final CaseMap.Title FIRST = CaseMap.toTitle().wholeString().noLowercase();

    private final Vocabulary vocabulary;
    private final Language language;
    private final Words words;
    private final Locale locale;
    private final Map<String, String> known = new HashMap<>();
    private @Nullable LocaleDisplayNames names;

    LanguageNames(Vocabulary vocabulary, Language language, Locale locale, Words words) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.words = words;
        this.locale = locale;
    }

    /** The name of a language, of Leichte Sprache or of German sign language, by its id. */
    String of(String id) {
        return known.computeIfAbsent(id, this::find);
    }

    private String find(String id) {
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
        if (names == null) {
            names = names(ULocale.forLocale(locale));
        }
        String icu = names.languageDisplayName(id);
        return icu.equals(id) ? term.map(entry -> entry.name(language)).orElse(id) : icu;
    }

    /**
     * What speakers of a language call it, as it stands in a list of such names: with a capital, also where the language
     * writes its name small within a sentence. For Leichte Sprache, the German name.
     */
    static String own(Language language) {
        if (language.isEasy()) {
            return "Leichte Sprache";
        }
        Locale locale = new Locale.Builder().setLanguage(language.code()).build();
        String name = names(ULocale.forLocale(locale)).languageDisplayName(language.code());
        return FIRST.apply(locale, null, name);
    }

    private static LocaleDisplayNames names(ULocale locale) {
        return LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
    }
}
