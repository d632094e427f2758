package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the programme of each month in which anything is still to come, for all and for each audience, to be read, printed
 * and put up. What is over is left out.
 */
final class MonthProgrammes {
    /** Dates of one event in a month that are listed day by day; more are gathered. */
    private static final int MOST_DATES = 5;

    private final Context context;
    private final Sheets sheets;
    private final Reader reader;
    private final Occasions occasions;

    MonthProgrammes(Context context, Sheets sheets, Reader reader) {
        this.context = context;
        this.sheets = sheets;
        this.reader = reader;
        this.occasions = new Occasions(reader, context.now());
    }

    /** One date of an event. */
    private record Date(Occurrence occurrence, Page page) {}

    /**
     * A programme before it is made.
     *
     * @param audience null: for all
     */
    private record Plan(YearMonth month, Vocabulary.@Nullable Term audience, List<Agenda.Month> entries) {
        String id() {
            return audience == null ? "" : audience.id();
        }

        SitePath path() {
            return ProgrammeContent.path(month, id());
        }
    }

    /** The list of months, then every programme. */
    List<PageView> all() {
        SortedMap<YearMonth, List<Plan>> plans = plans();
        List<PageView> pages = new ArrayList<>();
        List<ProgrammesContent.Month> months = new ArrayList<>();
        plans.forEach((month, own) -> {
            own.forEach(plan -> pages.add(page(plan, own)));
            months.add(new ProgrammesContent.Month(
                    reader.link(own.get(0).path(), reader.dates().month(month)),
                    own.stream().skip(1).map(this::audience).toList()));
        });
        pages.add(sheets.made(
                reader,
                "programmes",
                ProgrammeContent.PATH,
                reader.text("programme.title"),
                reader.text("programme.lead"),
                List.of(home()),
                new ProgrammesContent(months, reader.text("list.empty.event"), everything())));
        return pages;
    }

    /** By month: for all first, then for each audience for which anything is on. */
    private SortedMap<YearMonth, List<Plan>> plans() {
        Instant now = context.now();
        SortedMap<YearMonth, List<Plan>> plans = new TreeMap<>();
        context.agenda().months().forEach((month, entries) -> {
            List<Agenda.Month> left = entries.stream()
                    .map(entry -> new Agenda.Month(entry.page(), entry.left(now)))
                    .filter(entry -> !entry.dates().isEmpty())
                    .toList();
            if (!left.isEmpty()) {
                List<Plan> own = new ArrayList<>(List.of(new Plan(month, null, left)));
                context.site().vocabulary().audiences().stream()
                        .map(term -> new Plan(month, term, of(term, left)))
                        .filter(plan -> !plan.entries().isEmpty())
                        .forEach(own::add);
                plans.put(month, own);
            }
        });
        return plans;
    }

    private static List<Agenda.Month> of(Vocabulary.Term audience, List<Agenda.Month> entries) {
        return entries.stream()
                .filter(entry -> Agenda.event(entry.page()).audiences().contains(audience.id()))
                .toList();
    }

    private PageView page(Plan plan, List<Plan> ofMonth) {
        String month = reader.dates().monthWithin(plan.month());
        String title = plan.audience() == null
                ? reader.text("programme.month", month)
                : reader.text(
                        "programme.month-for",
                        month,
                        reader.label(plan.audience()).text());
        ProgrammeContent content = new ProgrammeContent(
                plan.month(),
                plan.id(),
                context.terms(reader).audiences(List.of(plan.id())).stream()
                        .findFirst()
                        .orElse(null),
                days(plan),
                plan.entries().stream()
                        .filter(MonthProgrammes::isOften)
                        .map(this::often)
                        .toList(),
                ofMonth.stream()
                        .filter(other -> !other.equals(plan))
                        .map(this::audience)
                        .toList(),
                everything());
        return sheets.made(
                reader,
                "programme",
                plan.path(),
                title,
                reader.text("list.description", title, context.site().settings().brand()),
                List.of(home(), reader.link(ProgrammeContent.PATH, reader.text("programme.title"))),
                content);
    }

    private Ref audience(Plan plan) {
        return plan.audience() == null
                ? reader.link(plan.path(), reader.text("embed.all"))
                : new Ref(reader.here(plan.path()).value(), reader.label(plan.audience()), "");
    }

    private static boolean isOften(Agenda.Month entry) {
        return entry.dates().size() > MOST_DATES;
    }

    /** What began before the month stands on its first day. */
    private List<ProgrammeContent.Day> days(Plan plan) {
        SortedMap<LocalDate, List<Date>> days = new TreeMap<>();
        for (Agenda.Month entry : plan.entries()) {
            for (Occurrence date : isOften(entry) ? List.<Occurrence>of() : entry.dates()) {
                LocalDate first = plan.month().atDay(1);
                LocalDate begin = date.begin().date();
                days.computeIfAbsent(begin.isBefore(first) ? first : begin, key -> new ArrayList<>())
                        .add(new Date(date, entry.page()));
            }
        }
        List<ProgrammeContent.Day> shown = new ArrayList<>();
        days.forEach((day, dates) -> shown.add(new ProgrammeContent.Day(
                day.toString(),
                reader.dates().full(day),
                dates.stream()
                        .sorted((a, b) -> {
                            int byDate = a.occurrence().compareTo(b.occurrence());
                            return byDate != 0
                                    ? byDate
                                    : a.page().id().compareTo(b.page().id());
                        })
                        .map(date -> entry(date.page(), date.occurrence()))
                        .toList())));
        return shown;
    }

    private ProgrammeContent.Entry entry(Page original, Occurrence date) {
        Optional<StatusView> status = status(original);
        When when = occasions.when(
                date, status.filter(state -> state.state().isOff()).isPresent());
        String cancelled = date.cancelled() ? reader.text("date.cancelled") : "";
        return entry(
                original,
                when.severalDays() ? when.date() : when.time(),
                when.struck(),
                Stream.of(status.map(StatusView::label).orElse(""), cancelled, when.movedFrom()));
    }

    /** An event with all of its dates in a month; those that do not take place are named apart. */
    private ProgrammeContent.Entry often(Agenda.Month entry) {
        Optional<StatusView> status = status(entry.page());
        String days = days(entry, false);
        String off = days(entry, true);
        return entry(
                entry.page(),
                days.isEmpty() ? off : days,
                days.isEmpty() || status.filter(state -> state.state().isOff()).isPresent(),
                Stream.of(
                        status.map(StatusView::label).orElse(""),
                        days.isEmpty() || off.isEmpty() ? "" : reader.text("card.cancelled-on", off)));
    }

    private String days(Agenda.Month entry, boolean cancelled) {
        return reader.list(entry.dates().stream()
                .filter(date -> date.cancelled() == cancelled)
                .map(date -> reader.dates().dayAndMonth(date.begin().date()))
                .toList());
    }

    private Optional<StatusView> status(Page original) {
        return Optional.ofNullable(new Statuses(reader, context.now())
                .of(reader.page(original.id()).orElse(original)));
    }

    private ProgrammeContent.Entry entry(Page original, String time, boolean struck, Stream<String> notes) {
        Page page = reader.page(original.id()).orElse(original);
        Event event = Agenda.event(page);
        return new ProgrammeContent.Entry(
                time,
                reader.ref(page),
                struck,
                notes.filter(note -> !note.isEmpty()).distinct().toList(),
                context.terms(reader).audiences(event.audiences()),
                context.cards(reader).details(event));
    }

    private Ref home() {
        return reader.link(SitePath.HOME, reader.text("nav.home"));
    }

    private Ref everything() {
        return reader.link(Programme.PATH, reader.text("nav.events"));
    }
}
