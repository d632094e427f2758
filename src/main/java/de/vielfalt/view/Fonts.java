package de.vielfalt.view;

import de.vielfalt.model.Language;
import java.util.List;

/**
 * Which of the site's font files ({@code assets/fonts/rubik-*.woff2}) a page asks for before its style sheet does. On an
 * Arabic page Latin, which is needed for the brand, names and numbers only, comes when it is used: the text and the picture come
 * first.
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
            case "ar" -> List.of("arabic");
            default -> List.of("latin");
        };
    }
}
