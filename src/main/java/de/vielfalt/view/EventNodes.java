package de.vielfalt.view;

import de.vielfalt.json.Json;
import de.vielfalt.model.Event;
import de.vielfalt.model.EventState;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes events by schema.org, as search engines take it: an {@code Event}, a workshop an {@code EducationEvent}; a
 * series with its next dates as {@code subEvent}, each an event by itself.
 *
 * <p>Nothing is told here that the page does not show.
 */
final class EventNodes {
    /** How many dates of a series are told: each costs some 40 bytes of a compressed page. */
    static final int DATES = 10;

    private static final String SCHEMA = "https://schema.org/";

    private final Context context;
    private final Instant now;
    private final SiteNodes site;

    EventNodes(Context context) {
        this.context = context;
        this.now = context.now();
        this.site = new SiteNodes(context.site().settings());
    }

    /** The event of a page. */
    Json of(Page page, PageView view) {
        Event event = Agenda.event(page);
        Reader reader = context.reader(page.language()); // a page in another language than its text is not described
        Terms terms = context.terms(reader);
        PlaceNodes places = new PlaceNodes(context.site().settings(), reader, view.canonical());
        String id = view.canonical() + "#event";
        PictureView picture = view.content() instanceof EventContent content ? content.pictureOrNull() : null;
        Json.Builder node = Json.object()
                .add("@type", type(page))
                .add("@id", id)
                .add("name", page.title())
                .add("url", view.canonical())
                .addIfAny("description", view.description())
                .addIfAny("image", site.image(picture))
                .add("mainEntityOfPage", text(view));
        dates(node, event);
        node.addIfAny("eventAttendanceMode", attendance(event, places).map(Json::of))
                .addEach("location", places.all(event, event.state(now)))
                .addEach("offers", new OfferNodes(reader, now).of(event))
                .addIfAny(
                        "isAccessibleForFree",
                        Optional.ofNullable(event.priceOrNull()).map(price -> Json.of(price.isFree())))
                .addEach("organizer", places.organisers(event))
                .addEach("inLanguage", StructuredData.languages(event.spoken()))
                .addEach("audience", audiences(terms.audienceNames(event.audiences())))
                .addEach(
                        "keywords",
                        terms.topics(event.topics())
                                .map(topic -> Json.of(topic.label().text()))
                                .toList())
                .addIfAny(
                        "maximumAttendeeCapacity",
                        Optional.ofNullable(event.seatsOrNull()).map(Json::of));
        if (event.isSeries()) {
            node.addEach("subEvent", subEvents(page, event, id, places));
        }
        return node.done();
    }

    /** The language of what is written, unlike {@code inLanguage} of the event, which is what is spoken there. */
    private static Json text(PageView view) {
        return Json.object()
                .add("@type", "WebPage")
                .add("@id", view.canonical())
                .add("inLanguage", view.language().tag())
                .done();
    }

    private static String type(Page page) {
        return page.id().type() == PageType.WORKSHOP ? "EducationEvent" : "Event";
    }

    /** When it is, and whether: of a series, from its first date to its last. */
    private void dates(Json.Builder node, Event event) {
        List<Occurrence> dates = event.occurrences();
        if (dates.isEmpty()) {
            node.add("eventStatus", status(event.state(now), null));
        } else if (event.isSeries()) {
            Occurrence last = dates.get(dates.size() - 1);
            node.add("startDate", dates.get(0).begin().rfc3339())
                    .add("endDate", last.end().orElse(last.begin()).rfc3339())
                    .add("eventStatus", status(event.state(now), null));
        } else {
            date(node, dates.get(0), event.state(now));
        }
    }

    private void date(Json.Builder node, Occurrence date, EventState state) {
        node.add("startDate", date.begin().rfc3339())
                .addIfAny("endDate", date.end().map(end -> Json.of(end.rfc3339())))
                .add("eventStatus", status(state, date));
        if (!state.isOff() && !date.cancelled()) {
            node.addIfAny("previousStartDate", date.movedFrom().map(old -> Json.of(old.rfc3339())));
        }
    }

    private static String status(EventState state, @Nullable Occurrence date) {
        boolean cancelled =
                state == EventState.CANCELLED || (date == null ? state == EventState.ENDED : date.cancelled());
        boolean moved = date != null && date.movedFrom().isPresent();
        String status = cancelled
                ? "EventCancelled"
                : state == EventState.POSTPONED ? "EventPostponed" : moved ? "EventRescheduled" : "EventScheduled";
        return SCHEMA + status;
    }

    private List<Json> subEvents(Page page, Event event, String series, PlaceNodes places) {
        return event.occurrences().stream()
                .filter(date -> date.over().isAfter(now))
                .limit(DATES)
                .<Json>map(date -> {
                    Json.Builder node = Json.object().add("@type", type(page)).add("name", page.title());
                    date(node, date, event.state(now));
                    return node.addEach("location", places.references(event))
                            .add("superEvent", SiteNodes.reference(series))
                            .done();
                })
                .toList();
    }

    private static Optional<String> attendance(Event event, PlaceNodes places) {
        boolean there = !places.of(event).isEmpty();
        if (!there && !event.isOnline()) {
            return Optional.empty();
        }
        String mode = !there ? "Online" : event.isOnline() ? "Mixed" : "Offline";
        return Optional.of(SCHEMA + mode + "EventAttendanceMode");
    }

    private static List<Json> audiences(Stream<Label> names) {
        return names.<Json>map(name -> Json.object()
                        .add("@type", "Audience")
                        .add("audienceType", name.text())
                        .done())
                .toList();
    }
}
