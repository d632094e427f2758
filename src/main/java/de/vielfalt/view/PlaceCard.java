package de.vielfalt.view;

import java.util.List;

/**
 * A place in a list.
 *
 * @param link its page
 * @param draft whether it is a draft
 * @param address postal address
 * @param access what makes it accessible, in words
 */
public record PlaceCard(Ref link, boolean draft, String address, List<String> access) implements Card {
    public PlaceCard {
        access = List.copyOf(access);
    }

    @Override
    public String kind() {
        return "place";
    }
}
