package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.EventState;
import de.vielfalt.model.Language;
import de.vielfalt.model.News;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.Partner;
import de.vielfalt.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows pages as entries of lists to one reader; each card is made once. */
final class Cards {
    private final Context context;
    private final Reader reader;
    private final Terms terms;
    private final Map<PageId, EventCard> events = new HashMap<>();

    Cards(Context context, Reader reader) {
        this.context = context;
        this.reader = reader;
        this.terms = context.terms(reader);
    }

    /** Events and workshops, in their order. */
    List<EventCard> events(List<Page> originals) {
        return originals.stream().map(this::event).toList();
    }

    /** An event or workshop. */
    EventCard event(Page original) {
        return events.computeIfAbsent(original.id(), id -> card(reader.page(id).orElse(original)));
    }

    private EventCard card(Page page) {
        Event event = Agenda.event(page);
        Occasions occasions = new Occasions(reader, context.now());
        When when = occasions.current(event, event.state(context.now()).isOff()).orElse(null);
        String planned = reader.list(
                terms.audienceNames(event.plannedBy()).map(Label::text).toList());
        return new EventCard(
                reader.ref(page),
                context.published().isDraft(page),
                when,
                new Statuses(reader, context.now()).of(page),
                terms.audiences(event.audiences()),
                planned.isEmpty() ? "" : reader.text("card.planned-by", planned),
                meta(event, when),
                teaser(page));
    }

    private List<Label> meta(Event event, @Nullable When when) {
        List<Label> meta = new ArrayList<>();
        String time = when == null ? "" : when.severalDays() ? when.date() : when.time();
        if (!time.isEmpty()) {
            meta.add(Label.of(time));
        }
        long more = event.occurrences().stream()
                        .filter(date -> date.over().isAfter(context.now()) && !date.cancelled())
                        .count()
                - 1;
        if (more > 0) {
            meta.add(Label.of(reader.text("card.more-dates")));
        }
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
        Page page = reader.page(original.id()).orElse(original);
        Event event = Agenda.event(page);
        EventState state = event.state(context.now());
        String note = state.isOff() ? reader.text("status." + StatusView.kind(state)) : "";
        DateText date = new Occasions(reader, context.now())
                .current(event, false)
                .map(when -> new DateText(when.date(), when.datetime()))
                .orElse(null);
        return new TeaserItem(reader.ref(page), date, note);
    }

    private Label teaser(Page page) {
        return page.teaser().isEmpty() ? Label.EMPTY : label(page.teaser(), page.language());
    }

    private Label label(String text, Language language) {
        return reader.label(Summaries.shorten(text, 200), language);
    }
}
