package de.vielfalt.view;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts entries in the order of a language's dictionary, and under the letters of its alphabet. */
final class Alphabet {
    /** What stands above titles that begin with no letter. */
    private static final String NO_LETTER = "0–9";

    private final ULocale locale;
    private final Collator order;
    private final Collator letters;

    Alphabet(Locale locale) {
        this.locale = ULocale.forLocale(locale);
        this.order = Collator.getInstance(this.locale);
        this.letters = Collator.getInstance(this.locale);
        letters.setStrength(Collator.PRIMARY);
    }

    private record Keyed(CollationKey key, TeaserItem item) {}

    /** The entries by their first letter; what differs in accents only, or in capitals, is the same letter. */
    List<SearchContent.Group> groups(List<TeaserItem> items) {
        List<Keyed> sorted = items.stream()
                .map(item -> new Keyed(order.getCollationKey(item.link().label().text()), item))
                .sorted(Comparator.comparing(Keyed::key)
                        .thenComparing(entry -> entry.item().link().href()))
                .toList();
        List<SearchContent.Group> groups = new ArrayList<>();
        List<TeaserItem> group = new ArrayList<>();
        String current = "";
        for (Keyed entry : sorted) {
            String letter = letter(entry.item().link().label().text());
            if (!group.isEmpty() && letters.compare(letter, current) != 0) {
                groups.add(new SearchContent.Group(current, group));
                group = new ArrayList<>();
            }
            current = group.isEmpty() ? letter : current;
            group.add(entry.item());
        }
        if (!group.isEmpty()) {
            groups.add(new SearchContent.Group(current, group));
        }
        return groups;
    }

    /** The letter that a title begins with, quotation marks apart. */
    private String letter(String title) {
        int first = title.codePoints()
                .filter(Character::isLetterOrDigit)
                .findFirst()
                .orElse('0');
        if (!Character.isLetter(first)) {
            return NO_LETTER;
        }
        String letter = UCharacter.toUpperCase(locale, Character.toString(first));
        String plain = Normalizer.normalize(letter, Normalizer.Form.NFD).substring(0, 1);
        return letters.compare(plain, letter) == 0 ? plain : letter;
    }
}
