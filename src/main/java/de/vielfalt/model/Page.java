package de.vielfalt.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page as an editor wrote it: an original, or a translation with the facts of its original.
 *
 * @param id shared by all its languages
 * @param language the language it is written in
 * @param origin its file
 * @param title plain text, never empty
 * @param teaser plain text; the first paragraph if the editor gave none; may be empty
 * @param body its text
 * @param publication who may see it, when; a translation has its original's and its own {@code entwurf}
 * @param pictureOrNull its lead picture
 * @param facts what it states, by its type
 * @param stamp fingerprint of what an original says: title, text and text-like keys; of a translation, that of the German
 *     text it was made from, as its editor wrote it; may be empty
 */
public record Page(
        PageId id,
        Language language,
        Origin origin,
        String title,
        String teaser,
        Body body,
        Publication publication,
        @Nullable Picture pictureOrNull,
        Facts facts,
        String stamp) {
    /** Its address. */
    public SitePath path() {
        return id.path(language);
    }

    /** Every picture that it shows: its lead picture, its logo, those in its text. */
    public List<Picture> pictures() {
        Picture logo = facts instanceof Partner partner
                ? partner.logoOrNull()
                : facts instanceof Place place ? place.logoOrNull() : null;
        return Stream.of(Stream.ofNullable(pictureOrNull), Stream.ofNullable(logo), body.pictures().stream())
                .flatMap(some -> some)
                .toList();
    }

    /** Its lead picture. */
    public Optional<Picture> picture() {
        return Optional.ofNullable(pictureOrNull);
    }

    /** Whether this translation was made from an earlier version of its original. */
    public boolean isStale(Page original) {
        return !language.isGerman() && !stamp.isEmpty() && !stamp.equals(original.stamp);
    }

    /** The facts of an event or workshop. */
    public Optional<Event> event() {
        return facts instanceof Event event ? Optional.of(event) : Optional.empty();
    }
}
