package de.vielfalt.editorial;

import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Site;
import de.vielfalt.model.Slug;
import de.vielfalt.model.Vocabulary;
import de.vielfalt.source.SchemaKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what somebody means who writes a name, and not the id that a header takes. */
final class Names {
    private static final String ONLINE = "online";

    private final Site site;

    Names(Site site) {
        this.site = site;
    }

    /**
     * The value as a header takes it.
     *
     * @return empty if a name in it means nothing here
     */
    Optional<String> ids(SchemaKey key, String value) {
        if (!key.terms().isEmpty()) {
            return all(value, "[,;/]", name -> term(key, name));
        }
        if (key.pages().isEmpty() || !key.list()) {
            return Optional.of(value);
        }
        Optional<String> whole = page(key, value);
        return whole.isPresent()
                ? whole
                : all(value, "[,;]", name -> page(key, name)).or(() -> begun(key, value));
    }

    private interface Lookup {
        Optional<String> find(String name);
    }

    private static Optional<String> all(String value, String separators, Lookup lookup) {
        List<String> ids = new ArrayList<>();
        for (String name : value.split(separators, -1)) {
            Optional<String> id = lookup.find(name.strip());
            if (id.isEmpty()) {
                return Optional.empty();
            }
            ids.add(id.get());
        }
        return Optional.of(String.join(", ", ids));
    }

    private Optional<String> term(SchemaKey key, String name) {
        Vocabulary vocabulary = site.vocabulary();
        List<Vocabulary.Term> terms =
                switch (key.terms()) {
                    case "zielgruppen" -> vocabulary.audiences();
                    case "themen" -> vocabulary.topics();
                    default -> vocabulary.languages();
                };
        String slug = Slug.of(name);
        Optional<String> found = terms.stream()
                .filter(term -> Slug.of(term.id()).equals(slug)
                        || term.names().values().stream()
                                .anyMatch(known -> Slug.of(known).equals(slug)))
                .map(Vocabulary.Term::id)
                .findFirst();
        return found.or(() -> key.also().stream().filter(slug::equals).findFirst());
    }

    private Optional<String> page(SchemaKey key, String name) {
        String slug = Slug.of(name);
        if (key.pages().contains(PageType.PLACE) && slug.equals(ONLINE)) {
            return Optional.of(ONLINE);
        }
        return pages(key).stream()
                .filter(page ->
                        page.id().slug().equals(slug) || Slug.of(page.title()).equals(slug))
                .map(page -> page.id().slug())
                .findFirst();
    }

    /** A place followed by its address, as calendars have it. */
    private Optional<String> begun(SchemaKey key, String value) {
        String slug = Slug.of(value);
        return pages(key).stream()
                .filter(page -> slug.startsWith(Slug.of(page.title()) + "-"))
                .map(page -> page.id().slug())
                .findFirst();
    }

    private List<Page> pages(SchemaKey key) {
        return site.pages().stream()
                .filter(page -> page.language().equals(Language.GERMAN)
                        && key.pages().contains(page.id().type()))
                .toList();
    }
}
