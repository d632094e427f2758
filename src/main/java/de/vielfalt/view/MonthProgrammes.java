package de.vielfalt.view;

import de.vielfalt.model.SitePath;
import de.vielfalt.model.Vocabulary;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the programme of each month in which anything is still to come, for all and for each audience, to be read, printed
 * and put up. What is over is left out.
 */
final class MonthProgrammes {
    private final Context context;
    private final Sheets sheets;
    private final Reader reader;
    private final DayByDay dayByDay;

    MonthProgrammes(Context context, Sheets sheets, Reader reader) {
        this.context = context;
        this.sheets = sheets;
        this.reader = reader;
        this.dayByDay = new DayByDay(context, reader);
    }

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
                List.of(reader.home()),
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
                dayByDay.days(plan.month().atDay(1), plan.entries()),
                dayByDay.often(plan.entries()),
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
                List.of(reader.home(), reader.link(ProgrammeContent.PATH, reader.text("programme.title"))),
                content);
    }

    private Ref audience(Plan plan) {
        return plan.audience() == null
                ? reader.link(plan.path(), reader.text("embed.all"))
                : new Ref(reader.here(plan.path()).value(), reader.label(plan.audience()), "");
    }

    private Ref everything() {
        return reader.link(Programme.PATH, reader.text("nav.events"));
    }
}
