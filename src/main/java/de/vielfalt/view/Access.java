package de.vielfalt.view;

import de.vielfalt.model.Place;
import java.util.List;

/** Says what makes a place accessible. */
final class Access {
    private Access() {}

    /** Each in its words. */
    static List<String> words(Place place, Reader reader) {
        return place.access().stream().map(id -> reader.text("access." + id)).toList();
    }

    /** All as one text; may be empty. */
    static String list(Place place, Reader reader) {
        return reader.face().row(words(place, reader));
    }
}
