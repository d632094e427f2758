package de.vielfalt.view;

import de.vielfalt.model.Html;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partner institution.
 *
 * @param lead what its editor put before the text; may be empty
 * @param body its text; may be empty
 * @param pictureOrNull its lead picture, or its logo
 * @param facts website
 * @param contacts whom to ask
 * @param happenings what it organises
 * @param hubOrNull where there is what helps to pass events on; null if nothing of the kind is made
 */
public record PartnerContent(
        String lead,
        Html body,
        @Nullable PictureView pictureOrNull,
        List<Fact> facts,
        List<ContactView> contacts,
        Happenings happenings,
        @Nullable Ref hubOrNull)
        implements Content {
    public PartnerContent {
        facts = List.copyOf(facts);
        contacts = List.copyOf(contacts);
    }

    /** Where there is what helps to pass events on. */
    public Optional<Ref> hub() {
        return Optional.ofNullable(hubOrNull);
    }

    /** Its lead picture, or its logo. */
    public Optional<PictureView> picture() {
        return Optional.ofNullable(pictureOrNull);
    }
}
