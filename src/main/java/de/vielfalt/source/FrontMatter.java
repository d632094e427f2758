package de.vielfalt.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a header that could be read, by the English name of their key.
 *
 * @param values a value of the key's type, or a list of them
 * @param lines line of each key, by its ASCII spelling
 */
record FrontMatter(Map<String, Object> values, Map<String, Integer> lines) {
    FrontMatter {
        values = Map.copyOf(values);
        lines = Map.copyOf(lines);
    }

    <T> @Nullable T orNull(String name, Class<T> type) {
        Object value = values.get(name);
        return type.isInstance(value) ? type.cast(value) : null;
    }

    <T> Optional<T> get(String name, Class<T> type) {
        return Optional.ofNullable(orNull(name, type));
    }

    String text(String name) {
        return get(name, String.class).orElse("");
    }

    <T> List<T> list(String name, Class<T> type) {
        return values.get(name) instanceof List<?> list
                ? list.stream().filter(type::isInstance).map(type::cast).toList()
                : List.of();
    }

    /**
     * What holds for a translation: its own texts, and everything else from the original. A teaser is not inherited,
     * and the status is the original's; a translation's own can only say that it is a draft.
     */
    FrontMatter inherit(FrontMatter original) {
        Map<String, Object> all = new HashMap<>(original.values);
        all.remove("teaser");
        all.putAll(values);
        all.remove("status");
        original.get("status", String.class).ifPresent(status -> all.put("status", status));
        return new FrontMatter(all, lines);
    }

    boolean isDraft() {
        return text("status").equals("entwurf");
    }
}
