package de.vielfalt.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event or a workshop in a list.
 *
 * @param link its page
 * @param draft whether it is a draft
 * @param whenOrNull its next date; null while that is open
 * @param statusOrNull what a visitor must know first
 * @param chips whom it is for
 * @param typeName {@code Workshop}; empty for what is simply an event
 * @param plannedBy who planned it; may be empty
 * @param meta time, place, price and languages, each in a word or two
 * @param teaser what it is about; may be empty
 * @param facets what filters ask for: {@code fuer-jugendliche}, {@code monat-2026-12}
 */
public record EventCard(
        Ref link,
        boolean draft,
        @Nullable When whenOrNull,
        @Nullable StatusView statusOrNull,
        List<Chip> chips,
        String typeName,
        String plannedBy,
        List<Label> meta,
        Label teaser,
        List<String> facets)
        implements Card {
    public EventCard {
        chips = List.copyOf(chips);
        meta = List.copyOf(meta);
        facets = List.copyOf(facets);
    }

    @Override
    public String kind() {
        return "event";
    }

    /** The pattern at its edge, in the colours of those it is for. */
    public Pattern pattern() {
        return Pattern.of(link.href(), 1, 6, chips.stream().map(Chip::colour).toList());
    }

    /** Its next date. */
    public Optional<When> when() {
        return Optional.ofNullable(whenOrNull);
    }

    /** What a visitor must know first. */
    public Optional<StatusView> status() {
        return Optional.ofNullable(statusOrNull);
    }
}
