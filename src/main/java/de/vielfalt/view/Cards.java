package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.EventState;
import de.vielfalt.model.Facet;
import de.vielfalt.model.Language;
import de.vielfalt.model.News;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Partner;
import de.vielfalt.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows pages as entries of lists to one reader; each card is made once. */
final class Cards {
    /** How many further dates a card names; more are counted. */
    private static final int MOST_DATES = 4;

    private final Context context;
    private final Reader reader;
    private final Terms terms;
    private final FacetNames names;
    private final Map<PageId, EventCard> events = new HashMap<>();

    Cards(Context context, Reader reader) {
        this.context = context;
        this.reader = reader;
        this.terms = context.terms(reader);
        this.names = new FacetNames(context.site().vocabulary(), reader);
    }

    /** Events and workshops, in their order. */
    List<EventCard> events(List<Page> originals) {
        return originals.stream().map(this::event).toList();
    }

    /** An event or workshop with its next date. */
    EventCard event(Page original) {
        return events.computeIfAbsent(original.id(), id -> {
            Event event = Agenda.event(original);
            boolean off = event.state(context.now()).isOff();
            When when = occasions().current(event, off).orElse(null);
            Occurrence next = event.next(context.now()).orElse(null);
            List<Occurrence> left = event.occurrences().stream()
                    .filter(date -> date.over().isAfter(context.now()))
                    .toList();
            List<Occurrence> skipped = left.stream()
                    .filter(date -> date.cancelled() && next != null && date.compareTo(next) < 0)
                    .toList();
            boolean more = left.stream().filter(date -> !date.cancelled()).count() > 1;
            return card(original, when, Stream.of(more ? reader.text("card.more-dates") : "", cancelled(skipped)));
        });
    }

    /**
     * An event or workshop with some of its dates.
     *
     * @param dates sorted, never empty; the first that takes place leads
     */
    EventCard event(Page original, List<Occurrence> dates) {
        boolean off = Agenda.event(original).state(context.now()).isOff();
        List<Occurrence> held = dates.stream().filter(date -> !date.cancelled()).toList();
        List<Occurrence> cancelled =
                dates.stream().filter(Occurrence::cancelled).toList();
        return held.isEmpty()
                ? card(original, occasions().when(dates.get(0), off), Stream.of())
                : card(
                        original,
                        occasions().when(held.get(0), off),
                        Stream.of(also(held.subList(1, held.size())), cancelled(cancelled)));
    }

    private String also(List<Occurrence> dates) {
        if (dates.size() > MOST_DATES) {
            return reader.text("card.also-more", dates.size());
        }
        return dates.isEmpty() ? "" : reader.text("card.also-on", days(dates));
    }

    private String cancelled(List<Occurrence> dates) {
        return dates.isEmpty() ? "" : reader.text("card.cancelled-on", days(dates));
    }

    private String days(List<Occurrence> dates) {
        return reader.list(dates.stream()
                .map(date -> reader.dates().dayAndMonth(date.begin().date()))
                .toList());
    }

    private Occasions occasions() {
        return new Occasions(reader, context.now());
    }

    private EventCard card(Page original, @Nullable When when, Stream<String> dates) {
        Page page = reader.page(original.id()).orElse(original);
        Event event = Agenda.event(page);
        String planned = reader.list(
                terms.audienceNames(event.plannedBy()).map(Label::text).toList());
        return new EventCard(
                reader.ref(page),
                context.published().isDraft(page),
                when,
                new Statuses(reader, context.now()).of(page),
                terms.audiences(event.audiences()),
                page.id().type() == PageType.WORKSHOP ? reader.text("type.workshop") : "",
                planned.isEmpty() ? "" : reader.text("card.planned-by", planned),
                meta(event, when, dates),
                teaser(page),
                facets(event));
    }

    /** What a filter asks for: those facets of an event that the public knows, and the months in which it still takes place. */
    private List<String> facets(Event event) {
        Stream<String> months = event.occurrences().stream()
                .filter(date -> date.over().isAfter(context.now()))
                .flatMap(Agenda::months)
                .map(FilterMaker::facet);
        Stream<String> facets = Facet.of(event).stream()
                .filter(facet -> names.name(facet).isPresent())
                .map(Facet::toString);
        return Stream.concat(facets, months).distinct().toList();
    }

    private List<Label> meta(Event event, @Nullable When when, Stream<String> dates) {
        List<Label> meta = new ArrayList<>();
        String time = when == null ? "" : when.severalDays() ? when.date() : when.time();
        if (!time.isEmpty()) {
            meta.add(Label.of(time));
        }
        dates.filter(text -> !text.isEmpty()).map(Label::of).forEach(meta::add);
        meta.addAll(details(event));
        return meta;
    }

    /** Where it is, for how much, and in which languages, each in a word or two. */
    List<Label> details(Event event) {
        List<Label> meta = new ArrayList<>();
        event.places().stream()
                .flatMap(id -> reader.page(id).stream())
                .forEach(place -> meta.add(reader.label(place.title(), place.language())));
        if (event.online()) {
            meta.add(Label.of(reader.text("online")));
        }
        Optional.ofNullable(event.priceOrNull())
                .ifPresent(price -> meta.add(Label.of(reader.prices().text(price))));
        if (!event.spoken().isEmpty()) {
            meta.add(Label.of(reader.list(
                    event.spoken().stream().map(reader.languageNames()::of).toList())));
        }
        return meta;
    }

    /** A news item. */
    NewsCard news(Page original) {
        Page page = reader.page(original.id()).orElse(original);
        News news = (News) page.facts();
        return new NewsCard(
                reader.ref(page),
                context.published().isDraft(page),
                reader.dates().text(news.date()),
                terms.audiences(news.audiences()),
                teaser(page));
    }

    /** A place. */
    PlaceCard place(Page original) {
        Page page = reader.page(original.id()).orElse(original);
        Place place = (Place) page.facts();
        return new PlaceCard(
                reader.ref(page), context.published().isDraft(page), place.address(), Access.words(place, reader));
    }

    /** A partner. */
    PartnerCard partner(Page original) {
        Page page = reader.page(original.id()).orElse(original);
        Partner partner = (Partner) page.facts();
        return new PartnerCard(
                reader.ref(page),
                context.published().isDraft(page),
                teaser(page),
                Reader.picture(partner.logoOrNull()));
    }

    /** What is over, in a short list. */
    List<TeaserItem> past(List<Page> originals) {
        return originals.stream().map(this::past).toList();
    }

    private TeaserItem past(Page original) {
        return past(original, occasions().current(Agenda.event(original), false).orElse(null));
    }

    /** What took place on some dates, sorted, the first one leading. */
    TeaserItem past(Page original, List<Occurrence> dates) {
        return past(original, occasions().when(dates.get(0), false));
    }

    private TeaserItem past(Page original, @Nullable When when) {
        Page page = reader.page(original.id()).orElse(original);
        EventState state = Agenda.event(page).state(context.now());
        String note = state.isOff() ? reader.text("status." + StatusView.kind(state)) : "";
        DateText date = when == null ? null : new DateText(when.date(), when.datetime());
        return new TeaserItem(reader.ref(page), date, note);
    }

    private Label teaser(Page page) {
        return page.teaser().isEmpty() ? Label.EMPTY : label(page.teaser(), page.language());
    }

    private Label label(String text, Language language) {
        return reader.label(Summaries.shorten(text, 200), language);
    }
}
