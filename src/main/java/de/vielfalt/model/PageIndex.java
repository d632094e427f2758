package de.vielfalt.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Resolves what editors write to name another page: the slug, or {@code folder/slug} across types; in an {@code xref:}
 * with {@code .adoc}, sub-folders and {@code ../} being of no account.
 */
public final class PageIndex {
    private final Set<PageId> ids;

    /** An index of the pages that exist. */
    public PageIndex(Collection<PageId> ids) {
        this.ids = Set.copyOf(ids);
    }

    /**
     * The page meant by a reference.
     *
     * @param reference e.g. {@code jugendtag}, {@code veranstaltungen/jugendtag.adoc}
     * @param preferred the type that a bare slug names first; any other type counts only if it is the only one
     */
    public Optional<PageId> resolve(String reference, PageType preferred) {
        String path = reference.endsWith(".adoc") ? reference.substring(0, reference.length() - 5) : reference;
        List<String> parts = Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String slug = Slug.of(parts.get(parts.size() - 1));
        Optional<PageType> type = parts.size() > 1 ? PageType.ofFolder(parts.get(0)) : Optional.empty();
        if (type.isPresent()) {
            return known(new PageId(type.get(), slug));
        }
        Optional<PageId> own = known(new PageId(preferred, slug));
        if (own.isPresent()) {
            return own;
        }
        List<PageId> others = ids.stream().filter(id -> id.slug().equals(slug)).toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    /** The slugs of a type, sorted. */
    public Set<String> slugs(PageType type) {
        return ids.stream()
                .filter(id -> id.type() == type)
                .map(PageId::slug)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<PageId> known(PageId id) {
        return ids.contains(id) ? Optional.of(id) : Optional.empty();
    }
}
