package de.vielfalt.view;

import de.vielfalt.model.Code;
import de.vielfalt.model.Language;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The words of the interface in one language.
 *
 * <p>They stand in {@code templates/messages/messages_<lang>.properties}, in UTF-8; each is an ICU message
 * ({@code {0, plural, one {# Termin} other {# Termine}}}). Start at {@link Bundles#load}. Safe for several threads.
 */
public final class Messages {
    private final Language language;
    private final Map<String, Message> messages;
    private final Set<String> unreviewed;

    /**
     * Words in a language.
     *
     * @param unreviewed keys of those that a native reader has yet to read
     */
    Messages(Language language, Map<String, Message> messages, Set<String> unreviewed) {
        this.language = language;
        this.messages = Map.copyOf(messages);
        this.unreviewed = Collections.unmodifiableSet(new TreeSet<>(unreviewed));
    }

    /** The language these words are in. */
    public Language language() {
        return language;
    }

    /**
     * A message, filled in.
     *
     * @param key its key, e.g. {@code status.cancelled}
     * @param arguments inserted for {@code {0}}, {@code {1}}, …: strings as they are, numbers as the language writes them
     * @return empty if there is no such message; {@link #missing} tells what to report then
     */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(messages.get(key)).map(message -> message.fill(arguments));
    }

    /** What to report if there is no such message. */
    public Problem missing(String key) {
        return missing(language, key);
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(messages.keySet());
    }

    /** Keys of the messages that a native reader has yet to review, sorted: those below {@code # prüfen} in their file. */
    public Set<String> unreviewed() {
        return unreviewed;
    }

    static Problem missing(Language language, String key) {
        return Problem.error(
                Code.MESSAGE_INVALID, Location.file(MessageFile.location(language)), "missing", key, language.code());
    }

    /** The words of the interface in every language there are any for. */
    public static final class Bundles {
        private final Map<Language, Messages> languages;

        private Bundles(Map<Language, Messages> languages) {
            this.languages = Map.copyOf(languages);
        }

        /**
         * Loads every {@code messages/messages_<lang>.properties} of some template folders.
         *
         * @param templateRoots the site's own folder first, the project's last; an earlier one overrides message by
         *     message; one that does not exist is passed over
         * @param problems takes every message that is malformed, given twice, missing in one of the languages, or unknown
         *     to all others
         */
        public static Bundles load(List<Path> templateRoots, Consumer<Problem> problems) {
            Map<Language, Messages> languages = new HashMap<>();
            new MessageLoader(templateRoots, problems)
                    .load()
                    .forEach(messages -> languages.put(messages.language(), messages));
            languages.putIfAbsent(Language.GERMAN, new Messages(Language.GERMAN, Map.of(), Set.of()));
            return new Bundles(languages);
        }

        /** The words for readers of a language: in that language if there are any, else in German. */
        public Messages of(Language language) {
            Messages own = languages.get(language);
            return own != null ? own : languages.getOrDefault(Language.GERMAN, EMPTY);
        }

        /**
         * What to report of languages that have no words of their own.
         *
         * @param languages languages that are switched on
         */
        List<Problem> wordless(List<Language> languages) {
            return languages.stream()
                    .filter(language -> !this.languages.containsKey(language))
                    .map(language -> Problem.note(
                            Code.MESSAGE_INVALID,
                            Location.file(MessageFile.location(language)),
                            "no-language",
                            language.code(),
                            MessageFile.location(language)))
                    .toList();
        }

        /** The languages there are words in. */
        public Set<Language> languages() {
            return languages.keySet();
        }

        private static final Messages EMPTY = new Messages(Language.GERMAN, Map.of(), Set.of());
    }
}
