package de.vielfalt.form;

import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Site;
import de.vielfalt.model.Vocabulary;
import de.vielfalt.source.SchemaKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be chosen for a key: fixed values, terms of the vocabulary, pages of the site. */
final class Choices {
    /** What is known only by its abbreviation or its place in the program, and not in the vocabulary. */
    private static final Map<String, String> NAMES =
            Map.of("online", "online", "dgs", "Deutsche Gebärdensprache", "wc-rollstuhl", "WC für Rollstühle");

    private Choices() {}

    static List<Field.Choice> of(SchemaKey key, Site site) {
        if (!key.choices().isEmpty()) {
            return key.choices().stream()
                    .map(choice -> new Field.Choice(choice, NAMES.getOrDefault(choice, capital(choice))))
                    .toList();
        }
        List<Field.Choice> choices = new ArrayList<>();
        if (!key.terms().isEmpty()) {
            terms(key, site.vocabulary())
                    .forEach(term -> choices.add(new Field.Choice(term.id(), term.name(Language.GERMAN))));
            key.also().forEach(id -> choices.add(new Field.Choice(id, NAMES.getOrDefault(id, id))));
        } else if (!key.pages().isEmpty()) {
            if (key.type().equals("place")) {
                choices.add(new Field.Choice("online", NAMES.getOrDefault("online", "online")));
            }
            site.originals().values().stream()
                    .filter(page -> key.pages().contains(page.id().type()))
                    .sorted(Comparator.comparing(Page::title).thenComparing(Page::id))
                    .map(page -> new Field.Choice(reference(page, key), page.title()))
                    .forEach(choices::add);
        }
        return choices;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.GERMAN) + word.substring(1);
    }

    /** The slug alone where it cannot mean another page. */
    private static String reference(Page page, SchemaKey key) {
        PageType type = page.id().type();
        return type == key.pages().get(0)
                ? page.id().slug()
                : type.folder() + "/" + page.id().slug();
    }

    private static List<Vocabulary.Term> terms(SchemaKey key, Vocabulary vocabulary) {
        return switch (key.terms()) {
            case "zielgruppen" -> vocabulary.audiences();
            case "themen" -> vocabulary.topics();
            default -> vocabulary.languages();
        };
    }
}
