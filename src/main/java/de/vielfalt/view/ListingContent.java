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
 */
public record ListingContent(
        List<Section> sections,
        String empty,
        List<Ref> instead,
        List<TeaserItem> past,
        Ref archive,
        @Nullable Filters filtersOrNull)
        implements Content {
    public ListingContent {
        sections = List.copyOf(sections);
        instead = List.copyOf(instead);
        past = List.copyOf(past);
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
