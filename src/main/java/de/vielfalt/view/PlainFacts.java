package de.vielfalt.view;

import de.vielfalt.model.Moment;
import de.vielfalt.model.Partner;
import de.vielfalt.model.Place;
import de.vielfalt.model.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** States what can be said of places, partners and standing pages in a word or two. */
final class PlainFacts {
    private PlainFacts() {}

    /** Of a place: address, accessibility, website. */
    static List<Fact> of(Place place, Reader reader) {
        List<Fact> facts = new ArrayList<>();
        Fact.Item address = new Fact.Item(Ref.text(Label.of(place.address())), List.of(), Maps.of(place, reader));
        facts.add(new Fact("address", reader.text("fact.address"), List.of(address)));
        List<String> access = Access.words(place, reader);
        if (!access.isEmpty()) {
            facts.add(new Fact(
                    "access",
                    reader.text("fact.access"),
                    access.stream().map(Fact.Item::of).toList()));
        }
        facts.addAll(website(place.website(), reader));
        return facts;
    }

    private static String[] overdue(Standing standing, Reader reader, Instant now) {
        boolean overdue = standing.reviewDue()
                .map(day -> !now.isBefore(Moment.of(day).start()))
                .orElse(false);
        return overdue ? new String[] {reader.text("fact.review-overdue")} : new String[0];
    }

    /** Of a partner: its website. */
    static List<Fact> of(Partner partner, Reader reader) {
        return website(partner.website(), reader);
    }

    private static List<Fact> website(String url, Reader reader) {
        if (url.isEmpty()) {
            return List.of();
        }
        Ref link = Ref.of(url, Contacts.host(url));
        return List.of(new Fact("website", reader.text("fact.website"), List.of(new Fact.Item(link, List.of()))));
    }

    /** Of a standing page: who answers for it, and when it was reviewed; if that was long ago, it says so. */
    static List<Fact> of(Standing standing, Reader reader, Instant now) {
        List<Fact> facts = new ArrayList<>();
        if (!standing.responsible().isEmpty()) {
            facts.add(new Fact(
                    "responsible", reader.text("fact.responsible"), List.of(Fact.Item.of(standing.responsible()))));
        }
        LocalDate reviewed = standing.reviewedOrNull();
        if (reviewed != null) {
            facts.add(new Fact(
                    "reviewed",
                    reader.text("fact.reviewed"),
                    List.of(Fact.Item.of(reader.dates().plain(reviewed), overdue(standing, reader, now)))));
        }
        return facts;
    }
}
