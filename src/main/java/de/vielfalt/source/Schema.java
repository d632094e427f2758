package de.vielfalt.source;

import de.vielfalt.model.PageType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What editors may write in the header of one type of page; made from {@code schema/<type>.yaml}.
 *
 * <p>This is the only place that knows a key: validation, new files, forms and the handbook's reference are made from it.
 */
public final class Schema {
    private final PageType type;
    private final boolean textRequired;
    private final Map<String, SchemaKey> keys = new LinkedHashMap<>();

    Schema(PageType type, boolean textRequired, List<SchemaKey> keys) {
        this.type = type;
        this.textRequired = textRequired;
        for (SchemaKey key : keys) {
            this.keys.putIfAbsent(key.key(), key);
        }
    }

    /** The type of page. */
    public PageType type() {
        return type;
    }

    /** Whether a page of this type must have text below its header. */
    public boolean textRequired() {
        return textRequired;
    }

    /** The keys, the type's own first. */
    public List<SchemaKey> keys() {
        return List.copyOf(keys.values());
    }

    /** The key of that ASCII spelling. */
    public Optional<SchemaKey> key(String key) {
        return Optional.ofNullable(keys.get(key));
    }
}
