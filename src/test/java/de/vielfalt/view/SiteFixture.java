package de.vielfalt.view;

import de.vielfalt.model.Body;
import de.vielfalt.model.Facts;
import de.vielfalt.model.Html;
import de.vielfalt.model.Language;
import de.vielfalt.model.Licence;
import de.vielfalt.model.Location;
import de.vielfalt.model.Look;
import de.vielfalt.model.Moment;
import de.vielfalt.model.News;
import de.vielfalt.model.Origin;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Partner;
import de.vielfalt.model.Picture;
import de.vielfalt.model.Place;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Publication;
import de.vielfalt.model.Settings;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.Standing;
import de.vielfalt.model.Vocabulary;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A site for tests, built page by page; {@link #derive} shows it at an instant in Berlin's time. */
public final class SiteFixture {
    /** The project's own templates. */
    public static final Path TEMPLATES = Path.of(System.getProperty("vielfalt.home", ""))
            .resolve("templates")
            .toAbsolutePath();

    private final List<Page> pages = new ArrayList<>();
    private final SortedMap<SitePath, Path> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> switchedOff = new TreeSet<>();
    private Showing showing = Showing.PUBLIC;
    private String town = "Bergkamen";
    private @Nullable Licence licence;

    private SiteFixture() {}

    /** A site without pages. */
    public static SiteFixture site() {
        return new SiteFixture();
    }

    /** The project's messages. */
    public static Messages.Bundles messages() {
        return Messages.Bundles.load(List.of(TEMPLATES), problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    /** An instant in Berlin: {@code 2026-11-20} or {@code 2026-11-20 12:00}. */
    public static Instant at(String moment) {
        return EventFixture.moment(moment).start();
    }

    /** An event. */
    public SiteFixture event(String slug, String title, EventFixture event) {
        return page(PageType.EVENT, slug, title, event.facts());
    }

    /** A workshop. */
    public SiteFixture workshop(String slug, String title, EventFixture event) {
        return page(PageType.WORKSHOP, slug, title, event.facts());
    }

    /** A news item. */
    public SiteFixture news(String slug, String title, String date, String... audiences) {
        return page(PageType.NEWS, slug, title, new News(LocalDate.parse(date), List.of(audiences), List.of()));
    }

    /** A standing page. */
    public SiteFixture standing(String slug, String title) {
        return page(PageType.PAGE, slug, title, Standing.PLAIN);
    }

    /** A standing page in the main menu. */
    public SiteFixture menuPage(String slug, String title, int place) {
        return page(PageType.PAGE, slug, title, new Standing(place, "", null));
    }

    /** A place. */
    public SiteFixture place(String slug, String title, String address, String... access) {
        return page(PageType.PLACE, slug, title, new Place(address, null, null, List.of(access), List.of(), "", null));
    }

    /** A partner. */
    public SiteFixture partner(String slug, String title, String website, String... contacts) {
        return page(PageType.PARTNER, slug, title, new Partner(List.of(contacts), website, null));
    }

    /** The notice on top of every page. */
    public SiteFixture notice(String title) {
        return page(PageType.NOTICE, "hinweis", title, Standing.PLAIN);
    }

    /** The home page's text. */
    public SiteFixture home(String title) {
        return page(PageType.PAGE, PageId.HOME.slug(), title, Standing.PLAIN);
    }

    /** Any page in German. */
    public SiteFixture page(PageType type, String slug, String title, Facts facts) {
        String folder = type.folder().isEmpty() ? "" : type.folder() + "/";
        Origin origin = new Origin("content/" + folder + slug + ".adoc", Map.of());
        pages.add(new Page(
                new PageId(type, slug),
                Language.GERMAN,
                origin,
                title,
                "",
                Body.EMPTY,
                Publication.ALWAYS,
                null,
                facts,
                ""));
        return this;
    }

    /** Gives the last page a text; its summary becomes the teaser. */
    public SiteFixture text(String html, String summary) {
        Page page = last();
        Body body = new Body(new Html(html), summary, List.of(), Set.of(), List.of(), List.of());
        return replace(page.publication(), summary, body, page.pictureOrNull());
    }

    /** Gives the last page a teaser. */
    public SiteFixture teaser(String teaser) {
        return replace(last().publication(), teaser, last().body(), last().pictureOrNull());
    }

    /** Gives the last page a picture, and the site its file. */
    public SiteFixture picture(String name, String alt) {
        Page page = last();
        SitePath path = new SitePath(page.id().path(Language.GERMAN) + name);
        files.put(path, Path.of(name));
        return replace(
                page.publication(),
                page.teaser(),
                page.body(),
                new Picture(
                        new Picture.Original(name, 1200, 800, "0123456789abcdef", Picture.Form.PHOTO),
                        path,
                        alt,
                        "Stadt Bergkamen",
                        Location.file("content/" + name)));
    }

    /** Makes the last page a draft. */
    public SiteFixture draft() {
        return replace(new Publication(true, null, null, null, List.of()), last());
    }

    /** Shows the last page only from then until then. */
    public SiteFixture visible(@Nullable String from, @Nullable String until) {
        return replace(new Publication(false, moment(from), moment(until), null, List.of()), last());
    }

    /** Takes the last page back on that day. */
    public SiteFixture withdrawn(String day) {
        return replace(new Publication(false, null, null, LocalDate.parse(day), List.of()), last());
    }

    /** Translates the last German page. */
    public SiteFixture in(String language, String title) {
        Page page = pages.stream()
                .filter(other -> other.language().isGerman())
                .reduce((a, b) -> b)
                .orElseThrow();
        String path = page.origin().path().replace(".adoc", "." + language + ".adoc");
        pages.add(new Page(
                page.id(),
                new Language(language),
                new Origin(path, Map.of()),
                title,
                "",
                Body.EMPTY,
                page.publication(),
                page.pictureOrNull(),
                page.facts(),
                ""));
        return this;
    }

    /** Says what the last page was made from, or what it says. */
    public SiteFixture stamp(String stamp) {
        Page page = pages.remove(pages.size() - 1);
        pages.add(new Page(
                page.id(),
                page.language(),
                page.origin(),
                page.title(),
                page.teaser(),
                page.body(),
                page.publication(),
                page.pictureOrNull(),
                page.facts(),
                stamp));
        return this;
    }

    /** Switches a language off. */
    public SiteFixture without(String language) {
        switchedOff.add(language);
        return this;
    }

    /** A file of the site. */
    public SiteFixture file(String path) {
        files.put(new SitePath(path), Path.of(path.substring(1)));
        return this;
    }

    /** A site of no town. */
    public SiteFixture nowhere() {
        town = "";
        return this;
    }

    /** A site with terms for its data. */
    public SiteFixture licence(Licence licence) {
        this.licence = licence;
        return this;
    }

    /** Shows drafts too. */
    public SiteFixture withDrafts() {
        showing = Showing.DRAFTS;
        return this;
    }

    /** The site as data: in German, and in each language that a page is translated into. */
    public Site build() {
        List<Page> sorted = new ArrayList<>(pages);
        sorted.sort(Comparator.comparing(Page::id)
                .thenComparing(page -> page.language().code()));
        List<Language> languages = Stream.concat(
                        Stream.of(Language.GERMAN),
                        sorted.stream().map(Page::language).sorted(Comparator.comparing(Language::code)))
                .distinct()
                .filter(language -> !switchedOff.contains(language.code()))
                .toList();
        Settings settings = new Settings(
                URI.create("https://vielfalt.example/"),
                "Potentiale der Vielfalt",
                List.of(),
                town,
                "Stadt Bergkamen",
                languages,
                "",
                null,
                licence,
                Look.DEFAULT,
                false,
                null);
        return new Site(settings, VOCABULARY, sorted, files);
    }

    /** The site's pages at an instant; the messages must be complete. */
    public View derive(String moment) {
        View view = Derivation.derive(build(), at(moment), showing, messages(), problems::add);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.toString());
        }
        return view;
    }

    private SiteFixture replace(Publication publication, Page page) {
        return replace(publication, page.teaser(), page.body(), page.pictureOrNull());
    }

    private SiteFixture replace(Publication publication, String teaser, Body body, @Nullable Picture picture) {
        Page page = last();
        pages.set(
                pages.size() - 1,
                new Page(
                        page.id(),
                        page.language(),
                        page.origin(),
                        page.title(),
                        teaser,
                        body,
                        publication,
                        picture,
                        page.facts(),
                        ""));
        return this;
    }

    private Page last() {
        return pages.get(pages.size() - 1);
    }

    private static @Nullable Moment moment(@Nullable String text) {
        return text == null ? null : EventFixture.moment(text);
    }

    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(
                    term(
                            "jugendliche",
                            "dreieck",
                            "koralle",
                            Map.of("de", "Jugendliche", "en", "Young people", "tr", "Gençler")),
                    term("familien", "kreis", "petrol", Map.of("de", "Familien und Kitas", "en", "Families")),
                    term("senioren", "bogen", "beere", Map.of("de", "Ältere Menschen", "en", "Older people")),
                    term("fachkraefte", "blatt", "himmel", Map.of("de", "Fachleute"))),
            List.of(term("mehrsprachigkeit", "", "", Map.of("de", "Mehrsprachigkeit"))),
            List.of(term("tr", "", "", Map.of("de", "Türkisch")), term("kmr", "", "", Map.of("de", "Kurmandschi"))));

    private static Vocabulary.Term term(String id, String form, String colour, Map<String, String> names) {
        return new Vocabulary.Term(id, names, form, colour);
    }
}
