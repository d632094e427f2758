package de.vielfalt.feed;

import de.vielfalt.json.Json;
import de.vielfalt.json.JsonText;
import de.vielfalt.model.Moment;
import java.util.List;

/** Writes a feed as JSON Feed 1.1 (jsonfeed.org). */
final class JsonFeed {
    private JsonFeed() {}

    static String write(Feed feed) {
        Json author = Json.object()
                .add("name", feed.settings().publisher())
                .add("url", feed.settings().base().toString())
                .done();
        return JsonText.indented(Json.object()
                .add("version", "https://jsonfeed.org/version/1.1")
                .add("title", feed.title())
                .add("home_page_url", feed.list())
                .add("feed_url", feed.settings().absolute(feed.json()))
                .add("description", feed.description())
                .add("language", feed.language().tag())
                .add("authors", Json.array(List.of(author)))
                .add(
                        "items",
                        Json.array(feed.entries().stream().map(JsonFeed::item).toList()))
                .done());
    }

    private static Json item(Entry entry) {
        return Json.object()
                .add("id", entry.id())
                .add("url", entry.url())
                .add("title", entry.title())
                .add("content_html", entry.html())
                .addIfAny("summary", entry.summary())
                .addIfAny("image", entry.image().map(Json::of))
                .addIfAny(
                        "date_published",
                        entry.dating().publishedOrNone().map(Moment::rfc3339).map(Json::of))
                .add("date_modified", Moment.rfc3339(entry.dating().updated()))
                .add(
                        "tags",
                        Json.texts(entry.categories().stream()
                                .map(Entry.Category::name)
                                .toList()))
                .add("language", entry.language())
                .done();
    }
}
