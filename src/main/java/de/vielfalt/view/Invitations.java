package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.EventState;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.Place;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts into words what a calendar says of an event. */
final class Invitations {
    /** What stands before the title, where nobody overlooks it. */
    private static final Set<EventState> FIRST =
            Set.of(EventState.CANCELLED, EventState.POSTPONED, EventState.ENDED, EventState.FULL);

    /** What a calendar shows by itself, and would only be told a moment too late. */
    private static final Set<EventState> EVIDENT = Set.of(EventState.RUNNING, EventState.OVER);

    private final Settings settings;
    private final Reader reader;
    private final Terms terms;
    private final Instant now;

    Invitations(Settings settings, Reader reader, Terms terms, Instant now) {
        this.settings = settings;
        this.reader = reader;
        this.terms = terms;
        this.now = now;
    }

    /** Of an event with a date; null as long as that is open. */
    @Nullable
    Invitation of(Page page, Event event, List<Fact> facts, @Nullable StatusView status) {
        if (event.isDateOpen()) {
            return null;
        }
        SitePath path =
                new SitePath(page.id().path(reader.language()) + page.id().slug() + ".ics");
        EventState state = event.state(now);
        String first = status != null && FIRST.contains(state) ? status.label() : "";
        boolean open = event.isOpenOnline(now);
        return new Invitation(
                path,
                state.takesPlace(),
                Ref.of(path.value(), reader.text("calendar.save")),
                reader.link(Calendars.PATH, reader.text("calendar.subscribe")),
                first.isEmpty() ? page.title() : summary(first, page),
                summary(reader.text("status.cancelled"), page),
                description(page, event, facts, EVIDENT.contains(state) ? null : status),
                event.occurrences().stream()
                        .map(date ->
                                change(date, status == null || status.reason().blank() ? event.reason() : ""))
                        .toList(),
                location(event),
                Stream.concat(
                                terms.audienceNames(event.audiences()),
                                terms.topics(event.topics()).map(Ref::label))
                        .map(Label::text)
                        .toList(),
                Contacts.of(event.contacts()).stream().map(ContactView::text).collect(Collectors.joining(", ")),
                open ? event.accessLink() : "",
                open ? reader.text("online.join") : "");
    }

    /** What is special about one date: where it moved from, and why it moved or does not take place. */
    private String change(Occurrence date, String reason) {
        String moved = date.movedFrom()
                .map(from -> reader.text("calendar.moved", reader.dates().moment(from)))
                .orElse("");
        String why = date.isChanged() ? reason : "";
        return Stream.of(moved, why).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private String summary(String first, Page page) {
        return reader.text("calendar.line", first, page.title());
    }

    private String location(Event event) {
        List<String> places = new ArrayList<>();
        for (Page page :
                event.places().stream().flatMap(id -> reader.page(id).stream()).toList()) {
            places.add(page.facts() instanceof Place place ? page.title() + ", " + place.address() : page.title());
        }
        if (places.isEmpty() && event.online()) {
            places.add(reader.text("online"));
        }
        return String.join("; ", places);
    }

    private String description(Page page, Event event, List<Fact> facts, @Nullable StatusView status) {
        List<String> lines = new ArrayList<>();
        if (status != null) {
            lines.add(
                    status.reason().blank()
                            ? status.label()
                            : reader.text(
                                    "calendar.line",
                                    status.label(),
                                    status.reason().text()));
            status.link()
                    .ifPresent(link ->
                            lines.add(status.intro() + " " + link.label().text() + ", " + absolute(link)));
            lines.add("");
        }
        String teaser = page.teaser().isEmpty() ? page.body().summary() : page.teaser();
        if (!teaser.isEmpty()) {
            lines.add(teaser);
            lines.add("");
        }
        facts.forEach(fact -> lines.add(line(fact)));
        String contacts =
                Contacts.of(event.contacts()).stream().map(ContactView::text).collect(Collectors.joining(", "));
        if (!contacts.isEmpty()) {
            lines.add(reader.text("contact.title") + " " + contacts);
        }
        lines.add(reader.text(
                "calendar.line",
                reader.text("calendar.more"),
                settings.absolute(page.id().path(reader.language()))));
        return String.join("\n", lines);
    }

    private String line(Fact fact) {
        String items = fact.items().stream().map(Invitations::item).collect(Collectors.joining("; "));
        return reader.text("calendar.line", fact.label(), items);
    }

    /** A value with what is to be added; with its address only if that leads out of the site and does not stand there yet. */
    private static String item(Fact.Item item) {
        List<String> parts = new ArrayList<>(List.of(item.ref().label().text()));
        if (item.ref().href().startsWith("https:")) {
            parts.add(item.ref().href());
        }
        parts.addAll(item.notes());
        return String.join(", ", parts);
    }

    private String absolute(Ref link) {
        return Optional.of(link.href())
                .filter(href -> href.startsWith("/"))
                .map(href -> settings.absolute(new SitePath(href)))
                .orElse(link.href());
    }
}
