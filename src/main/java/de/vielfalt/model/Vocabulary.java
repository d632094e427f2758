package de.vielfalt.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The site's own lists of audiences, topics and languages.
 *
 * @param audiences whom the programme is for, each with its form and colour
 * @param topics what it is about
 * @param languages what is spoken
 */
public record Vocabulary(List<Term> audiences, List<Term> topics, List<Term> languages) {
    /** Nothing defined. */
    public static final Vocabulary EMPTY = new Vocabulary(List.of(), List.of(), List.of());

    public Vocabulary {
        audiences = List.copyOf(audiences);
        topics = List.copyOf(topics);
        languages = List.copyOf(languages);
    }

    /** The audience of that id. */
    public Optional<Term> audience(String id) {
        return find(audiences, id);
    }

    /** The topic of that id. */
    public Optional<Term> topic(String id) {
        return find(topics, id);
    }

    /** The language of that id. */
    public Optional<Term> language(String id) {
        return find(languages, id);
    }

    private static Optional<Term> find(List<Term> terms, String id) {
        return terms.stream().filter(term -> term.id().equals(id)).findFirst();
    }

    /**
     * One entry.
     *
     * @param id what editors write
     * @param names name by language code; at least German
     * @param form the audience's form: {@code dreieck}, {@code kreis}, {@code bogen}, {@code blatt}, …; else empty
     * @param colour the audience's colour: {@code koralle}, {@code petrol}, {@code beere}, {@code himmel}, …; else empty
     */
    public record Term(String id, Map<String, String> names, String form, String colour) {
        public Term {
            names = Map.copyOf(names);
        }

        /** The name in a language, else in German, else the id. */
        public String name(Language language) {
            return names.getOrDefault(language.code(), names.getOrDefault("de", id));
        }
    }
}
