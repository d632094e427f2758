package de.vielfalt.view;

import java.util.List;

/**
 * A list of pages of one type.
 *
 * @param sections the list in its order; empty if there is nothing to show
 * @param empty what to say then
 * @param past what is over, latest first, as far as the list shows it
 * @param archive where the rest of it is
 */
public record ListingContent(List<Section> sections, String empty, List<TeaserItem> past, Ref archive)
        implements Content {
    public ListingContent {
        sections = List.copyOf(sections);
        past = List.copyOf(past);
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
