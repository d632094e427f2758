package de.vielfalt.view;

import de.vielfalt.model.Facet;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.Vocabulary;
import de.vielfalt.model.Vocabulary.Term;
import java.util.List;
import java.util.stream.Stream;

/** Shows terms of the vocabulary to a reader; an id that it lacks is passed over, as another package reports it. */
final class Terms {
    private final Vocabulary vocabulary;
    private final Reader reader;

    Terms(Vocabulary vocabulary, Reader reader) {
        this.vocabulary = vocabulary;
        this.reader = reader;
    }

    /** Audiences with their forms and colours. */
    List<Chip> audiences(List<String> ids) {
        return ids.stream()
                .flatMap(id -> vocabulary.audience(id).stream())
                .map(term -> new Chip(link(Facet.Kind.AUDIENCE, term), term.form(), term.colour()))
                .toList();
    }

    /** The names of audiences. */
    Stream<Label> audienceNames(List<String> ids) {
        return ids.stream().flatMap(id -> vocabulary.audience(id).stream()).map(reader::label);
    }

    /** The names of topics, each with the list of what is on about it. */
    Stream<Ref> topics(List<String> ids) {
        return ids.stream().flatMap(id -> vocabulary.topic(id).stream()).map(term -> link(Facet.Kind.TOPIC, term));
    }

    private Ref link(Facet.Kind kind, Term term) {
        SitePath path = reader.here(FacetNames.path(new Facet(kind, term.id())));
        return new Ref(path.value(), reader.label(term), "");
    }
}
