package de.vielfalt.check;

import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Place;
import de.vielfalt.model.Settings;
import de.vielfalt.model.Site;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that a text in Leichte Sprache may use as they are: nobody can rename a street, a partner or an event. */
final class ProperNames {
    private static final Pattern PARTS = Pattern.compile("[^\\p{L}]+");

    private final StringBuilder titles = new StringBuilder();
    private final Set<String> words = new HashSet<>();

    ProperNames(Site site) {
        Settings settings = site.settings();
        name(settings.brand());
        name(settings.town());
        name(settings.operator());
        for (Page page : site.pages()) {
            if (page.language().equals(Language.GERMAN)) {
                titles.append(small(page.title())).append('\n');
                if (page.id().type() == PageType.PLACE || page.id().type() == PageType.PARTNER) {
                    name(page.title());
                }
                if (page.facts() instanceof Place place) {
                    name(place.address());
                }
            }
        }
    }

    /** Whether a phrase stands in a German title or a name. */
    boolean hold(String phrase) {
        return titles.indexOf(small(phrase)) >= 0;
    }

    /** Whether a word is part of the name of a place, a street, a partner, the town, the operator or the brand. */
    boolean isName(String word) {
        return words.contains(small(word));
    }

    private void name(String name) {
        titles.append(small(name)).append('\n');
        PARTS.splitAsStream(small(name)).forEach(words::add);
    }

    private static String small(String text) {
        return text.replace('\n', ' ').toLowerCase(Locale.GERMAN);
    }
}
