package de.vielfalt.view;

import de.vielfalt.model.Event;
import de.vielfalt.model.Language;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.share.Kit;
import de.vielfalt.share.Kits;
import de.vielfalt.share.Piece;
import de.vielfalt.share.Tidings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the pages that help people to pass events on, one for each event in each language of its kit; {@link KitHubs} lead there. */
final class KitPages {
    /** Width of a square picture as it is shown, in CSS pixels. */
    private static final int SHOWN = 120;

    private static final int CARD_WIDTH = 240;
    private static final int CARD_HEIGHT = 126;

    private final Context context;
    private final Sheets sheets;
    private final Reader reader;

    KitPages(Context context, Sheets sheets, Reader reader) {
        this.context = context;
        this.sheets = sheets;
        this.reader = reader;
    }

    /**
     * The page of an event's kit; empty if it has none in the reader's language.
     *
     * @param page any page
     * @param view the same for the reader
     */
    Optional<PageView> of(Page page, PageView view) {
        return context.kits()
                .of(page.id())
                .filter(kit -> kit.languages().contains(reader.language()))
                .map(kit -> page(kit, page, (EventContent) view.content()));
    }

    /** The kit of an event for a reader: in their language, else in German; empty if there is none. */
    static Optional<Ref> link(Page page, Context context, Reader reader) {
        return context.kits().of(page.id()).map(kit -> {
            Language language = kit.nearest(reader.language());
            return new Ref(kit.page(language).value(), Label.of(reader.text("kit.link")), reader.hreflang(language));
        });
    }

    /** The absolute address of an event's card for a reader: in their language, else in German; empty if it has no kit. */
    static Optional<String> card(PageId event, Context context, Reader reader) {
        return context.kits().of(event).map(kit -> {
            Language language = kit.nearest(reader.language());
            return context.site().settings().absolute(kit.path(Piece.CARD, language));
        });
    }

    /** Where everything is that helps to pass events on. */
    static Ref hub(Reader reader) {
        return reader.link(Kits.PAGE, reader.text("share.title"));
    }

    private PageView page(Kit kit, Page page, EventContent event) {
        KitContent content = new KitContent(
                reader.ref(page),
                event.whenOrNull(),
                event.statusOrNull(),
                printed(kit),
                messages(tidings(page, event)),
                others(kit, language -> Label.of(name(language))),
                event.colours());
        return sheets.kit(
                reader,
                kit.page(Language.GERMAN),
                reader.text("kit.title", page.title()),
                reader.text("kit.lead"),
                List.of(reader.home(), hub(reader), reader.ref(page)),
                others(kit, language -> new Label(LanguageNames.own(language), language.tag())),
                content);
    }

    private List<KitContent.Sheet> printed(Kit kit) {
        List<KitContent.Sheet> printed = new ArrayList<>();
        for (Piece piece : Piece.values()) {
            if (piece.isOffered() && kit.has(piece, reader.language())) {
                String key = "kit." + piece.name().toLowerCase(Locale.ROOT);
                String file = kit.path(piece, reader.language()).value();
                printed.add(new KitContent.Sheet(
                        Ref.of(file, reader.text(key)), piece.form(), reader.text(key + ".about"), image(kit, piece)));
            }
        }
        return printed;
    }

    private KitContent.@Nullable Image image(Kit kit, Piece piece) {
        Language language = reader.language();
        return switch (piece) {
            case POSTER ->
                new KitContent.Image(
                        kit.path(Piece.PREVIEW, language).value(), KitContent.POSTER_WIDTH, KitContent.POSTER_HEIGHT);
            case CARD -> card(kit, language);
            case STORY, CODE -> new KitContent.Image(kit.path(piece, language).value(), SHOWN, SHOWN);
            case FLYER, PREVIEW -> null;
        };
    }

    /** The card of a kit, as pages show it. */
    static KitContent.Image card(Kit kit, Language language) {
        return new KitContent.Image(kit.path(Piece.CARD, language).value(), CARD_WIDTH, CARD_HEIGHT);
    }

    private List<KitContent.MessageView> messages(Tidings tidings) {
        List<KitContent.MessageView> messages = new ArrayList<>();
        messages.add(
                new KitContent.MessageView("messenger", reader.text("kit.messenger"), "", tidings.messenger(), null));
        messages.add(new KitContent.MessageView(
                "mail",
                reader.text("kit.mail"),
                tidings.subject(),
                tidings.mail(),
                Ref.of(Share.mail(tidings.subject(), tidings.mail()), reader.text("kit.mail.start"))));
        tidings.sms()
                .ifPresent(text -> messages.add(new KitContent.MessageView(
                        "sms",
                        reader.text("kit.sms"),
                        "",
                        text,
                        Ref.of(Share.sms(text), reader.text("kit.sms.start")))));
        return messages;
    }

    private Tidings tidings(Page page, EventContent event) {
        Event facts = Agenda.event(page);
        @Nullable When when = event.whenOrNull();
        Optional<Fact.Item> where =
                event.fact("where").flatMap(fact -> fact.items().stream().findFirst());
        return new Tidings(
                page.title(),
                event.status().map(StatusView::label).orElse(""),
                facts.state(context.now()).isOff(),
                when == null ? "" : when.date(),
                when == null ? "" : when.time(),
                facts.next(context.now()).map(KitPages::day).orElse(""),
                where.map(item -> item.ref().label().text()).orElse(""),
                where.flatMap(item -> item.notes().stream().findFirst()).orElse(""),
                value(event, "price"),
                value(event, "spoken"),
                page.teaser(),
                event.share().address());
    }

    /** A fact with its name, {@code Sprachen: Deutsch, Türkisch}; empty if nothing is said. */
    private String value(EventContent event, String key) {
        return event.fact(key)
                .map(fact -> fact.label() + ": "
                        + reader.list(fact.items().stream()
                                .map(item -> item.ref().label().text())
                                .toList()))
                .orElse("");
    }

    /** Day and time in figures, as they are written in every language of the site: {@code 5.12. 18:00}. */
    private static String day(Occurrence date) {
        Moment begin = date.begin();
        LocalDate day = begin.date();
        String figures = day.getDayOfMonth() + "." + day.getMonthValue() + ".";
        return begin.time().map(time -> figures + " " + time).orElse(figures);
    }

    /** The kit in its other languages. */
    private List<Ref> others(Kit kit, Function<Language, Label> name) {
        return kit.languages().stream()
                .filter(language -> !language.equals(reader.language()))
                .map(language -> new Ref(kit.page(language).value(), name.apply(language), language.tag()))
                .toList();
    }

    private String name(Language language) {
        return reader.languageNames().of(language.code());
    }
}
