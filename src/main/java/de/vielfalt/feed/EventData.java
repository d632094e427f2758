package de.vielfalt.feed;

import de.vielfalt.json.Json;
import de.vielfalt.json.JsonText;
import de.vielfalt.model.Event;
import de.vielfalt.model.Language;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.Place;
import de.vielfalt.model.Price;
import de.vielfalt.model.Settings;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.Vocabulary;
import de.vielfalt.view.EventContent;
import de.vielfalt.view.Messages;
import de.vielfalt.view.OpenData;
import de.vielfalt.view.Ref;
import de.vielfalt.view.StatusView;
import de.vielfalt.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The open data: every event and workshop that may be seen, past ones included, by the fields of {@link OpenData}. Drafts
 * are not among them, even where pages show them.
 */
public final class EventData {
    private final Site site;
    private final Settings settings;
    private final Instant now;
    private final Messages.Bundles bundles;
    private final Messages words;
    private final Map<PageId, List<Told>> told = new LinkedHashMap<>();

    /**
     * The data of a site as it is shown at one instant.
     *
     * @param messages the words of the interface
     */
    public EventData(Site site, View view, Instant now, Messages.Bundles messages) {
        this.site = site;
        this.settings = site.settings();
        this.now = now;
        this.bundles = messages;
        this.words = messages.of(Language.GERMAN);
        for (Told page : new ToldPages(view, false).all()) {
            List<Told> languages = told.computeIfAbsent(page.page().id(), id -> new ArrayList<>());
            languages.add(page.page().language().isGerman() ? 0 : languages.size(), page);
        }
    }

    /** Every file by its address. */
    public SortedMap<SitePath, String> files() {
        List<Json.Members> events = told.values().parallelStream()
                .filter(languages -> languages.get(0).page().id().type().isEvent())
                .map(this::event)
                .toList();
        CompletableFuture<String> table = CompletableFuture.supplyAsync(() -> EventTable.write(events));
        SortedMap<SitePath, String> files = new TreeMap<>();
        files.put(OpenData.JSON, JsonText.indented(file(events)));
        files.put(OpenData.SCHEMA, JsonText.indented(DataSchema.of(settings, words)));
        files.put(OpenData.CSV, table.join());
        return files;
    }

    private Json file(List<Json.Members> events) {
        return Json.object()
                .add("schema", settings.absolute(OpenData.SCHEMA))
                .add("version", OpenData.VERSION)
                .add("publisher", settings.publisher())
                .addIfAny("licence", settings.licence().map(licence -> Json.object()
                        .add("id", licence.id())
                        .add("title", licence.title())
                        .add("url", licence.url())
                        .done()))
                .add("build", settings.absolute(new SitePath("/build.json")))
                .add("timeZone", Moment.ZONE.getId())
                .add("names", new DataNames(settings.languages(), bundles).of(site.vocabulary(), access()))
                .add("events", Json.array(events))
                .done();
    }

    /** What makes any of the places accessible. */
    private List<String> access() {
        return told.values().stream()
                .map(languages -> languages.get(0).page().facts())
                .filter(Place.class::isInstance)
                .flatMap(place -> ((Place) place).access().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Json.Members event(List<Told> languages) {
        Told german = languages.get(0);
        Page page = german.page();
        Event event = page.event().orElseThrow();
        String status = StatusView.kind(event.state(now));
        Vocabulary vocabulary = site.vocabulary();
        return Json.object()
                .add("id", page.id().toString())
                .add("type", page.id().type().id())
                .add("url", german.view().canonical())
                .add("texts", Json.array(languages.stream().map(EventData::text).toList()))
                .add("status", status)
                .add("statusText", words.find("status." + status).orElse(status))
                .addIfAny("reason", event.reason())
                .addIfAny("replacedBy", reference(event.replacedByOrNull()))
                .add(
                        "occurrences",
                        Json.array(event.occurrences().stream()
                                .map(EventData::occurrence)
                                .toList()))
                .add("places", Json.array(pages(event.places(), EventData::place)))
                .add("online", event.isOnline())
                .add("audiences", terms(event.audiences(), vocabulary::audience))
                .add("topics", terms(event.topics(), vocabulary::topic))
                .add("plannedBy", terms(event.plannedBy(), vocabulary::audience))
                .add("spoken", tags(event.spoken()))
                .add("interpreted", tags(event.interpreted()))
                .addIfAny("price", Optional.ofNullable(event.priceOrNull()).map(price -> price(price, german)))
                .addIfAny("registration", registration(event, german))
                .addIfAny("seats", Optional.ofNullable(event.seatsOrNull()).map(Json::of))
                .add("organisers", Json.array(pages(event.organisers(), EventData::organiser)))
                .addIfAny("report", reference(event.reportOrNull()))
                .done();
    }

    private static Json text(Told told) {
        return Json.object()
                .add("language", told.page().language().tag())
                .add("title", told.page().title())
                .addIfAny("teaser", told.page().teaser())
                .add("url", told.view().canonical())
                .done();
    }

    private static Json occurrence(Occurrence date) {
        return Json.object()
                .add("start", date.begin().rfc3339())
                .addIfAny("end", date.end().map(Moment::rfc3339).map(Json::of))
                .add("allDay", date.begin().allDay())
                .add("cancelled", date.cancelled())
                .addIfAny("movedFrom", date.movedFrom().map(Moment::rfc3339).map(Json::of))
                .done();
    }

    /** Those of the pages that may be seen, in German. */
    private List<Json> pages(List<PageId> ids, Function<Told, Json> as) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(told.get(id)))
                .map(languages -> as.apply(languages.get(0)))
                .toList();
    }

    private Optional<Json> reference(@Nullable PageId id) {
        return Optional.ofNullable(id)
                .map(told::get)
                .map(languages -> languages.get(0))
                .map(page -> Json.object()
                        .add("id", page.page().id().toString())
                        .add("url", page.view().canonical())
                        .done());
    }

    private static Json place(Told told) {
        Place place = (Place) told.page().facts();
        return Json.object()
                .add("id", told.page().id().toString())
                .add("name", told.page().title())
                .add("url", told.view().canonical())
                .add("address", place.address())
                .addIfAny(
                        "latitude", Optional.ofNullable(place.latitudeOrNull()).map(Json::of))
                .addIfAny(
                        "longitude",
                        Optional.ofNullable(place.longitudeOrNull()).map(Json::of))
                .add("access", Json.texts(place.access()))
                .done();
    }

    private static Json organiser(Told told) {
        return Json.object()
                .add("id", told.page().id().toString())
                .add("name", told.page().title())
                .add("url", told.view().canonical())
                .done();
    }

    private static Json terms(List<String> ids, Function<String, Optional<Vocabulary.Term>> find) {
        return Json.array(ids.stream()
                .flatMap(id -> find.apply(id).stream())
                .map(term -> Json.object()
                        .add("id", term.id())
                        .add("name", term.name(Language.GERMAN))
                        .done())
                .toList());
    }

    private static Json tags(List<String> ids) {
        return Json.texts(ids.stream().map(id -> new Language(id).tag()).toList());
    }

    private static Json price(Price price, Told told) {
        return Json.object()
                .add("amount", Json.of(price.amount()))
                .addIfAny("reduced", price.reduced().map(Json::of))
                .add("currency", "EUR")
                .add("text", fact(told, "price").map(ref -> ref.label().text()).orElse(""))
                .done();
    }

    /** What the page says, in its words. */
    private static Optional<Ref> fact(Told told, String key) {
        return told.view().content() instanceof EventContent content
                ? content.fact(key).map(fact -> fact.items().get(0).ref())
                : Optional.empty();
    }

    /** The link stands there as long as the page shows it: while one can still register. */
    private Optional<Json> registration(Event event, Told german) {
        if (event.registration().isEmpty()) {
            return Optional.empty();
        }
        Moment deadline = event.registrationDeadlineOrNull();
        return Optional.of(Json.object()
                .add("required", event.needsRegistration())
                .add("open", event.admits(now))
                .addIfAny("url", fact(german, "registration").map(Ref::href).orElse(""))
                .addIfAny(
                        "deadline",
                        Optional.ofNullable(deadline).map(Moment::rfc3339).map(Json::of))
                .done());
    }
}
