package de.vielfalt.model;

/**
 * What a page is called by others, whatever its language.
 *
 * @param type kind of page
 * @param slug ASCII, lower case, unique within the type
 */
public record PageId(PageType type, String slug) implements Comparable<PageId> {
    /** The home page's text. */
    public static final PageId HOME = new PageId(PageType.PAGE, "start");

    /** The page's address in a language. */
    public SitePath path(Language language) {
        String own = equals(HOME) ? "/" : type.base() + slug + "/";
        return new SitePath(language.prefix() + own);
    }

    /** {@code folder/slug}, as references across types are written. */
    @Override
    public String toString() {
        return type.folder() + "/" + slug;
    }

    @Override
    public int compareTo(PageId other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : slug.compareTo(other.slug);
    }
}
