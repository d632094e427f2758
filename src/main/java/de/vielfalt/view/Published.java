package de.vielfalt.view;

import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Publication;
import de.vielfalt.model.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pages that may be seen at one instant.
 *
 * <p>A translation is among them only with its original, and only if its language is switched on.
 */
final class Published {
    private final SortedMap<PageId, SortedMap<String, Page>> pages = new TreeMap<>();
    private final boolean withDrafts;

    private Published(boolean withDrafts) {
        this.withDrafts = withDrafts;
    }

    /**
     * Chooses the pages of a site.
     *
     * @param withDrafts whether drafts count as seen; their dates of visibility are of no account then
     */
    static Published at(Site site, Instant now, boolean withDrafts) {
        Published published = new Published(withDrafts);
        Map<PageId, Page> originals = site.originals();
        for (Page page : site.pages()) {
            Page original = originals.get(page.id());
            if (original != null
                    && published.shows(original, now)
                    && published.shows(page, now)
                    && (page.language().isGerman()
                            || site.settings().languages().contains(page.language()))) {
                published
                        .pages
                        .computeIfAbsent(page.id(), id -> new TreeMap<>())
                        .put(page.language().code(), page);
            }
        }
        return published;
    }

    private boolean shows(Page page, Instant now) {
        Publication publication = page.publication();
        boolean withdrawn =
                publication.withdrawn().map(day -> !now.isBefore(day)).orElse(false);
        return publication.isPublic(now) || (withDrafts && publication.draft() && !withdrawn);
    }

    /** Whether a page is a draft, by itself or by its original. */
    boolean isDraft(Page page) {
        return page.publication().draft()
                || in(page.id(), Language.GERMAN)
                        .map(original -> original.publication().draft())
                        .orElse(false);
    }

    /** A page in exactly that language. */
    Optional<Page> in(PageId id, Language language) {
        return Optional.ofNullable(
                pages.getOrDefault(id, Collections.emptySortedMap()).get(language.code()));
    }

    /** A page for readers of a language: in that language, else in German. */
    Optional<Page> forReaders(PageId id, Language language) {
        Optional<Page> own = in(id, language);
        return own.isPresent() ? own : in(id, Language.GERMAN);
    }

    /** A page in all its languages, German first, then by code. */
    List<Page> languages(PageId id) {
        List<Page> all = new ArrayList<>();
        in(id, Language.GERMAN).ifPresent(all::add);
        pages.getOrDefault(id, Collections.emptySortedMap()).values().stream()
                .filter(page -> !page.language().isGerman())
                .forEach(all::add);
        return all;
    }

    /** The German originals of a type, sorted by id. */
    List<Page> originals(PageType type) {
        return pages.keySet().stream()
                .filter(id -> id.type() == type)
                .flatMap(id -> in(id, Language.GERMAN).stream())
                .toList();
    }

    /** What is published, sorted. */
    List<PageId> ids() {
        return List.copyOf(pages.keySet());
    }

    /** Every page and translation, sorted by id, then language. */
    List<Page> all() {
        return pages.values().stream()
                .flatMap(languages -> languages.values().stream())
                .toList();
    }
}
