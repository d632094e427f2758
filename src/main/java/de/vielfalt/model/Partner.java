package de.vielfalt.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a partner institution.
 *
 * @param contacts whom to ask: an office's name, {@code mailto:} or {@code tel:}
 * @param website {@code https:} address; may be empty
 * @param logoOrNull picture file
 */
public record Partner(
        List<String> contacts, String website, @Nullable Picture logoOrNull) implements Facts {
    public Partner {
        contacts = List.copyOf(contacts);
    }
}
