package de.vielfalt.view;

import de.vielfalt.json.Json;
import de.vielfalt.model.Event;
import de.vielfalt.model.EventState;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes by schema.org what an event costs, and whether and how one can still take part. */
final class OfferNodes {
    private final Reader reader;
    private final Instant now;

    OfferNodes(Reader reader, Instant now) {
        this.reader = reader;
        this.now = now;
    }

    /** The full price, then the reduced one; a place without a price if one has to register and nobody said what it costs. */
    List<Json> of(Event event) {
        Price price = event.priceOrNull();
        List<Json> offers = new ArrayList<>();
        if (price == null) {
            if (event.needsRegistration()) {
                offers.add(offer(event, "", Optional.empty()));
            }
            return offers;
        }
        offers.add(offer(event, "", Optional.of(price.amount())));
        price.reduced()
                .ifPresent(
                        reduced -> offers.add(offer(event, reader.text("price.reduced-name"), Optional.of(reduced))));
        return offers;
    }

    private Json offer(Event event, String name, Optional<BigDecimal> amount) {
        Json.Builder offer = Json.object().add("@type", "Offer").addIfAny("name", name);
        amount.ifPresent(euros -> offer.add("price", Json.of(euros)).add("priceCurrency", "EUR"));
        boolean open = event.admits(now);
        String availability = open ? "InStock" : event.state(now) == EventState.FULL ? "SoldOut" : "OutOfStock";
        offer.add("availability", "https://schema.org/" + availability);
        if (event.needsRegistration()) {
            offer.addIfAny(
                    "validThrough",
                    Optional.ofNullable(event.registrationDeadlineOrNull())
                            .map(Moment::rfc3339)
                            .map(Json::of));
            offer.addIfAny("url", open ? Contacts.of(event.registration()).href() : "");
        }
        return offer.done();
    }
}
