package de.vielfalt.source;

import de.vielfalt.calendar.InvalidSeriesException;
import de.vielfalt.calendar.Move;
import de.vielfalt.calendar.Recurrence;
import de.vielfalt.calendar.Schedule;
import de.vielfalt.model.Code;
import de.vielfalt.model.Event;
import de.vielfalt.model.EventStatus;
import de.vielfalt.model.Facts;
import de.vielfalt.model.Moment;
import de.vielfalt.model.News;
import de.vielfalt.model.Origin;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Partner;
import de.vielfalt.model.Picture;
import de.vielfalt.model.Place;
import de.vielfalt.model.Price;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Slug;
import de.vielfalt.model.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the values of a header together to the facts of its type. */
final class FactsReader {
    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    private final FrontMatter matter;
    private final Origin origin;
    private final Consumer<Problem> problems;

    FactsReader(FrontMatter matter, Origin origin, Consumer<Problem> problems) {
        this.matter = matter;
        this.origin = origin;
        this.problems = problems;
    }

    Facts facts(PageType type, @Nullable Picture logo) {
        return switch (type) {
            case EVENT, WORKSHOP -> event();
            case NEWS ->
                new News(
                        matter.get("date", LocalDate.class).orElse(NO_DATE),
                        matter.list("audiences", String.class),
                        matter.list("topics", String.class));
            case PLACE -> place(logo);
            case PARTNER -> new Partner(matter.list("contacts", String.class), matter.text("website"), logo);
            case PAGE, NOTICE ->
                new Standing(
                        matter.orNull("menu", Integer.class),
                        matter.text("responsible"),
                        matter.orNull("reviewed", LocalDate.class));
        };
    }

    private Place place(@Nullable Picture logo) {
        Coordinates point = matter.orNull("coordinates", Coordinates.class);
        return new Place(
                matter.text("address"),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                matter.list("access", String.class),
                matter.list("contacts", String.class),
                matter.text("website"),
                logo);
    }

    private Event event() {
        Optional<Schedule> schedule = schedule();
        return new Event(
                schedule.map(dates -> dates.occurrences(this::series)).orElse(List.of()),
                schedule.map(Schedule::timetable).orElse(null),
                status(),
                matter.text("reason"),
                matter.orNull("replacedBy", PageId.class),
                matter.list("places", PageId.class),
                matter.list("places", String.class).contains(ValueTypes.ONLINE),
                matter.text("accessLink"),
                matter.list("contacts", String.class),
                matter.list("audiences", String.class),
                matter.list("topics", String.class),
                matter.list("spoken", String.class),
                matter.list("interpreted", String.class),
                matter.orNull("price", Price.class),
                matter.text("registration"),
                matter.orNull("registrationDeadline", Moment.class),
                matter.orNull("seats", Integer.class),
                matter.list("organisers", PageId.class),
                matter.list("plannedBy", String.class),
                matter.orNull("report", PageId.class),
                matter.list("posterLanguages", String.class));
    }

    private EventStatus status() {
        for (EventStatus status : EventStatus.values()) {
            if (status.key().equals(matter.text("status"))) {
                return status;
            }
        }
        return EventStatus.CONFIRMED;
    }

    private Optional<Schedule> schedule() {
        Moment begin = matter.orNull("begin", Moment.class);
        if (begin == null) {
            if (matter.text("begin").equals(ValueTypes.OPEN)) {
                dateOpen();
            }
            return Optional.empty();
        }
        Recurrence recurrence = matter.orNull("recurrence", Recurrence.class);
        if (recurrence == null && origin.lines().containsKey("wiederholung")) {
            return Optional.of(Schedule.once(begin, end(begin))); // its own fault is reported already
        }
        return Optional.of(new Schedule(
                begin,
                end(begin),
                recurrence,
                matter.list("excluded", LocalDate.class),
                matter.list("added", LocalDate.class),
                matter.list("cancelledOn", LocalDate.class),
                matter.list("moved", Move.class)));
    }

    /** Without a date, nothing that builds on one can hold. */
    private void dateOpen() {
        for (String key : List.of("ende", "dauer", "wiederholung", "ausser", "zusätzlich", "abgesagt-am", "verlegt")) {
            String plain = Slug.key(key);
            if (origin.lines().containsKey(plain)) {
                problems.accept(Problem.error(Code.VALUE_INVALID, origin.at(plain), "date-open", key));
            }
        }
    }

    private @Nullable Moment end(Moment begin) {
        Length end = matter.orNull("end", Length.class);
        Length duration = matter.orNull("duration", Length.class);
        if (end != null && duration != null) {
            problems.accept(Problem.error(Code.VALUE_INVALID, origin.at("dauer"), "end-and-duration"));
        }
        Length length = end != null ? end : duration;
        if (length == null) {
            return null;
        }
        String key = end != null ? "ende" : "dauer";
        try {
            Moment moment = length.from(begin);
            boolean ordered = (begin.allDay() && moment.allDay())
                    ? !moment.date().isBefore(begin.date())
                    : moment.end().isAfter(begin.start());
            if (ordered) {
                return moment;
            }
            boolean sameDay = moment.date().equals(begin.date());
            problems.accept(Problem.error(
                    Code.END_BEFORE_BEGIN,
                    origin.at(key),
                    sameDay ? "before" : "before-day",
                    plain(moment),
                    plain(begin),
                    begin.date().plusDays(1)));
        } catch (InvalidValueException e) {
            problems.accept(e.at(origin.at(key)));
        }
        return null;
    }

    private static String plain(Moment moment) {
        return moment.toString().replace('T', ' ');
    }

    private void series(InvalidSeriesException e) {
        String key =
                switch (e.part()) {
                    case RECURRENCE -> "wiederholung";
                    case BEGIN -> "beginn";
                    case EXCLUDED -> "ausser";
                    case ADDED -> "zusaetzlich";
                    case CANCELLED -> "abgesagt-am";
                    case MOVED -> "verlegt";
                };
        problems.accept(Problem.error(
                Code.SERIES_INVALID, origin.at(key), e.variant(), e.arguments().toArray()));
    }
}
