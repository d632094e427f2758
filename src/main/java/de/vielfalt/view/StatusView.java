package de.vielfalt.view;

import de.vielfalt.model.EventState;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor must know before everything else.
 *
 * @param state every state but {@link EventState#PLANNED}, which needs no word
 * @param label in a word or two
 * @param reason why, as its editor wrote it; may be empty
 * @param intro words before the link; empty if there is none
 * @param linkOrNull where to read on: the new date, the report
 */
public record StatusView(
        EventState state,
        String label,
        Label reason,
        String intro,
        @Nullable Ref linkOrNull) {
    /** Where to read on. */
    public Optional<Ref> link() {
        return Optional.ofNullable(linkOrNull);
    }

    /** The state as templates, style sheet and messages name it: {@code cancelled}, {@code full}, … */
    public String kind() {
        return kind(state);
    }

    /** A state as templates, messages and open data name it. */
    public static String kind(EventState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
