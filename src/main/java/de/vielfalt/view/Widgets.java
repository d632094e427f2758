package de.vielfalt.view;

import de.vielfalt.model.Facet;
import de.vielfalt.model.Html;
import de.vielfalt.model.Page;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.WidgetStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes the widgets for other sites, and the page that hands them out.
 *
 * <p>There is one of everything, one for each audience, and one for each place where anything is, or was, on: a place keeps
 * its widget when its last event is over, as a frame elsewhere must not suddenly show an error.
 */
final class Widgets {
    /** Events in a widget; whoever wants more follows the link. */
    private static final int MOST = 5;

    private final Context context;
    private final Sheets sheets;
    private final Reader reader;
    private final FacetNames names;
    private final Settings settings;

    Widgets(Context context, Sheets sheets, Reader reader) {
        this.context = context;
        this.sheets = sheets;
        this.reader = reader;
        this.names = new FacetNames(context.site().vocabulary(), reader);
        this.settings = context.site().settings();
    }

    /**
     * Some events to be shown.
     *
     * @param folder stands for them in addresses: {@code alle}, {@code fuer/jugendliche}
     * @param name which events, in a few words
     * @param title the widget's heading
     */
    private record Choice(String folder, Label name, String title, List<Page> upcoming, String empty, Ref more) {}

    /** The page, then every widget. */
    List<PageView> all() {
        List<Choice> choices = Stream.concat(Stream.of(everything()), facets().map(this::choice))
                .toList();
        List<PageView> pages = new ArrayList<>();
        pages.add(sheets.made(
                reader,
                "embed",
                WidgetStyle.PAGE,
                reader.text("embed.title"),
                reader.text("embed.lead"),
                List.of(reader.home()),
                new EmbedContent(choices.stream().map(this::shown).toList())));
        for (Choice choice : choices) {
            List<EventCard> cards = context.cards(reader)
                    .events(choice.upcoming().stream().limit(MOST).toList());
            for (WidgetStyle style : WidgetStyle.values()) {
                pages.add(widget(choice, cards, style));
            }
        }
        return pages;
    }

    private Choice everything() {
        return new Choice(
                "alle",
                Label.of(reader.text("embed.all")),
                reader.text("embed.next"),
                context.agenda().upcoming(),
                reader.text("list.empty.event"),
                reader.link(Programme.PATH, reader.text("embed.all")));
    }

    private Stream<Facet> facets() {
        Agenda agenda = context.agenda();
        return Facet.all(context.site().vocabulary(), context.published().all()).stream()
                .filter(facet -> facet.kind() == Facet.Kind.AUDIENCE
                        || (facet.kind() == Facet.Kind.PLACE
                                && !(agenda.upcoming(facet).isEmpty()
                                        && agenda.over(facet).isEmpty())));
    }

    private Choice choice(Facet facet) {
        Label name = names.name(facet).orElseGet(() -> Label.of(facet.id()));
        String empty = facet.kind() == Facet.Kind.PLACE
                ? reader.text("list.empty.here")
                : reader.text("list.empty." + facet.kind().name().toLowerCase(Locale.ROOT), name.text());
        return new Choice(
                facet.kind().word() + "/" + facet.id(),
                name,
                reader.text("embed.next-of", name.text()),
                context.agenda().upcoming(facet),
                empty,
                reader.link(FacetNames.path(facet), reader.text("embed.all")));
    }

    private PageView widget(Choice choice, List<EventCard> cards, WidgetStyle style) {
        Ref home = reader.link(SitePath.HOME, settings.brand());
        return sheets.made(
                reader,
                "widget",
                style.path(choice.folder()),
                choice.title(),
                "",
                List.of(),
                new WidgetContent(style, cards, choice.empty(), choice.more(), home));
    }

    private EmbedContent.Choice shown(Choice choice) {
        return new EmbedContent.Choice(
                choice.name(),
                Arrays.stream(WidgetStyle.values())
                        .map(style -> shown(choice, style))
                        .toList());
    }

    private EmbedContent.Widget shown(Choice choice, WidgetStyle style) {
        Ref page = reader.link(
                style.path(choice.folder()),
                reader.text("embed.style." + style.name().toLowerCase(Locale.ROOT)));
        String title = choice.title() + " – " + settings.brand();
        int height = style == WidgetStyle.COMPACT ? 420 : 640;
        String id = choice.folder().replace('/', '-') + "-" + style.word();
        return new EmbedContent.Widget(id, page, title, height, code(choice, page, title, height));
    }

    /** What another site writes; its width is the widget's at most, and less where there is less room. */
    private String code(Choice choice, Ref page, String title, int height) {
        String language = " lang=\"" + reader.face().language().tag() + "\" dir=\""
                + reader.face().language().direction() + "\"";
        return "<iframe src=\"" + settings.absolute(new SitePath(page.href())) + "\" title=\"" + Html.escape(title)
                + "\"" + language + " width=\"480\" height=\"" + height
                + "\" loading=\"lazy\" style=\"border: 0; max-width: 100%\"></iframe>\n<p" + language + "><a href=\""
                + settings.absolute(new SitePath(choice.more().href())) + "\">" + Html.escape(title) + "</a></p>";
    }
}
