package de.vielfalt.search;

import de.vielfalt.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which terms are in which fields of which entries; an entry is known by its number. */
final class Postings {
    private final SortedMap<String, Map<Field, List<Integer>>> terms = new TreeMap<>();

    /** The postings of some entries. */
    Postings(List<Entry> entries) {
        for (int number = 0; number < entries.size(); number++) {
            for (Field field : Field.values()) {
                for (String term : new LinkedHashSet<>(entries.get(number).in(field))) {
                    terms.computeIfAbsent(term, any -> new EnumMap<>(Field.class))
                            .computeIfAbsent(field, any -> new ArrayList<>())
                            .add(number);
                }
            }
        }
    }

    /**
     * An array for each term, in their order: the term, and for each field that holds it an array with the field's number, the first
     * entry and the steps from one entry to the next.
     */
    Json json() {
        return Json.array(terms.entrySet().stream()
                .map(term -> json(term.getKey(), term.getValue()))
                .toList());
    }

    private static Json json(String term, Map<Field, List<Integer>> fields) {
        List<Json> row = new ArrayList<>();
        row.add(Json.of(term));
        fields.forEach((field, numbers) -> row.add(steps(field, numbers)));
        return Json.array(row);
    }

    private static Json steps(Field field, Collection<Integer> numbers) {
        List<Json> steps = new ArrayList<>();
        steps.add(Json.of(field.number()));
        int last = 0;
        for (int number : numbers) {
            steps.add(Json.of(number - last));
            last = number;
        }
        return Json.array(steps);
    }
}
