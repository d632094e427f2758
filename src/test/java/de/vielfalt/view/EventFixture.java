package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.EventStatus;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of an event for tests, said one by one: {@code EventFixture.event().on("2026-12-05 18:00", "20:00")}. */
public final class EventFixture {
    private final List<Occurrence> occurrences = new ArrayList<>();
    private EventStatus status = EventStatus.CONFIRMED;
    private String reason = "";
    private @Nullable PageId replacedBy;
    private List<PageId> places = List.of();
    private boolean online;
    private String accessLink = "";
    private List<String> contacts = List.of();
    private List<String> audiences = List.of();
    private List<String> topics = List.of();
    private List<String> spoken = List.of();
    private List<String> interpreted = List.of();
    private @Nullable Price price;
    private String registration = "";
    private @Nullable Moment deadline;
    private @Nullable Integer seats;
    private List<PageId> organisers = List.of();
    private List<String> plannedBy = List.of();
    private @Nullable PageId report;
    private List<String> posters = List.of();

    private EventFixture() {}

    /** An event whose date is open. */
    public static EventFixture event() {
        return new EventFixture();
    }

    /** A date, or a date with a time: {@code 2026-12-05}, {@code 2026-12-05 18:00}. */
    public static Moment moment(String text) {
        String[] parts = text.split(" ", -1);
        return new Moment(LocalDate.parse(parts[0]), parts.length > 1 ? LocalTime.parse(parts[1]) : null);
    }

    /** Takes place then, until it says so itself. */
    public EventFixture on(String begin) {
        return date(begin, null, false, null);
    }

    /** Takes place from then until then: a time of the same day, or a whole moment. */
    public EventFixture on(String begin, String end) {
        return date(begin, end, false, null);
    }

    /** Would have taken place then. */
    public EventFixture cancelledOn(String begin) {
        return date(begin, null, true, null);
    }

    /** Takes place then instead of at another time. */
    public EventFixture movedTo(String begin, String from) {
        return date(begin, null, false, from);
    }

    private EventFixture date(String begin, @Nullable String end, boolean cancelled, @Nullable String from) {
        String whole = end == null || end.contains("-") ? end : begin.substring(0, 10) + " " + end;
        occurrences.add(new Occurrence(
                moment(begin), whole == null ? null : moment(whole), cancelled, from == null ? null : moment(from)));
        return this;
    }

    /** Does not simply take place. */
    public EventFixture status(EventStatus status, String reason) {
        this.status = status;
        this.reason = reason;
        return this;
    }

    /** Another event takes its place. */
    public EventFixture replacedBy(String slug) {
        replacedBy = new PageId(PageType.EVENT, slug);
        return this;
    }

    /** Takes place at places, by slug. */
    public EventFixture at(String... slugs) {
        places = ids(PageType.PLACE, slugs);
        return this;
    }

    /** Can be joined online. */
    public EventFixture online(String accessLink) {
        online = true;
        this.accessLink = accessLink;
        return this;
    }

    /** Whom to ask. */
    public EventFixture ask(String... contacts) {
        this.contacts = List.of(contacts);
        return this;
    }

    /** Whom it is for. */
    public EventFixture audiences(String... ids) {
        audiences = List.of(ids);
        return this;
    }

    /** What it is about. */
    public EventFixture topics(String... ids) {
        topics = List.of(ids);
        return this;
    }

    /** What is spoken there. */
    public EventFixture spoken(String... ids) {
        spoken = List.of(ids);
        return this;
    }

    /** What is interpreted there. */
    public EventFixture interpreted(String... ids) {
        interpreted = List.of(ids);
        return this;
    }

    /** What it costs. */
    public EventFixture price(String amount, @Nullable String reduced) {
        price = new Price(new BigDecimal(amount), reduced == null ? null : new BigDecimal(reduced));
        return this;
    }

    /** How to register, and until when. */
    public EventFixture registration(String how, @Nullable String until) {
        registration = how;
        deadline = until == null ? null : moment(until);
        return this;
    }

    /** How many can take part. */
    public EventFixture seats(int number) {
        seats = number;
        return this;
    }

    /** Who organises it, by slug. */
    public EventFixture by(String... slugs) {
        organisers = ids(PageType.PARTNER, slugs);
        return this;
    }

    /** Who planned it. */
    public EventFixture plannedBy(String... audiences) {
        plannedBy = List.of(audiences);
        return this;
    }

    /** The news that looks back on it. */
    public EventFixture report(String slug) {
        report = new PageId(PageType.NEWS, slug);
        return this;
    }

    /** Has posters in these languages, too. */
    public EventFixture posters(String... ids) {
        posters = List.of(ids);
        return this;
    }

    /** The facts. */
    public Event facts() {
        return new Event(
                occurrences,
                null,
                status,
                reason,
                replacedBy,
                places,
                online,
                accessLink,
                contacts,
                audiences,
                topics,
                spoken,
                interpreted,
                price,
                registration,
                deadline,
                seats,
                organisers,
                plannedBy,
                report,
                posters);
    }

    private static List<PageId> ids(PageType type, String... slugs) {
        return Stream.of(slugs).map(slug -> new PageId(type, slug)).toList();
    }
}
