package de.vielfalt.view;

import de.vielfalt.model.Html;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A standing page, such as the imprint.
 *
 * @param lead what its editor put before the text; may be empty
 * @param body its text
 * @param pictureOrNull its lead picture
 * @param facts who answers for it, and when it was reviewed
 */
public record StandingContent(
        String lead, Html body, @Nullable PictureView pictureOrNull, List<Fact> facts) implements Content {
    public StandingContent {
        facts = List.copyOf(facts);
    }

    /** Its lead picture. */
    public Optional<PictureView> picture() {
        return Optional.ofNullable(pictureOrNull);
    }
}
