package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Page;
import de.vielfalt.model.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** States what can be said of an event in a word or two: where, for whom, for how much, in which languages. */
final class EventFacts {
    private final Reader reader;
    private final Terms terms;
    private final Instant now;

    EventFacts(Reader reader, Terms terms, Instant now) {
        this.reader = reader;
        this.terms = terms;
        this.now = now;
    }

    List<Fact> of(Event event) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "where", places(event));
        add(facts, "price", text(Optional.ofNullable(event.priceOrNull()).map(reader.prices()::text)));
        add(facts, "registration", registration(event));
        add(facts, "seats", text(Optional.ofNullable(event.seatsOrNull()).map(String::valueOf)));
        add(facts, "spoken", text(languages(event.spoken())));
        add(facts, "interpreted", text(languages(event.interpreted())));
        add(facts, "topics", refs(terms.topics(event.topics())));
        add(facts, "planned-by", refs(terms.audienceNames(event.plannedBy()).map(Ref::text)));
        add(facts, "organisers", refs(event.organisers().stream().flatMap(id -> reader.ref(id).stream())));
        return facts;
    }

    private void add(List<Fact> facts, String key, List<Fact.Item> items) {
        if (!items.isEmpty()) {
            facts.add(new Fact(key, reader.text("fact." + key), items));
        }
    }

    private List<Fact.Item> places(Event event) {
        List<Fact.Item> items = new ArrayList<>();
        event.places().stream().flatMap(id -> reader.page(id).stream()).forEach(place -> items.add(place(place)));
        if (event.isOnline()) {
            boolean open = event.isOpenOnline(now);
            Label label = Label.of(reader.text(open ? "online.join" : "online"));
            items.add(new Fact.Item(open ? new Ref(event.accessLink(), label, "") : Ref.text(label), List.of()));
        }
        return items;
    }

    private Fact.Item place(Page page) {
        if (!(page.facts() instanceof Place place)) {
            return new Fact.Item(reader.ref(page), List.of());
        }
        List<String> notes = new ArrayList<>(List.of(place.address()));
        String access = Access.list(place, reader);
        if (!access.isEmpty()) {
            notes.add(access);
        }
        return new Fact.Item(reader.ref(page), notes, Maps.of(place, reader));
    }

    private List<Fact.Item> registration(Event event) {
        if (!event.needsRegistration()) {
            return event.registration().isEmpty() ? List.of() : List.of(Fact.Item.of(reader.text("registration.none")));
        }
        if (!event.admits(now)) {
            return List.of(Fact.Item.of(reader.text("registration.closed")));
        }
        Optional<Moment> deadline = Optional.ofNullable(event.registrationDeadlineOrNull());
        List<String> notes = deadline.map(moment -> reader.dates().moment(moment))
                .map(moment -> List.of(reader.text("registration.until", moment)))
                .orElse(List.of());
        ContactView contact = Contacts.of(event.registration());
        String words =
                contact.kind().equals("web") ? reader.text("registration.online", contact.text()) : contact.text();
        return List.of(new Fact.Item(new Ref(contact.href(), Label.of(words), ""), notes));
    }

    private Optional<String> languages(List<String> ids) {
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        reader.list(ids.stream().map(reader.languageNames()::of).toList()));
    }

    private static List<Fact.Item> text(Optional<String> text) {
        return text.map(Fact.Item::of).map(List::of).orElse(List.of());
    }

    private static List<Fact.Item> refs(Stream<Ref> refs) {
        return refs.map(ref -> new Fact.Item(ref, List.of())).toList();
    }
}
