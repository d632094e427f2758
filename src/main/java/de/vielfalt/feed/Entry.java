package de.vielfalt.feed;

import java.util.List;
import java.util.Optional;

/**
 * What a feed tells of a page.
 *
 * @param id identifier that never changes
 * @param title plain text; with the state of an event that does not simply take place
 * @param url absolute address of the page
 * @param language tag of its language
 * @param dating when it appeared and last changed
 * @param categories audiences and topics
 * @param summary plain text; may be empty
 * @param html all of it, every address absolute
 * @param image absolute address of its lead picture
 */
record Entry(
        String id,
        String title,
        String url,
        String language,
        Dating dating,
        List<Category> categories,
        String summary,
        String html,
        Optional<String> image) {
    Entry {
        categories = List.copyOf(categories);
    }

    /** A term of the vocabulary. */
    record Category(String id, String name) {}
}
