package de.vielfalt.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be passed on, by month.
 *
 * @param sections what there is, soonest first
 * @param digests where the same is told week by week and month by month
 */
public record HubContent(List<Section> sections, Ref digests) implements Content {
    public HubContent {
        sections = List.copyOf(sections);
    }

    /**
     * A month, or what has no date yet.
     *
     * @param heading its name
     * @param kits soonest first
     * @param archiveOrNull all of them in one file; null for what has no date yet
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
     * @param chips whom the event is for
     * @param languages the languages it is in, by their names in the reader's
     */
    public record Entry(Ref link, String when, List<Chip> chips, String languages) {
        public Entry {
            chips = List.copyOf(chips);
        }
    }
}
