package de.vielfalt.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partner in a list.
 *
 * @param link its page
 * @param draft whether it is a draft
 * @param teaser what it is; may be empty
 * @param logoOrNull its logo
 */
public record PartnerCard(
        Ref link, boolean draft, Label teaser, @Nullable PictureView logoOrNull) implements Card {
    @Override
    public String kind() {
        return "partner";
    }

    /** Its logo. */
    public Optional<PictureView> logo() {
        return Optional.ofNullable(logoOrNull);
    }
}
