package de.vielfalt.editorial;

import de.vielfalt.history.FileDates;
import de.vielfalt.model.Event;
import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the translations are: of every German page that the public sees, or will, and that is not over.
 *
 * @param entries by language in the order of the configuration, then by state, then what waits longest first
 */
public record Translations(List<Entry> entries) {
    public Translations {
        entries = List.copyOf(entries);
    }

    /** What a translation is like. */
    public enum State {
        /** There is none. */
        MISSING,
        /** The German text has changed since. */
        STALE,
        /** It is being made. */
        DRAFT,
        /** It does not say what it was made from, so nobody can tell. */
        UNSTAMPED,
        /** It says what the German text says. */
        CURRENT
    }

    /**
     * A page in a language.
     *
     * @param german file of the German page, relative to the site
     * @param file file of the translation; where it would be, if there is none
     * @param sinceOrNull when the German text last changed; null if no repository tells
     */
    public record Entry(
            Language language,
            PageId page,
            String title,
            State state,
            String german,
            String file,
            @Nullable Instant sinceOrNull) {
        /** When the German text last changed. */
        public Optional<Instant> since() {
            return Optional.ofNullable(sinceOrNull);
        }
    }

    /** Those of a site. */
    public static Translations of(Desk desk) {
        List<Page> originals = desk.site().pages().stream()
                .filter(page -> page.language().isGerman() && isWanted(page, desk.now()) && desk.isWritten(page))
                .toList();
        FileDates dates = desk.dates();
        Map<PageId, List<Page>> languages = desk.site().byId();
        List<Entry> entries = new ArrayList<>();
        for (Language language : desk.languages()) {
            List<Entry> own = new ArrayList<>();
            for (Page german : originals) {
                Page made = languages.getOrDefault(german.id(), List.of()).stream()
                        .filter(page -> page.language().equals(language))
                        .findFirst()
                        .orElse(null);
                own.add(new Entry(
                        language,
                        german.id(),
                        german.title(),
                        state(german, made),
                        german.origin().path(),
                        made == null ? file(german, language) : made.origin().path(),
                        dates.of(german.origin().path().substring("content/".length()))
                                .orElse(null)));
            }
            own.sort(Comparator.comparing(Entry::state)
                    .thenComparing(entry -> entry.since().orElse(Instant.MAX))
                    .thenComparing(Entry::german));
            entries.addAll(own);
        }
        return new Translations(entries);
    }

    /** The number of pages in that state in a language. */
    public long count(Language language, State state) {
        return entries.stream()
                .filter(entry -> entry.language().equals(language) && entry.state() == state)
                .count();
    }

    /** The file that a translation lies in. */
    static String file(Page german, Language language) {
        String path = german.origin().path();
        return path.substring(0, path.length() - ".adoc".length()) + "." + language.code() + ".adoc";
    }

    private static boolean isWanted(Page page, Instant now) {
        boolean over = page.facts() instanceof Event event && event.isOver(now);
        boolean gone = page.publication().withdrawn().isPresent()
                || page.publication().until().map(end -> !now.isBefore(end)).orElse(false);
        return !page.publication().draft() && !over && !gone;
    }

    private static State state(Page german, @Nullable Page made) {
        if (made == null) {
            return State.MISSING;
        }
        if (made.publication().draft()) {
            return State.DRAFT;
        }
        if (made.stamp().isEmpty()) {
            return State.UNSTAMPED;
        }
        return made.isStale(german) ? State.STALE : State.CURRENT;
    }
}
