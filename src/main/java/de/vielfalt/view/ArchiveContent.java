package de.vielfalt.view;

import java.util.List;

/**
 * The archive: either all its years, or what took place in one of them.
 *
 * @param years its years, latest first; empty on the page of a year
 * @param items what took place in the year, latest first; empty on the page of all years
 */
public record ArchiveContent(List<Year> years, List<TeaserItem> items) implements Content {
    public ArchiveContent {
        years = List.copyOf(years);
        items = List.copyOf(items);
    }

    /**
     * A year.
     *
     * @param link its page; its number alone if nothing ended in it
     * @param months its months in which something took place and nothing is left, latest first
     */
    public record Year(Ref link, List<Ref> months) {
        public Year {
            months = List.copyOf(months);
        }
    }
}
