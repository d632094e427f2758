package de.vielfalt.feed;

import de.vielfalt.json.Json;
import de.vielfalt.model.Language;
import de.vielfalt.model.Vocabulary;
import de.vielfalt.view.Messages;
import de.vielfalt.view.OpenData;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The names, in each language of the site, of what the events in the open data name by an identifier. */
final class DataNames {
    private final List<Language> languages;
    private final Messages.Bundles messages;

    DataNames(List<Language> languages, Messages.Bundles messages) {
        this.languages = languages;
        this.messages = messages;
    }

    /**
     * The names as the field {@code names} holds them: audiences, topics, states, then means of access.
     *
     * @param access identifiers of what makes places accessible
     */
    Json of(Vocabulary vocabulary, List<String> access) {
        return Json.array(Stream.of(
                        terms("audience", vocabulary.audiences()),
                        terms("topic", vocabulary.topics()),
                        words("status", OpenData.states()),
                        words("access", access))
                .flatMap(names -> names)
                .toList());
    }

    private Stream<Json> terms(String kind, List<Vocabulary.Term> terms) {
        return terms.stream()
                .map(term -> name(
                        kind,
                        term.id(),
                        language -> Optional.ofNullable(term.names().get(language.code()))));
    }

    private Stream<Json> words(String kind, List<String> ids) {
        return ids.stream()
                .map(id -> name(kind, id, language -> messages.of(language).find(kind + "." + id)));
    }

    /** One name; a language without one is left out, since the reader of the data knows best what to fall back on. */
    private Json name(String kind, String id, Function<Language, Optional<String>> text) {
        List<Json> texts = languages.stream()
                .flatMap(language -> text.apply(language).stream().<Json>map(words -> Json.object()
                        .add("language", language.tag())
                        .add("text", words)
                        .done()))
                .toList();
        return Json.object()
                .add("of", kind)
                .add("id", id)
                .add("texts", Json.array(texts))
                .done();
    }
}
