package de.vielfalt.view;

import de.vielfalt.json.Json;
import de.vielfalt.model.News;
import de.vielfalt.model.Page;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes by schema.org what is not an event: the site, the way to a page, news. */
final class SiteNodes {
    private final Settings settings;

    SiteNodes(Settings settings) {
        this.settings = settings;
    }

    /** The site and who runs it, on its home page. */
    List<Json> home(PageView view) {
        Json site = Json.object()
                .add("@type", "WebSite")
                .add("@id", settings.base() + "#website")
                .add("name", settings.brand())
                .add("url", settings.base().toString())
                .add("inLanguage", view.language().tag())
                .addIfAny("description", view.description())
                .add("publisher", reference(publisherId()))
                .done();
        return List.of(site, publisher());
    }

    private Json publisher() {
        return Json.object()
                .add("@type", "Organization")
                .add("@id", publisherId())
                .add("name", settings.publisher())
                .done();
    }

    private String publisherId() {
        return settings.base() + "#publisher";
    }

    static Json reference(String id) {
        return Json.object().add("@id", id).done();
    }

    /** The way from the home page, this page included. */
    Json breadcrumbs(PageView view) {
        List<Json> steps = new ArrayList<>();
        for (Ref step : view.breadcrumbs()) {
            steps.add(step(steps.size() + 1, step.label().text(), settings.absolute(new SitePath(step.href()))));
        }
        steps.add(step(steps.size() + 1, view.title(), view.canonical()));
        return Json.object()
                .add("@type", "BreadcrumbList")
                .add("itemListElement", Json.array(steps))
                .done();
    }

    private static Json step(int position, String name, String url) {
        return Json.object()
                .add("@type", "ListItem")
                .add("position", position)
                .add("name", name)
                .add("item", url)
                .done();
    }

    /** A news item. */
    Json news(Page page, NewsContent content, PageView view) {
        Optional<News> news = page.facts() instanceof News facts ? Optional.of(facts) : Optional.empty();
        return Json.object()
                .add("@type", "NewsArticle")
                .add("@id", view.canonical() + "#article")
                .add("headline", page.title())
                .add("url", view.canonical())
                .add("mainEntityOfPage", view.canonical())
                .addIfAny(
                        "datePublished", news.map(facts -> Json.of(facts.date().toString())))
                .add("inLanguage", view.language().tag())
                .addIfAny("description", view.description())
                .addIfAny("image", image(content.pictureOrNull()))
                .add("author", publisher())
                .add("publisher", reference(publisherId()))
                .done();
    }

    /** The address of a picture. */
    Optional<Json> image(@Nullable PictureView picture) {
        return Optional.ofNullable(picture).map(shown -> Json.of(settings.absolute(new SitePath(shown.large()))));
    }
}
