package de.vielfalt.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be passed on, for all or for an audience, by month.
 *
 * @param sections what there is, soonest first
 * @param others the same for all and for each audience, without this one
 * @param digests where the same is told week by week and month by month
 */
public record HubContent(List<Section> sections, List<Ref> others, Ref digests) implements Content {
    public HubContent {
        sections = List.copyOf(sections);
        others = List.copyOf(others);
    }

    /**
     * A month, or what has no date yet.
     *
     * @param heading its name
     * @param kits soonest first
     * @param archiveOrNull all of the month in one file; null for what has no date yet, and where not all of it is shown
     */
    public record Section(
            String heading, List<Entry> kits, @Nullable Ref archiveOrNull) {
        public Section {
            kits = List.copyOf(kits);
        }

        /** All of them in one file. */
        public Optional<Ref> archive() {
            return Optional.ofNullable(archiveOrNull);
        }
    }

    /**
     * The kit of one event.
     *
     * @param link its page; that of the German kit if there is none in the reader's language
     * @param when date and time in words, what must be known first before it
     * @param image its card, drawn small
     * @param chips whom the event is for
     * @param languages the languages it is in, by their names in the reader's
     */
    public record Entry(Ref link, String when, KitContent.Image image, List<Chip> chips, String languages) {
        public Entry {
            chips = List.copyOf(chips);
        }
    }
}
