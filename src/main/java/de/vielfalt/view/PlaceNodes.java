package de.vielfalt.view;

import de.vielfalt.json.Json;
import de.vielfalt.model.Event;
import de.vielfalt.model.EventState;
import de.vielfalt.model.Page;
import de.vielfalt.model.Place;
import de.vielfalt.model.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes by schema.org where an event is and who organises it. */
final class PlaceNodes {
    /** The one form of an address that can be taken apart without guessing: street with number, postal code, town. */
    private static final Pattern ADDRESS =
            Pattern.compile("([^,\\d]+ \\d+ ?[a-zA-Z]?(?: ?[-–/] ?\\d+ ?[a-zA-Z]?)?), ?(\\d{5}) ([^,\\d]+)");

    private final Settings settings;
    private final Reader reader;
    private final String page;

    /**
     * For one page.
     *
     * @param page its absolute address
     */
    PlaceNodes(Settings settings, Reader reader, String page) {
        this.settings = settings;
        this.reader = reader;
        this.page = page;
    }

    /** Every place, and where to join online. */
    List<Json> all(Event event, EventState state) {
        List<Json> all = new ArrayList<>();
        of(event).forEach(place -> all.add(place(place)));
        if (event.isOnline()) {
            boolean shown = !event.accessLink().isEmpty() && state.takesPlace();
            all.add(Json.object()
                    .add("@type", "VirtualLocation")
                    .add("@id", online())
                    .add("name", reader.text("online"))
                    .add("url", shown ? event.accessLink() : page)
                    .done());
        }
        return all;
    }

    /** The same, named only. */
    List<Json> references(Event event) {
        List<Json> all = new ArrayList<>();
        of(event).forEach(place -> all.add(SiteNodes.reference(id(place))));
        if (event.isOnline()) {
            all.add(SiteNodes.reference(online()));
        }
        return all;
    }

    /** Who organises it. */
    List<Json> organisers(Event event) {
        return event.organisers().stream()
                .flatMap(id -> reader.page(id).stream())
                .<Json>map(partner -> Json.object()
                        .add("@type", "Organization")
                        .add("name", partner.title())
                        .add("url", settings.absolute(partner.path()))
                        .done())
                .toList();
    }

    /** The pages of the places. */
    List<Page> of(Event event) {
        return event.places().stream()
                .flatMap(id -> reader.page(id).stream())
                .filter(place -> place.facts() instanceof Place)
                .toList();
    }

    private String id(Page place) {
        return settings.absolute(place.path()) + "#place";
    }

    private String online() {
        return page + "#online";
    }

    private Json place(Page page) {
        Place place = (Place) page.facts();
        return Json.object()
                .add("@type", "Place")
                .add("@id", id(page))
                .add("name", page.title())
                .add("url", settings.absolute(page.path()))
                .add("address", address(place.address()))
                .addIfAny("geo", geo(place))
                .addEach(
                        "amenityFeature",
                        Access.words(place, reader).stream()
                                .map(PlaceNodes::feature)
                                .toList())
                .done();
    }

    static Json address(String line) {
        Matcher parts = ADDRESS.matcher(line.strip());
        if (!parts.matches()) {
            return Json.of(line);
        }
        return Json.object()
                .add("@type", "PostalAddress")
                .add("streetAddress", parts.group(1))
                .add("postalCode", parts.group(2))
                .add("addressLocality", parts.group(3).strip())
                .done();
    }

    private static Optional<Json> geo(Place place) {
        BigDecimal latitude = place.latitudeOrNull();
        BigDecimal longitude = place.longitudeOrNull();
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(Json.object()
                        .add("@type", "GeoCoordinates")
                        .add("latitude", Json.of(latitude))
                        .add("longitude", Json.of(longitude))
                        .done());
    }

    private static Json feature(String words) {
        return Json.object()
                .add("@type", "LocationFeatureSpecification")
                .add("name", words)
                .add("value", true)
                .done();
    }
}
