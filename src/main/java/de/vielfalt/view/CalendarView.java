package de.vielfalt.view;

import de.vielfalt.model.Facet;
import de.vielfalt.model.SitePath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A calendar to subscribe to.
 *
 * @param path where it is
 * @param facetOrNull which events it holds; null for all
 * @param label what its events have in common, in a word or two
 * @param name what calendar programs call it
 * @param description what it holds, as a sentence
 * @param colour the colour of the audience it is for; empty for all others
 * @param address where it is, absolute, to be copied
 * @param webcal the same for programs that keep calendars, by the scheme that they are registered for
 */
public record CalendarView(
        SitePath path,
        @Nullable Facet facetOrNull,
        Label label,
        String name,
        String description,
        String colour,
        String address,
        String webcal) {
    /** Which events it holds; empty for all. */
    public Optional<Facet> facet() {
        return Optional.ofNullable(facetOrNull);
    }
}
