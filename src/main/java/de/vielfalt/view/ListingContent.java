package de.vielfalt.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of pages.
 *
 * @param sections the list in its order; empty if there is nothing to show
 * @param empty what to say then
 * @param instead where to go on then
 * @param past what is over, latest first, as far as the list shows it
 * @param archive where the rest of it is
 * @param filtersOrNull how to narrow it down; null for lists of anything but events
 * @param paginationOrNull the other pages of the list; null if it has only one
 */
public record ListingContent(
        List<Section> sections,
        String empty,
        List<Ref> instead,
        List<TeaserItem> past,
        Ref archive,
        @Nullable Filters filtersOrNull,
        @Nullable Pagination paginationOrNull)
        implements Content {
    public ListingContent {
        sections = List.copyOf(sections);
        instead = List.copyOf(instead);
        past = List.copyOf(past);
    }

    /** A list on one page. */
    static ListingContent whole(
            List<Section> sections,
            String empty,
            List<Ref> instead,
            List<TeaserItem> past,
            Ref archive,
            @Nullable Filters filters) {
        return new ListingContent(sections, empty, instead, past, archive, filters, null);
    }

    /**
     * One of the pages of this list. A script sees what is on the page only, so filters lead to lists of their own.
     *
     * @param last whether it is the last one, which ends with what is over
     */
    ListingContent part(List<Section> some, boolean last, Pagination pagination) {
        return new ListingContent(
                some,
                empty,
                instead,
                last ? past : List.of(),
                archive,
                filtersOrNull == null ? null : filtersOrNull.in(Filters.ELSEWHERE),
                pagination);
    }

    /** The other pages of the list. */
    public Optional<Pagination> pagination() {
        return Optional.ofNullable(paginationOrNull);
    }

    /** How to narrow it down. */
    public Optional<Filters> filters() {
        return Optional.ofNullable(filtersOrNull);
    }

    @Override
    public List<String> colours() {
        return filters().stream()
                .flatMap(filters -> filters.groups().stream())
                .flatMap(group -> group.items().stream())
                .filter(item -> item.current() && !item.colour().isEmpty())
                .map(Filters.Item::colour)
                .toList();
    }

    /**
     * A part of a list.
     *
     * @param heading its heading; empty if the list has only one part without a name
     * @param cards its entries, all of one kind
     */
    public record Section(String heading, List<Card> cards) {
        public Section {
            cards = List.copyOf(cards);
        }
    }
}
