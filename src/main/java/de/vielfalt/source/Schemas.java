package de.vielfalt.source;

import de.vielfalt.model.PageType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schemas of all types of pages, loaded from {@code schema/<type>.yaml} on the class path. */
public final class Schemas {
    private final Map<PageType, Schema> schemas = new EnumMap<>(PageType.class);

    /** Loads them all. */
    public Schemas() {
        for (PageType type : PageType.values()) {
            Map<?, ?> file = load(type.id());
            List<SchemaKey> keys = new ArrayList<>();
            collect(file, keys);
            schemas.put(type, new Schema(type, "required".equals(file.get("body")), keys));
        }
    }

    /** The schema of a type. */
    public Schema of(PageType type) {
        Schema schema = schemas.get(type);
        if (schema == null) {
            throw new IllegalStateException("no schema for " + type);
        }
        return schema;
    }

    /** The folders whose pages may carry a key, given in its ASCII spelling. */
    List<String> foldersWith(String key) {
        return schemas.values().stream()
                .filter(schema -> schema.key(key).isPresent())
                .map(schema -> schema.type().folder())
                .filter(folder -> !folder.isEmpty())
                .toList();
    }

    private static void collect(Map<?, ?> file, List<SchemaKey> keys) {
        if (file.get("keys") instanceof Map<?, ?> own) {
            own.forEach((spelling, entry) -> keys.add(key(String.valueOf(spelling), (Map<?, ?>) entry)));
        }
        if (file.get("extends") instanceof String parent) {
            collect(load(parent), keys);
        }
    }

    private static Map<?, ?> load(String name) {
        String resource = "/schema/" + name + ".yaml";
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            return (Map<?, ?>)
                    new Load(LoadSettings.builder().setLabel(resource).build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchemaKey key(String spelling, Map<?, ?> entry) {
        return new SchemaKey(
                spelling,
                text(entry, "name"),
                text(entry, "label"),
                text(entry, "type"),
                Boolean.TRUE.equals(entry.get("required")),
                Boolean.TRUE.equals(entry.get("list")),
                translation(entry),
                texts(entry, "choices"),
                texts(entry, "pages").stream().map(Schemas::pageType).toList(),
                text(entry, "terms"),
                texts(entry, "also"),
                texts(entry, "schemes"),
                number(entry, "max"),
                number(entry, "min"),
                Boolean.TRUE.equals(entry.get("start")),
                Boolean.TRUE.equals(entry.get("once")),
                text(entry, "help"),
                text(entry, entry.containsKey("ask") ? "ask" : "help"),
                text(entry, "example"));
    }

    private static SchemaKey.Translation translation(Map<?, ?> entry) {
        if (Boolean.TRUE.equals(entry.get("text"))) {
            return SchemaKey.Translation.SETS;
        }
        return switch (text(entry, "translation")) {
            case "draft" -> SchemaKey.Translation.DRAFTS;
            case "only" -> SchemaKey.Translation.OWNS;
            default -> SchemaKey.Translation.INHERITS;
        };
    }

    private static PageType pageType(String id) {
        for (PageType type : PageType.values()) {
            if (type.id().equals(id)) {
                return type;
            }
        }
        throw new IllegalStateException("no page type " + id);
    }

    private static String text(Map<?, ?> entry, String name) {
        Object value = entry.get(name);
        return value == null ? "" : String.valueOf(value);
    }

    private static List<String> texts(Map<?, ?> entry, String name) {
        return entry.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static @Nullable Integer number(Map<?, ?> entry, String name) {
        return entry.get(name) instanceof Integer number ? number : null;
    }
}
