package de.vielfalt.view;

import de.vielfalt.model.Place;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Links that show where a place is: to the maps of one's own device ({@code geo:}, RFC 5870) and to OpenStreetMap.
 * Nothing is loaded from anywhere unless somebody follows one.
 */
final class Maps {
    private static final String STREET_MAP = "https://www.openstreetmap.org/";

    /** A scale that shows a house and the streets around it. */
    private static final int ZOOM = 18;

    private Maps() {}

    /** The links of a place: by its coordinates, or, if nobody gave them, a search for its address. */
    static List<Ref> of(Place place, Reader reader) {
        BigDecimal latitude = place.latitudeOrNull();
        BigDecimal longitude = place.longitudeOrNull();
        String words = reader.text("map.openstreetmap");
        if (latitude == null || longitude == null) {
            String query = URLEncoder.encode(place.address(), StandardCharsets.UTF_8);
            return List.of(Ref.of(STREET_MAP + "search?query=" + query, words));
        }
        String north = latitude.toPlainString();
        String east = longitude.toPlainString();
        return List.of(
                Ref.of("geo:" + north + "," + east, reader.text("map.device")),
                Ref.of(
                        STREET_MAP + "?mlat=" + north + "&mlon=" + east + "#map=" + ZOOM + "/" + north + "/" + east,
                        words));
    }
}
