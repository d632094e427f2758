package de.vielfalt.feed;

import de.vielfalt.model.Language;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.Channel;
import java.time.Instant;
import java.util.List;

/**
 * A feed before it is written in one of its formats.
 *
 * @param channel what it tells
 * @param title its name
 * @param description what one can expect there
 * @param language the language of its readers
 * @param entries newest first
 */
record Feed(
        Settings settings, Channel channel, String title, String description, Language language, List<Entry> entries) {
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

    /** Its address as Atom. */
    SitePath atom() {
        return channel.atom().in(language);
    }

    /** Its address as JSON Feed. */
    SitePath json() {
        return channel.json().in(language);
    }

    /** The absolute address of the list that people read instead. */
    String list() {
        return settings.absolute(channel.list().in(language));
    }
}
