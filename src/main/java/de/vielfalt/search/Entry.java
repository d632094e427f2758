package de.vielfalt.search;

import de.vielfalt.view.Label;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page in the index: what is looked into, and what a result shows of it.
 *
 * @param path its address, seen from the home page of its language: {@code veranstaltungen/jugendtag/}
 * @param title its title
 * @param type the kind of page: {@code event}
 * @param order when it counts: for what is to come the day of its next date, in days since 1970, and a day beyond all calendars
 *     while that is open; for what is over the same of the last date, negative; 0 for what has no time
 * @param date its date in words; may be empty
 * @param places where it is
 * @param status what must be known first, in a word or two; may be empty
 * @param statusKind the same for the style sheet: {@code cancelled}
 * @param terms what is looked into
 */
record Entry(
        String path,
        String title,
        String type,
        long order,
        String date,
        List<Label> places,
        String status,
        String statusKind,
        Map<Field, List<String>> terms) {
    Entry {
        places = List.copyOf(places);
        terms = terms.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> List.copyOf(field.getValue()),
                        (a, b) -> a,
                        () -> new EnumMap<>(Field.class)));
    }

    /** The terms of one field. */
    List<String> in(Field field) {
        return terms.getOrDefault(field, List.of());
    }
}
