package de.vielfalt.search;

import de.vielfalt.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which terms are in which fields of which entries, as MiniSearch 7.2 keeps it ({@code MiniSearch.loadJS},
 * {@code serializationVersion} 2). An entry is known by its number.
 */
final class Postings {
    private final SortedMap<String, Map<Field, SortedMap<Integer, Integer>>> terms =
            new TreeMap<>(Comparator.naturalOrder());
    private final List<Entry> entries;

    /** The postings of some entries. */
    Postings(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (int number = 0; number < entries.size(); number++) {
            for (Field field : Field.values()) {
                for (String term : entries.get(number).in(field)) {
                    terms.computeIfAbsent(term, any -> new EnumMap<>(Field.class))
                            .computeIfAbsent(field, any -> new TreeMap<>())
                            .merge(number, 1, Integer::sum);
                }
            }
        }
    }

    /** What MiniSearch loads. */
    Json json() {
        Json.Builder fields = Json.object();
        for (Field field : Field.values()) {
            fields.add(field.id(), field.number());
        }
        Json.Builder numbers = Json.object();
        Json.Builder lengths = Json.object();
        for (int number = 0; number < entries.size(); number++) {
            numbers.add(String.valueOf(number), number);
            lengths.add(String.valueOf(number), lengths(entries.get(number)));
        }
        return Json.object()
                .add("documentCount", entries.size())
                .add("nextId", entries.size())
                .add("documentIds", numbers.done())
                .add("fieldIds", fields.done())
                .add("fieldLength", lengths.done())
                .add("averageFieldLength", averages())
                .add("storedFields", Json.object().done())
                .add("dirtCount", 0)
                .add(
                        "index",
                        Json.array(terms.entrySet().stream()
                                .map(term -> Json.array(List.of(Json.of(term.getKey()), json(term.getValue()))))
                                .toList()))
                .add("serializationVersion", 2)
                .done();
    }

    private static Json json(Map<Field, SortedMap<Integer, Integer>> fields) {
        Json.Builder json = Json.object();
        fields.forEach((field, counts) -> {
            Json.Builder each = Json.object();
            counts.forEach((number, count) -> each.add(String.valueOf(number), count));
            json.add(String.valueOf(field.number()), each.done());
        });
        return json.done();
    }

    private static Json lengths(Entry entry) {
        List<Json> lengths = new ArrayList<>();
        for (Field field : Field.values()) {
            lengths.add(Json.of(length(entry, field)));
        }
        return Json.array(lengths);
    }

    private Json averages() {
        List<Json> averages = new ArrayList<>();
        for (Field field : Field.values()) {
            long all = entries.stream().mapToLong(entry -> length(entry, field)).sum();
            averages.add(Json.of(BigDecimal.valueOf(all)
                    .divide(BigDecimal.valueOf(Math.max(1, entries.size())), 3, RoundingMode.HALF_EVEN)));
        }
        return Json.array(averages);
    }

    /** How many different terms there are. */
    private static int length(Entry entry, Field field) {
        return new HashSet<>(entry.in(field)).size();
    }
}
