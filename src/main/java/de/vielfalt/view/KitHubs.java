package de.vielfalt.view;

import de.vielfalt.model.Facet;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.Vocabulary;
import de.vielfalt.share.Kit;
import de.vielfalt.share.Kits;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the pages that lead to the kits of events, by month: one for all of them, and one for each audience that has any. */
final class KitHubs {
    private final Context context;
    private final Sheets sheets;
    private final Reader reader;

    KitHubs(Context context, Sheets sheets, Reader reader) {
        this.context = context;
        this.sheets = sheets;
        this.reader = reader;
    }

    /** The page of all kits, then those for audiences in the order of the vocabulary. */
    List<PageView> all() {
        Map<PageId, HubContent.Entry> entries = new LinkedHashMap<>();
        for (Page event : context.agenda().upcoming()) {
            context.kits().of(event.id()).ifPresent(kit -> entries.put(event.id(), entry(kit, event)));
        }
        Map<Vocabulary.Term, List<Page>> byAudience = new LinkedHashMap<>();
        for (Vocabulary.Term audience : context.site().vocabulary().audiences()) {
            List<Page> events = context.agenda().upcoming(new Facet(Facet.Kind.AUDIENCE, audience.id()));
            if (events.stream().map(Page::id).anyMatch(entries::containsKey)) {
                byAudience.put(audience, events);
            }
        }
        Ref home = reader.home();
        Map<SitePath, Ref> links = links(byAudience.keySet());
        List<PageView> hubs = new ArrayList<>();
        String title = reader.text("share.title");
        List<HubContent.Section> sections = sections(context.agenda().upcoming(), entries, true);
        hubs.add(hub(Kits.PAGE, title, List.of(home), sections, links));
        byAudience.forEach((audience, events) -> hubs.add(hub(
                Kits.pageFor(audience.id()),
                reader.text("kit.title", reader.label(audience).text()),
                List.of(home, KitPages.hub(reader)),
                sections(events, entries, false),
                links)));
        return hubs;
    }

    /** A link to each of the hubs, by its German address. */
    private Map<SitePath, Ref> links(Iterable<Vocabulary.Term> audiences) {
        Map<SitePath, Ref> links = new LinkedHashMap<>();
        links.put(Kits.PAGE, reader.link(Kits.PAGE, reader.text("embed.all")));
        for (Vocabulary.Term audience : audiences) {
            SitePath path = Kits.pageFor(audience.id());
            links.put(path, new Ref(reader.here(path).value(), reader.label(audience), ""));
        }
        return links;
    }

    private PageView hub(
            SitePath path,
            String title,
            List<Ref> breadcrumbs,
            List<HubContent.Section> sections,
            Map<SitePath, Ref> links) {
        Map<SitePath, Ref> others = new LinkedHashMap<>(links);
        others.remove(path);
        Ref digests = reader.link(DigestContent.PAGE, reader.text("digest.title"));
        HubContent content = new HubContent(sections, List.copyOf(others.values()), digests);
        return sheets.made(reader, "hub", path, title, reader.text("hub.lead"), breadcrumbs, content);
    }

    /**
     * By month, soonest first; open dates at the end.
     *
     * @param archived whether all of a month is shown, so that its archive holds the same
     */
    private List<HubContent.Section> sections(
            List<Page> events, Map<PageId, HubContent.Entry> entries, boolean archived) {
        Map<YearMonth, List<HubContent.Entry>> months = new LinkedHashMap<>();
        List<HubContent.Entry> open = new ArrayList<>();
        for (Page event : events) {
            HubContent.Entry entry = entries.get(event.id());
            if (entry != null) {
                month(event)
                        .map(month -> months.computeIfAbsent(month, key -> new ArrayList<>()))
                        .orElse(open)
                        .add(entry);
            }
        }
        List<HubContent.Section> sections = new ArrayList<>();
        months.forEach((month, own) -> sections.add(
                new HubContent.Section(reader.dates().month(month), own, archived ? archive(month) : null)));
        if (!open.isEmpty()) {
            sections.add(new HubContent.Section(reader.text("list.date-open"), open, null));
        }
        return sections;
    }

    private Ref archive(YearMonth month) {
        String text = reader.text("hub.archive", reader.dates().month(month));
        return Ref.of(Kits.archive(month).value(), text);
    }

    private HubContent.Entry entry(Kit kit, Page event) {
        EventCard card = context.cards(reader).event(event);
        Ref link = KitPages.link(event, context, reader).orElseThrow();
        String status = card.status().map(StatusView::label).orElse("");
        String date = card.when()
                .map(when -> when.time().isEmpty() ? when.date() : when.date() + ", " + when.time())
                .orElse("");
        return new HubContent.Entry(
                new Ref(link.href(), card.link().label(), link.hreflang()),
                status.isEmpty() || date.isEmpty() ? status + date : status + ": " + date,
                KitPages.card(kit, kit.nearest(reader.language())),
                card.chips(),
                reader.list(kit.languages().stream()
                        .map(language -> reader.languageNames().of(language.code()))
                        .toList()));
    }

    private Optional<YearMonth> month(Page event) {
        return Agenda.event(event)
                .next(context.now())
                .map(date -> YearMonth.from(date.begin().date()));
    }
}
