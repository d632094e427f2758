package de.vielfalt.view;

import java.util.List;
import java.util.Optional;

/**
 * A field of the open data: what the published schema says of it, and the page that explains it.
 *
 * @param name its name
 * @param kind what it holds
 * @param many whether it holds a list
 * @param always whether it is always there; a list is, though it may be empty
 * @param key last part of the message that says what it means
 * @param values what it may say; empty for anything
 * @param fields of an object, what it consists of
 */
public record DataField(
        String name, Kind kind, boolean many, boolean always, String key, List<String> values, List<DataField> fields) {
    /** What a field can hold. */
    public enum Kind {
        /** Plain text. */
        TEXT,
        /** An absolute address. */
        URL,
        /** A date, or a date-time with offset (RFC 3339). */
        DATE,
        /** A language tag (BCP 47). */
        LANGUAGE,
        /** A decimal number. */
        NUMBER,
        /** A whole number from 0. */
        COUNT,
        /** True or false. */
        FLAG,
        /** Fields by themselves. */
        OBJECT
    }

    public DataField {
        values = List.copyOf(values);
        fields = List.copyOf(fields);
    }

    /** The key of the message that says what it means. */
    public String about() {
        return "data.field." + key;
    }

    /** The field that a path names, {@code places.address}. */
    public Optional<DataField> find(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        Optional<DataField> child =
                fields.stream().filter(field -> field.name().equals(first)).findFirst();
        return dot < 0 ? child : child.flatMap(field -> field.find(path.substring(dot + 1)));
    }

    static DataField of(String name, Kind kind, String key) {
        return new DataField(name, kind, false, true, key, List.of(), List.of());
    }

    static DataField object(String name, String key, DataField... fields) {
        return new DataField(name, Kind.OBJECT, false, true, key, List.of(), List.of(fields));
    }

    DataField ifKnown() {
        return new DataField(name, kind, many, false, key, values, fields);
    }

    DataField list() {
        return new DataField(name, kind, true, true, key, values, fields);
    }

    DataField oneOf(List<String> only) {
        return new DataField(name, kind, many, always, key, only, fields);
    }
}
