package de.vielfalt.view;

import com.ibm.icu.util.ULocale;
import de.vielfalt.model.Language;
import java.util.Locale;

/** By which conventions dates and numbers are written for readers of a language. */
final class Locales {
    private Locales() {}

    /**
     * The conventions of a language. English puts the day before the month, as people who live in Germany read it;
     * Leichte Sprache is German.
     */
    static Locale of(Language language) {
        return switch (language.code()) {
            case "en" -> Locale.UK;
            case "leicht" -> Locale.GERMAN;
            default -> Locale.forLanguageTag(language.tag());
        };
    }

    /** The same for ICU, with the digits and the calendar that stand on German clocks, posters and tickets. */
    static ULocale icu(Locale locale) {
        return ULocale.forLocale(locale).setKeywordValue("numbers", "latn").setKeywordValue("calendar", "gregorian");
    }
}
