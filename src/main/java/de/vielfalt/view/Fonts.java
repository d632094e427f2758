package de.vielfalt.view;

import de.vielfalt.model.Language;
import java.util.List;

/**
 * Which of the site's font files ({@code assets/fonts/rubik-*.woff2}) a language is written with. Latin is always among
 * them, as the brand and many names are; a page preloads these and no other.
 */
final class Fonts {
    private Fonts() {}

    /** The files of a page, by the part of their name that tells them apart: those of its words around a German text, or of its text. */
    static List<String> of(Language text, Language words) {
        return of(text.isGerman() ? words : text);
    }

    private static List<String> of(Language language) {
        return switch (language.code()) {
            case "tr", "pl", "ro" -> List.of("latin", "latin-ext");
            case "uk", "ru" -> List.of("latin", "cyrillic");
            case "ar" -> List.of("latin", "arabic");
            default -> List.of("latin");
        };
    }
}
