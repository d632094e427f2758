package de.vielfalt.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * One way to narrow the programme down: for an audience, about a topic, in a language, at a place, by a partner.
 *
 * <p>Each has a list, a calendar and feeds at a stable address, whether or not anything is on at the moment.
 *
 * @param kind what is asked
 * @param id the answer: an id of the vocabulary, or the slug of a place or partner
 */
public record Facet(Kind kind, String id) {
    /** What is asked of an event. */
    public enum Kind {
        /** Whom it is for. */
        AUDIENCE("fuer"),
        /** What it is about. */
        TOPIC("thema"),
        /** Which language is spoken there. */
        LANGUAGE("sprache"),
        /** Where it takes place. */
        PLACE("ort"),
        /** Who organises it. */
        PARTNER("partner");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word that stands for it in addresses. */
        public String word() {
            return word;
        }
    }

    /** What an event answers, in the order of the kinds. */
    public static List<Facet> of(Event event) {
        return Stream.of(
                        of(Kind.AUDIENCE, event.audiences()),
                        of(Kind.TOPIC, event.topics()),
                        of(Kind.LANGUAGE, event.spoken()),
                        of(Kind.PLACE, event.places().stream().map(PageId::slug).toList()),
                        of(
                                Kind.PARTNER,
                                event.organisers().stream().map(PageId::slug).toList()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /**
     * Every way to narrow a site's programme down: the terms of its vocabulary in their order, then its places and
     * partners.
     *
     * @param published the pages that may be seen
     */
    public static List<Facet> all(Vocabulary vocabulary, List<Page> published) {
        return Stream.of(
                        of(Kind.AUDIENCE, ids(vocabulary.audiences())),
                        of(Kind.TOPIC, ids(vocabulary.topics())),
                        of(Kind.LANGUAGE, ids(vocabulary.languages())),
                        of(Kind.PLACE, slugs(PageType.PLACE, published)),
                        of(Kind.PARTNER, slugs(PageType.PARTNER, published)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> ids(List<Vocabulary.Term> terms) {
        return terms.stream().map(Vocabulary.Term::id).toList();
    }

    private static List<String> slugs(PageType type, List<Page> published) {
        return published.stream()
                .filter(page -> page.language().isGerman() && page.id().type() == type)
                .map(page -> page.id().slug())
                .toList();
    }

    private static List<Facet> of(Kind kind, List<String> ids) {
        return ids.stream().map(id -> new Facet(kind, id)).toList();
    }

    /** As in addresses: {@code fuer-jugendliche}. */
    @Override
    public String toString() {
        return kind.word() + "-" + id;
    }
}
