package de.vielfalt.view;

import de.vielfalt.json.Json;
import de.vielfalt.json.JsonText;
import de.vielfalt.model.Html;
import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes what pages tell programs in their heads: structured data by schema.org, and feeds. */
final class StructuredData {
    private final Context context;
    private final EventNodes events;
    private final SiteNodes site;

    StructuredData(Context context) {
        this.context = context;
        this.events = new EventNodes(context);
        this.site = new SiteNodes(context.site().settings());
    }

    /**
     * A page with its data. A page that search engines take for another has no more to tell than that one.
     *
     * @param page the text that it shows, if someone wrote it
     * @param german its address in German
     */
    PageView complete(PageView view, Optional<Page> page, SitePath german, Reader reader) {
        String card = page.filter(written -> view.content() instanceof EventContent)
                .flatMap(written -> KitPages.card(written.id(), context, reader))
                .orElse(null);
        return view.withData(new HeadData(structured(view, page), feeds(view, german, reader), card));
    }

    private Html structured(PageView view, Optional<Page> page) {
        if (view.fallback()) {
            return Html.EMPTY;
        }
        List<Json> nodes = new ArrayList<>();
        page.ifPresent(written -> {
            if (view.content() instanceof EventContent) {
                nodes.add(events.of(written, view));
            } else if (view.content() instanceof NewsContent content) {
                nodes.add(site.news(written, content, view));
            }
        });
        if (view.content() instanceof HomeContent) {
            nodes.addAll(site.home(view));
        }
        if (!view.breadcrumbs().isEmpty()) {
            nodes.add(site.breadcrumbs(view));
        }
        if (nodes.isEmpty()) {
            return Html.EMPTY;
        }
        return new Html(JsonText.inScript(Json.object()
                .add("@context", "https://schema.org")
                .add("@graph", Json.array(nodes))
                .done()));
    }

    private List<FeedLink> feeds(PageView view, SitePath german, Reader reader) {
        String brand = context.site().settings().brand();
        return Channel.of(view, german).stream()
                .flatMap(channel -> {
                    String title = reader.text(channel.titleKey(), brand);
                    return Stream.of(
                            link("application/atom+xml", "Atom", title, reader.here(channel.atom())),
                            link("application/feed+json", "JSON Feed", title, reader.here(channel.json())));
                })
                .toList();
    }

    private static FeedLink link(String type, String format, String title, SitePath path) {
        return new FeedLink(type, format, title, path.value());
    }

    /** The languages of a page or an event by their tags (BCP 47); an id that can be none is passed over. */
    static List<Json> languages(List<String> ids) {
        return ids.stream()
                .map(id -> new Language(id).tag())
                .filter(tag -> tag.matches("[a-z]{2,3}(?:-[a-z0-9]{2,8})*"))
                .map(Json::of)
                .toList();
    }
}
