package de.vielfalt.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor must know before everything else.
 *
 * @param kind {@code cancelled}, {@code ended}, {@code postponed}, {@code full}, {@code over}, {@code open} or
 *     {@code running}
 * @param label in a word or two
 * @param reason why, as its editor wrote it; may be empty
 * @param intro words before the link; empty if there is none
 * @param linkOrNull where to read on: the new date, the report
 */
public record StatusView(
        String kind,
        String label,
        Label reason,
        String intro,
        @Nullable Ref linkOrNull) {
    /** Where to read on. */
    public Optional<Ref> link() {
        return Optional.ofNullable(linkOrNull);
    }
}
