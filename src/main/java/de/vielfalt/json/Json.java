package de.vielfalt.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value (RFC 8259), made once and never changed. Members of an object keep the order in which they were added.
 *
 * <p>Start at {@link #object()}; {@link JsonText} writes it down.
 */
public sealed interface Json {
    /** A string. */
    record Text(String value) implements Json {}

    /** What is written as it stands: a number, {@code true}, {@code false} or {@code null}. */
    record Literal(String value) implements Json {}

    /** An array. */
    record Array(List<Json> items) implements Json {
        public Array {
            items = List.copyOf(items);
        }
    }

    /** An object. */
    record Members(List<Member> members) implements Json {
        public Members {
            members = List.copyOf(members);
        }

        /** The value of a member. */
        public Optional<Json> get(String name) {
            for (Member member : members) {
                if (member.name().equals(name)) {
                    return Optional.of(member.value());
                }
            }
            return Optional.empty();
        }
    }

    /** A name in an object, and its value. */
    record Member(String name, Json value) {}

    /** No value. */
    Json NULL = new Literal("null");

    /** A string. */
    static Json of(String value) {
        return new Text(value);
    }

    /** An integer. */
    static Json of(long value) {
        return new Literal(Long.toString(value));
    }

    /** A number, without an exponent and without zeros at its end. */
    static Json of(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return new Literal(plain.toPlainString());
    }

    /** True or false. */
    static Json of(boolean value) {
        return new Literal(Boolean.toString(value));
    }

    /** An array. */
    static Json array(List<? extends Json> items) {
        return new Array(List.copyOf(items));
    }

    /** An array of strings. */
    static Json texts(List<String> items) {
        return array(items.stream().map(Json::of).toList());
    }

    /** An array of strings. */
    static Json texts(String... items) {
        return texts(Arrays.asList(items));
    }

    /** An object to be filled. */
    static Builder object() {
        return new Builder();
    }

    /** An object in the making. */
    final class Builder {
        private final List<Member> members = new ArrayList<>();

        private Builder() {}

        /** Adds a member. */
        public Builder add(String name, Json value) {
            members.add(new Member(name, value));
            return this;
        }

        /** Adds a string. */
        public Builder add(String name, String value) {
            return add(name, Json.of(value));
        }

        /** Adds a number. */
        public Builder add(String name, long value) {
            return add(name, Json.of(value));
        }

        /** Adds true or false. */
        public Builder add(String name, boolean value) {
            return add(name, Json.of(value));
        }

        /** Adds a string, unless there is nothing to say. */
        public Builder addIfAny(String name, @Nullable String value) {
            return value == null || value.isEmpty() ? this : add(name, value);
        }

        /** Adds a value, if there is one. */
        public Builder addIfAny(String name, Optional<? extends Json> value) {
            value.ifPresent(present -> add(name, present));
            return this;
        }

        /** Adds what there is: nothing, the only value by itself, or an array. */
        public Builder addEach(String name, List<? extends Json> values) {
            return values.isEmpty() ? this : add(name, values.size() == 1 ? values.get(0) : Json.array(values));
        }

        /** The object. */
        public Members done() {
            return new Members(members);
        }
    }
}
