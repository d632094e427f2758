package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.Facet;
import de.vielfalt.model.Language;
import de.vielfalt.model.Moment;
import de.vielfalt.model.News;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageType;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the digests for the readers of one language, and the page that hands them out. */
final class Digests {
    private final Context context;
    private final Sheets sheets;
    private final Reader reader;
    private final DayByDay dayByDay;

    Digests(Context context, Sheets sheets, Reader reader) {
        this.context = context;
        this.sheets = sheets;
        this.reader = reader;
        this.dayByDay = new DayByDay(context, reader);
    }

    /** The page. */
    PageView page() {
        List<DigestContent.Digest> digests = new ArrayList<>();
        for (DigestSpan.Period period : DigestSpan.Period.values()) {
            DigestSpan span = DigestSpan.at(period, context.now());
            digests.add(digest(span, null));
            context.site().vocabulary().audiences().forEach(audience -> digests.add(digest(span, audience)));
        }
        return sheets.made(
                reader,
                "digests",
                DigestContent.PAGE,
                reader.text("digest.title"),
                reader.text("digest.lead"),
                List.of(reader.home()),
                new DigestContent(digests));
    }

    private DigestContent.Digest digest(DigestSpan span, Vocabulary.@Nullable Term audience) {
        String id = audience == null ? "" : audience.id();
        Label name = audience == null ? Label.of(reader.text("embed.all")) : reader.label(audience);
        List<Agenda.Month> entries = entries(span, id);
        List<ProgrammeContent.Day> days = dayByDay.days(span.first(), entries);
        List<DigestContent.Line> deadlines = deadlines(span, id);
        List<DigestContent.Line> news = news(span, id);
        boolean empty = entries.isEmpty() && deadlines.isEmpty() && news.isEmpty();
        String folder = DigestContent.PAGE.value() + span.period().word() + "/" + (id.isEmpty() ? "" : id + "/");
        return new DigestContent.Digest(
                span.period(),
                empty ? null : new DigestContent.Issue(span.number(), span.begins()),
                name,
                empty ? reader.text("digest.title") : title(span, audience == null ? "" : name.text()),
                days,
                dayByDay.often(entries),
                deadlines,
                news,
                reader.link(audience == null ? Programme.PATH : list(id), reader.text("nav.events")),
                reader.here(new SitePath(folder)));
    }

    private static SitePath list(String audience) {
        return FacetNames.path(new Facet(Facet.Kind.AUDIENCE, audience));
    }

    private String title(DigestSpan span, String audience) {
        String days = reader.dates().span(span.first(), span.last());
        return audience.isEmpty() ? reader.text("digest.of", days) : reader.text("digest.of-for", days, audience);
    }

    /** What takes place in the span and is not over yet, with its dates there. */
    private List<Agenda.Month> entries(DigestSpan span, String audience) {
        return context.agenda().upcoming().stream()
                .filter(page -> isFor(Agenda.event(page).audiences(), audience))
                .map(page -> new Agenda.Month(page, dates(Agenda.event(page), span)))
                .filter(entry -> !entry.dates().isEmpty())
                .sorted(Agenda.Month.ORDER)
                .toList();
    }

    private List<Occurrence> dates(Event event, DigestSpan span) {
        return event.occurrences().stream()
                .filter(date -> isIn(date, span) && date.over().isAfter(context.now()))
                .toList();
    }

    private static boolean isIn(Occurrence date, DigestSpan span) {
        return !date.begin().date().isAfter(span.last()) && !date.lastDay().isBefore(span.first());
    }

    private static boolean isFor(List<String> audiences, String audience) {
        return audience.isEmpty() || audiences.contains(audience);
    }

    private List<DigestContent.Line> deadlines(DigestSpan span, String audience) {
        return context.agenda().upcoming().stream()
                .filter(page -> isFor(Agenda.event(page).audiences(), audience))
                .filter(page -> deadline(Agenda.event(page), context.now())
                        .filter(last -> span.contains(last.date()))
                        .isPresent())
                .sorted(Comparator.comparing((Page page) -> deadline(Agenda.event(page), context.now())
                                .orElseThrow()
                                .end())
                        .thenComparing(Page::id))
                .map(page -> new DigestContent.Line(
                        reader.dates()
                                .moment(deadline(Agenda.event(page), context.now())
                                        .orElseThrow()),
                        link(page),
                        ""))
                .toList();
    }

    /** Until when one can register, if one still can. */
    private static Optional<Moment> deadline(Event event, Instant now) {
        boolean open = event.needsRegistration()
                && !event.isRegistrationClosed(now)
                && event.state(now).takesRegistrations();
        return Optional.ofNullable(event.registrationDeadlineOrNull()).filter(any -> open);
    }

    private List<DigestContent.Line> news(DigestSpan span, String audience) {
        return context.published().originals(PageType.NEWS).stream()
                .filter(page -> page.facts() instanceof News news
                        && span.tellsNewsOf(news.date())
                        && isFor(news.audiences(), audience))
                .sorted(Comparator.comparing(Digests::date).reversed().thenComparing(Page::id))
                .map(page -> {
                    Page shown = reader.page(page.id()).orElse(page);
                    return new DigestContent.Line("", reader.ref(shown), shown.teaser());
                })
                .toList();
    }

    private Ref link(Page original) {
        return reader.ref(reader.page(original.id()).orElse(original));
    }

    private static LocalDate date(Page page) {
        return page.facts() instanceof News news ? news.date() : LocalDate.EPOCH;
    }

    /** The instants at which a digest begins to tell of another span, so far as either span has anything to tell. */
    static Stream<Instant> turns(Published published, Instant now) {
        return Stream.of(DigestSpan.Period.values()).flatMap(period -> turn(period, published, now).stream());
    }

    private static Optional<Instant> turn(DigestSpan.Period period, Published published, Instant now) {
        List<Page> german = published.all().stream()
                .filter(page -> page.language().equals(Language.GERMAN))
                .toList();
        LocalDate last = german.stream()
                .flatMap(Digests::days)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        DigestSpan span = DigestSpan.at(period, now);
        while (!span.newsSince().isAfter(last)) {
            DigestSpan next = DigestSpan.at(period, span.ends());
            if (tells(span, german, span.ends().minusNanos(1)) || tells(next, german, span.ends())) {
                return Optional.of(span.ends());
            }
            span = next;
        }
        return Optional.empty();
    }

    /** Whether there is anything to tell of a span at that instant. */
    private static boolean tells(DigestSpan span, List<Page> pages, Instant at) {
        return pages.stream()
                .anyMatch(page -> (page.facts() instanceof News news && span.tellsNewsOf(news.date()))
                        || page.event().filter(event -> tells(span, event, at)).isPresent());
    }

    private static boolean tells(DigestSpan span, Event event, Instant at) {
        boolean takesPlace = event.occurrences().stream()
                .anyMatch(date -> isIn(date, span) && date.over().isAfter(at));
        return takesPlace
                || (!event.isOver(at)
                        && deadline(event, at)
                                .filter(last -> span.contains(last.date()))
                                .isPresent());
    }

    /** The days that a page is about. */
    private static Stream<LocalDate> days(Page page) {
        return page.facts() instanceof News news
                ? Stream.of(news.date())
                : page.event().stream()
                        .flatMap(event -> event.occurrences().stream())
                        .map(Occurrence::lastDay);
    }
}
