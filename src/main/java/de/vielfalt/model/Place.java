package de.vielfalt.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a place.
 *
 * @param address postal address on one line
 * @param latitudeOrNull degrees north, WGS 84
 * @param longitudeOrNull degrees east, WGS 84
 * @param access what makes it accessible: {@code rollstuhl}, {@code aufzug}, {@code wc-rollstuhl},
 *     {@code induktionsschleife}, {@code blindenleitsystem}
 * @param contacts whom to ask: an office's name, {@code mailto:} or {@code tel:}
 * @param website {@code https:} address; may be empty
 * @param logoOrNull picture file
 */
public record Place(
        String address,
        @Nullable BigDecimal latitudeOrNull,
        @Nullable BigDecimal longitudeOrNull,
        List<String> access,
        List<String> contacts,
        String website,
        @Nullable Picture logoOrNull)
        implements Facts {
    public Place {
        access = List.copyOf(access);
        contacts = List.copyOf(contacts);
    }
}
