package de.vielfalt.view;

import java.util.List;

/**
 * A news item in a list.
 *
 * @param link its page
 * @param draft whether it is a draft
 * @param date the day it is of
 * @param chips whom it is for
 * @param teaser what it is about; may be empty
 */
public record NewsCard(Ref link, boolean draft, DateText date, List<Chip> chips, Label teaser) implements Card {
    public NewsCard {
        chips = List.copyOf(chips);
    }

    @Override
    public String kind() {
        return "news";
    }
}
