package de.vielfalt.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page in a short list.
 *
 * @param link the page
 * @param dateOrNull its date
 * @param note what is to be added: {@code abgesagt}, a number of entries; may be empty
 */
public record TeaserItem(Ref link, @Nullable DateText dateOrNull, String note) {
    /** Its date. */
    public Optional<DateText> date() {
        return Optional.ofNullable(dateOrNull);
    }
}
