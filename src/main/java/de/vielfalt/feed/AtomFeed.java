package de.vielfalt.feed;

import de.vielfalt.model.Moment;
import java.util.Map;

/** Writes a feed as Atom (RFC 4287). */
final class AtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    static String write(Feed feed) {
        String self = feed.settings().absolute(feed.atom());
        Xml xml = new Xml()
                .open("feed", "xmlns", NAMESPACE, "xml:lang", feed.language().tag())
                .text("id", new TagUri(feed.settings()).of(feed.atom()))
                .text("title", feed.title())
                .text("subtitle", feed.description())
                .text("updated", Moment.rfc3339(feed.updated()))
                .open("author")
                .text("name", feed.settings().publisher())
                .text("uri", feed.settings().base().toString())
                .close("author")
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
                .empty("link", "rel", "alternate", "type", "text/html", "href", feed.list());
        feed.entries().forEach(entry -> write(entry, xml));
        return xml.close("feed").toString();
    }

    private static void write(Entry entry, Xml xml) {
        xml.open("entry", "xml:lang", entry.language())
                .text("id", entry.id())
                .text("title", entry.title())
                .empty("link", "rel", "alternate", "type", "text/html", "href", entry.url());
        entry.image().ifPresent(url -> xml.empty("link", "rel", "enclosure", "type", mediaType(url), "href", url));
        entry.dating().publishedOrNone().ifPresent(instant -> xml.text("published", Moment.rfc3339(instant)));
        xml.text("updated", Moment.rfc3339(entry.dating().updated()));
        entry.categories().forEach(category -> xml.empty("category", "term", category.id(), "label", category.name()));
        if (!entry.summary().isEmpty()) {
            xml.text("summary", entry.summary());
        }
        xml.text("content", entry.html(), "type", "html").close("entry");
    }

    private static String mediaType(String url) {
        String ending = url.substring(url.lastIndexOf('.') + 1);
        return Map.of("jpg", "image/jpeg", "jpeg", "image/jpeg", "png", "image/png", "webp", "image/webp")
                .getOrDefault(ending, "image/*");
    }
}
