package de.vielfalt.view;

import de.vielfalt.model.Html;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event or a workshop. Texts are in the page's language, everything else in the interface's.
 *
 * @param lead what its editor put before the text; may be empty
 * @param body its text
 * @param pictureOrNull its lead picture
 * @param chips whom it is for
 * @param whenOrNull its next date, or the last one if it is over; null while the date is open
 * @param statusOrNull what a visitor must know first: cancelled, moved, full, over, date to follow
 * @param reason why some of the dates to come are cancelled or moved, unless the status says it; may be empty
 * @param dates every date of a series; empty for a single date
 * @param facts the rest of what can be said in a word or two
 * @param contacts whom to ask
 * @param invitationOrNull what calendars say of it; null while the date is open
 * @param share how it is passed on
 * @param kitOrNull what else there is to pass it on with; null once it is over
 */
public record EventContent(
        String lead,
        Html body,
        @Nullable PictureView pictureOrNull,
        List<Chip> chips,
        @Nullable When whenOrNull,
        @Nullable StatusView statusOrNull,
        Label reason,
        List<DateRow> dates,
        List<Fact> facts,
        List<ContactView> contacts,
        @Nullable Invitation invitationOrNull,
        Share share,
        @Nullable Ref kitOrNull)
        implements Content {
    public EventContent {
        chips = List.copyOf(chips);
        dates = List.copyOf(dates);
        facts = List.copyOf(facts);
        contacts = List.copyOf(contacts);
    }

    /** Its lead picture. */
    public Optional<PictureView> picture() {
        return Optional.ofNullable(pictureOrNull);
    }

    /** Its next date, or the last one if it is over. */
    public Optional<When> when() {
        return Optional.ofNullable(whenOrNull);
    }

    /** What is stated of it under a key: {@code where}, {@code price}, … */
    public Optional<Fact> fact(String key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).findFirst();
    }

    /** What calendars say of it. */
    public Optional<Invitation> invitation() {
        return Optional.ofNullable(invitationOrNull);
    }

    /** What else there is to pass it on with. */
    public Optional<Ref> kit() {
        return Optional.ofNullable(kitOrNull);
    }

    /** What a visitor must know first. */
    public Optional<StatusView> status() {
        return Optional.ofNullable(statusOrNull);
    }

    @Override
    public List<String> colours() {
        return chips.stream().map(Chip::colour).toList();
    }
}
