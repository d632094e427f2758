package de.vielfalt.view;

import java.util.List;

/**
 * Everything that can be passed on, by month.
 *
 * @param sections what there is, soonest first
 */
public record HubContent(List<Section> sections) implements Content {
    public HubContent {
        sections = List.copyOf(sections);
    }

    /**
     * A month, or what has no date yet.
     *
     * @param heading its name
     * @param kits soonest first
     */
    public record Section(String heading, List<Entry> kits) {
        public Section {
            kits = List.copyOf(kits);
        }
    }

    /**
     * The kit of one event.
     *
     * @param link its page; that of the German kit if there is none in the reader's language
     * @param when date and time in words, what must be known first before it
     * @param chips whom the event is for
     * @param languages the languages it is in, by their names in the reader's
     */
    public record Entry(Ref link, String when, List<Chip> chips, String languages) {
        public Entry {
            chips = List.copyOf(chips);
        }
    }
}
