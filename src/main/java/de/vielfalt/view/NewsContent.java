package de.vielfalt.view;

import de.vielfalt.model.Html;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A news item.
 *
 * @param lead what its editor put before the text; may be empty
 * @param body its text
 * @param pictureOrNull its lead picture
 * @param chips whom it is for
 * @param date the day it is of
 * @param about events that it looks back on
 */
public record NewsContent(
        String lead, Html body, @Nullable PictureView pictureOrNull, List<Chip> chips, DateText date, List<Ref> about)
        implements Content {
    public NewsContent {
        chips = List.copyOf(chips);
        about = List.copyOf(about);
    }

    /** Its lead picture. */
    public Optional<PictureView> picture() {
        return Optional.ofNullable(pictureOrNull);
    }

    @Override
    public List<String> colours() {
        return chips.stream().map(Chip::colour).toList();
    }
}
