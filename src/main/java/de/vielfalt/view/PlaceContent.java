package de.vielfalt.view;

import de.vielfalt.model.Html;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place.
 *
 * @param lead what its editor put before the text; may be empty
 * @param body its text; may be empty
 * @param pictureOrNull its lead picture, or its logo
 * @param facts address, accessibility, website
 * @param contacts whom to ask
 * @param happenings what takes place there
 */
public record PlaceContent(
        String lead,
        Html body,
        @Nullable PictureView pictureOrNull,
        List<Fact> facts,
        List<ContactView> contacts,
        Happenings happenings)
        implements Content {
    public PlaceContent {
        facts = List.copyOf(facts);
        contacts = List.copyOf(contacts);
    }

    /** Its lead picture, or its logo. */
    public Optional<PictureView> picture() {
        return Optional.ofNullable(pictureOrNull);
    }
}
