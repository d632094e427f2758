package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.Facet;
import de.vielfalt.model.Html;
import de.vielfalt.model.Language;
import de.vielfalt.model.News;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Partner;
import de.vielfalt.model.Picture;
import de.vielfalt.model.Place;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.Standing;
import de.vielfalt.model.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what a page shows of itself, by its type. */
final class Contents {
    private final Context context;

    Contents(Context context) {
        this.context = context;
    }

    Content of(Page page, Reader reader) {
        if (page.id().equals(PageId.HOME)) {
            return home(Optional.of(page), reader);
        }
        if (page.facts() instanceof Event event) {
            return event(page, event, reader);
        }
        if (page.facts() instanceof News news) {
            return news(page, news, reader);
        }
        if (page.facts() instanceof Place place) {
            Happenings happenings =
                    happenings(new Facet(Facet.Kind.PLACE, page.id().slug()), reader);
            return new PlaceContent(
                    lead(page),
                    body(page, reader),
                    picture(page, place.logoOrNull()),
                    PlainFacts.of(place, reader),
                    Contacts.of(place.contacts()),
                    happenings);
        }
        if (page.facts() instanceof Partner partner) {
            Happenings happenings =
                    happenings(new Facet(Facet.Kind.PARTNER, page.id().slug()), reader);
            return new PartnerContent(
                    lead(page),
                    body(page, reader),
                    picture(page, partner.logoOrNull()),
                    PlainFacts.of(partner, reader),
                    Contacts.of(partner.contacts()),
                    happenings,
                    context.kits().areMade() ? KitPages.hub(reader) : null);
        }
        List<Fact> facts =
                page.facts() instanceof Standing standing ? PlainFacts.of(standing, reader, context.now()) : List.of();
        return new StandingContent(lead(page), body(page, reader), picture(page, null), facts);
    }

    /** The home page, whether or not someone wrote a text for it. */
    HomeContent home(Optional<Page> page, Reader reader) {
        Cards cards = context.cards(reader);
        List<Html> parts = BodyParts.of(page.map(text -> body(text, reader)).orElse(Html.EMPTY));
        return new HomeContent(
                page.map(Contents::lead).orElseGet(() -> homeLead(reader)),
                parts.get(0),
                parts.subList(1, parts.size()),
                page.map(text -> picture(text, null)).orElse(null),
                context.terms(reader)
                        .audiences(context.site().vocabulary().audiences().stream()
                                .map(Vocabulary.Term::id)
                                .toList()),
                cards.events(context.agenda().upcoming().stream().limit(4).toList()),
                Listings.newest(context.published()).stream()
                        .limit(3)
                        .map(cards::news)
                        .toList(),
                reader.link(Programme.PATH, reader.text("nav.events")),
                reader.link(new SitePath(PageType.NEWS.base()), reader.text("home.all-news")));
    }

    /** What a home page says of itself if nobody wrote a text for it. */
    String homeLead(Reader reader) {
        String town = context.site().settings().town();
        return reader.text(
                town.isEmpty() ? "home.lead" : "home.lead-town",
                context.site().settings().brand(),
                town);
    }

    private Happenings happenings(Facet facet, Reader reader) {
        Agenda agenda = context.agenda();
        Cards cards = context.cards(reader);
        return new Happenings(
                cards.events(agenda.upcoming(facet)),
                reader.text("list.empty.here"),
                reader.link(Programme.PATH, reader.text("filter.all")),
                cards.past(agenda.over(facet).stream().limit(Listings.PAST).toList()));
    }

    private EventContent event(Page page, Event event, Reader reader) {
        Terms terms = context.terms(reader);
        Occasions occasions = new Occasions(reader, context.now());
        boolean off = event.state(context.now()).isOff();
        StatusView status = new Statuses(reader, context.now()).of(page);
        List<Fact> facts = new EventFacts(reader, terms, context.now()).of(event);
        return new EventContent(
                lead(page),
                body(page, reader),
                picture(page, null),
                terms.audiences(event.audiences()),
                occasions.current(event, off).orElse(null),
                status,
                reason(page, event, status, reader),
                occasions.rows(event, off),
                facts,
                Contacts.of(event.contacts()),
                new Invitations(context.site().settings(), reader, terms, context.now()).of(page, event, facts, status),
                Share.of(
                        page.title(),
                        context.site().settings().absolute(reader.here(page.id().path(Language.GERMAN)))),
                KitPages.link(page, context, reader).orElse(null));
    }

    /** Why dates to come are cancelled or moved, if the status does not say it already. */
    private Label reason(Page page, Event event, @Nullable StatusView status, Reader reader) {
        boolean changed = event.occurrences().stream()
                .anyMatch(date -> date.isChanged() && date.over().isAfter(context.now()));
        boolean said = status != null && !status.reason().blank();
        return event.reason().isEmpty() || said || !changed
                ? Label.EMPTY
                : reader.label(event.reason(), page.language());
    }

    private NewsContent news(Page page, News news, Reader reader) {
        return new NewsContent(
                lead(page),
                body(page, reader),
                picture(page, null),
                context.terms(reader).audiences(news.audiences()),
                reader.dates().text(news.date()),
                context.agenda().reportedBy(page.id()).stream()
                        .flatMap(event -> reader.ref(event.id()).stream())
                        .toList());
    }

    private Html body(Page page, Reader reader) {
        return FileNotes.say(context.references().resolve(page, reader), reader);
    }

    /** What stands before the text, unless it is the text's own first paragraph. */
    private static String lead(Page page) {
        return page.teaser().equals(page.body().summary()) ? "" : page.teaser();
    }

    private static @Nullable PictureView picture(Page page, @Nullable Picture logo) {
        return Reader.picture(page.picture().orElse(logo));
    }
}
