package de.vielfalt.feed;

import de.vielfalt.model.Settings;
import de.vielfalt.view.Channel;
import java.time.Instant;
import java.util.List;

/**
 * A feed before it is written in one of its formats.
 *
 * @param channel what it tells
 * @param title its name
 * @param description what one can expect there
 * @param language tag of its language
 * @param entries newest first
 */
record Feed(
        Settings settings, Channel channel, String title, String description, String language, List<Entry> entries) {
    Feed {
        entries = List.copyOf(entries);
    }

    /** When any of it last changed. */
    Instant updated() {
        return entries.stream()
                .map(entry -> entry.dating().updated())
                .max(Instant::compareTo)
                .orElse(Dating.UNKNOWN);
    }

    /** The absolute address of the list that people read instead. */
    String list() {
        return settings.absolute(channel.list());
    }
}
