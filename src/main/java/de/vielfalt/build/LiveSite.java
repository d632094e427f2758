package de.vielfalt.build;

import de.vielfalt.cache.Cache;
import de.vielfalt.check.Inspection;
import de.vielfalt.check.OutputCheck;
import de.vielfalt.finish.FinishedPage;
import de.vielfalt.finish.Finisher;
import de.vielfalt.form.EditorForm;
import de.vielfalt.history.Checkout;
import de.vielfalt.history.Revisions;
import de.vielfalt.jbake.Rendering;
import de.vielfalt.jbake.SiteOven;
import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Settings;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import de.vielfalt.picture.Darkroom;
import de.vielfalt.render.TemplateProblemException;
import de.vielfalt.source.Component;
import de.vielfalt.styleguide.StyleGuide;
import de.vielfalt.view.Derivation;
import de.vielfalt.view.PageView;
import de.vielfalt.view.SiteView;
import de.vielfalt.view.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A site in memory, as it was at one moment: a page is baked when somebody asks for it, and once. Made by {@link LiveBuild}.
 * Safe for several threads.
 *
 * <p>Every file holds what a bake would release. Where a template fails, a page stays what it was before.
 */
public final class LiveSite {
    /** More pages than show one picture: if so many change at once, that is no editor's save, and they wait for all others. */
    private static final int GLIMPSED = 64;

    private final BuildRequest request;
    private final Site site;
    private final View view;
    private final Look look;
    private final Design design;
    private final ReentrantLock oven;
    private final Cache cache;
    private final Darkroom darkroom;
    private final Checkout checkout;
    private final Finisher finisher;
    private final Map<SitePath, PageView> pages;
    private final Map<SitePath, Baked> baked = new ConcurrentHashMap<>();
    private final Map<SitePath, Baked> earlier = new HashMap<>();
    private final Set<SitePath> failed = ConcurrentHashMap.newKeySet();
    private final Findings findings = new Findings();
    private final Map<Path, Object> states;
    private @Nullable Output output;

    /** All that a page is made from besides its view. */
    private record Look(Design design, SiteView site, Settings settings) {}

    /** A finished page, and what it was made from. */
    private record Baked(Look look, PageView view, FinishedPage page) {}

    LiveSite(
            BuildRequest request,
            Site site,
            View view,
            Design design,
            Cache cache,
            Checkout checkout,
            @Nullable LiveSite before,
            ReentrantLock oven)
            throws IOException {
        this.request = request;
        this.site = site;
        this.view = view;
        this.look = new Look(design, view.site(), site.settings());
        this.design = design;
        this.oven = oven;
        this.cache = cache;
        this.darkroom = Pictures.darkroom(request, cache);
        this.checkout = checkout;
        this.finisher = new Finisher(site.settings(), design.assets());
        this.pages = this.view.pages().stream().collect(Collectors.toMap(PageView::path, page -> page, (a, b) -> a));
        this.states = states(view);
        if (before != null) {
            earlier.putAll(before.earlier);
            earlier.putAll(before.baked);
            earlier.keySet().retainAll(pages.keySet());
        }
    }

    /**
     * What this site is with some of its pages as they are in a site that was just read, or with some more, and all others as
     * they are here.
     *
     * @param at what is to be built, and for which instant
     * @return empty if more has changed than a few pages, or nothing
     */
    Optional<LiveSite> glimpse(BuildRequest at, Site read, Design current) throws IOException {
        if (!current.equals(design)
                || !read.settings().equals(site.settings())
                || !read.vocabulary().equals(site.vocabulary())) {
            return Optional.empty();
        }
        Map<List<Object>, Page> known = new HashMap<>();
        site.pages().forEach(page -> known.put(name(page), page));
        Set<PageId> changed = new TreeSet<>();
        for (Page page : read.pages()) {
            if (!page.equals(known.remove(name(page)))) {
                changed.add(page.id());
            }
        }
        if (!known.isEmpty()) {
            return Optional.empty(); // pages are gone, and nobody looks at those
        }
        boolean everywhere = changed.stream().anyMatch(id -> id.type() == PageType.NOTICE);
        if (everywhere || changed.isEmpty() || changed.size() > GLIMPSED) {
            return Optional.empty();
        }
        View glimpsed = Derivation.glimpse(view, read, at.now(), at.showing(), design.messages(), changed);
        return Optional.of(new LiveSite(at, read, glimpsed, design, cache, checkout, this, oven));
    }

    private static List<Object> name(Page page) {
        return List.of(page.id(), page.language());
    }

    /** Whether a reader of the other one would see something else here. */
    boolean differsFrom(LiveSite other) {
        return !look.equals(other.look)
                || !view.pages().equals(other.view.pages())
                || !view.files().equals(other.view.files())
                || !view.pictures().equals(other.view.pictures())
                || !states.equals(other.states);
    }

    /** Every address. */
    public SortedSet<SitePath> paths() {
        return output().paths();
    }

    /** When the clock alone changes this site. */
    public Optional<Instant> nextChange() {
        return view.nextChange();
    }

    /** Whether that is the address of a page. */
    public boolean isPage(SitePath path) {
        return pages.containsKey(path);
    }

    /**
     * What the file of an address holds.
     *
     * @return empty if there is none, or a template fails and the page was never seen before
     * @throws IOException if a picture or download cannot be read
     */
    public Optional<byte[]> bytes(SitePath path) throws IOException {
        PageView page = pages.get(path);
        if (page != null) {
            return page(page);
        }
        byte[] asset = design.assets().files().get(path);
        return asset == null ? output().bytes(path) : Optional.of(asset);
    }

    /**
     * A file of the style guide of this site's design, which no bake has: its page, or what that loads.
     *
     * @param asked address of the file, below that folder
     * @param folder where it shall be: {@code /…/}
     * @param language {@code de} or {@code en}, of what it says itself
     * @throws IOException if a component does not say what it is, or fails; the message names it
     */
    public Optional<byte[]> styleGuide(SitePath asked, String folder, String language) throws IOException {
        StyleGuide guide = new StyleGuide(
                design.templates(),
                design.messages().of(Language.GERMAN),
                site.settings().look().palette());
        try {
            return switch (asked.value().substring(folder.length())) {
                case "" -> {
                    List<Component> components = Component.readAll(Design.roots(request, "templates"));
                    yield Optional.of(finisher.finish(asked, guide.page(components, language, folder))
                            .html());
                }
                case "stilbuch.css" -> Optional.of(guide.styleSheet().getBytes(StandardCharsets.UTF_8));
                case "bild.svg" -> Optional.of(guide.standIn().getBytes(StandardCharsets.UTF_8));
                default -> Optional.empty();
            };
        } catch (TemplateProblemException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * A page of the preview itself in the design of this site.
     *
     * @param path its address
     * @param html the whole document, with addresses from the root of the site
     */
    public byte[] finished(SitePath path, String html) {
        return finisher.finish(path, html).html();
    }

    /**
     * A file of the form for editors.
     *
     * @param asked its address
     * @param language {@code de} or {@code en}, of what the form says itself
     * @param handbook address of the chapter about it
     * @throws IOException if it cannot be made
     */
    public Optional<byte[]> form(SitePath asked, String language, String handbook) throws IOException {
        EditorForm.Maker maker =
                FormFiles.of(request, site, view, design, language, handbook).get(asked);
        return maker == null ? Optional.empty() : Optional.of(maker.make());
    }

    private Optional<byte[]> page(PageView page) {
        if (!isTried(page)) {
            try {
                bake(List.of(page));
            } catch (RuntimeException e) { // content/ is gone, for one, and JBake looks for it
                if (!earlier.containsKey(page.path())) {
                    throw e;
                }
            }
        }
        Baked last = baked.getOrDefault(page.path(), earlier.get(page.path()));
        return Optional.ofNullable(last).map(made -> made.page().html());
    }

    /**
     * Bakes some of the pages that nobody has asked for yet.
     *
     * @param most how many
     * @return whether more are left
     */
    public boolean bakeSome(int most) {
        List<PageView> left =
                view.pages().stream().filter(page -> !isTried(page)).limit(most).toList();
        bake(left);
        return left.size() == most;
    }

    /** What is wrong with templates, as far as pages were baked, and with the output, once all were. */
    public List<Problem> problems() {
        return findings.sorted();
    }

    /** Checks the output as a whole; call it when all pages are baked. Adds to {@link #problems}. */
    public void verify() {
        if (!failed.isEmpty()) {
            return; // without those pages nothing can be said of the others
        }
        Origins origins = new Origins(site, view);
        List<Inspection> inspections = new ArrayList<>();
        new TreeMap<>(baked)
                .values()
                .forEach(page -> inspections.add(page.page().inspection()));
        findings.addAll(
                new OutputCheck(output().paths(), origins::of, site.settings().languages()).check(inspections));
    }

    private boolean isTried(PageView page) {
        if (baked.containsKey(page.path()) || failed.contains(page.path())) {
            return true;
        }
        // Views are values: one that is equal gives the very same page, so what was baked before is still right.
        Baked last = earlier.get(page.path());
        if (last != null && last.look().equals(look) && last.view().equals(page)) {
            baked.put(page.path(), last);
            return true;
        }
        return false;
    }

    private void bake(List<PageView> wanted) {
        oven.lock(); // in the order of asking, so that a browser waits for a few pages at most
        try {
            List<PageView> left = wanted.stream().filter(page -> !isTried(page)).toList();
            if (left.isEmpty()) {
                return;
            }
            View part = view.of(left);
            Path templates = request.project().resolve("templates");
            Rendering rendering =
                    SiteOven.bake(part, design.templates(), design.messages(), request.source(), templates);
            rendering.paths().parallelStream()
                    .map(path -> finisher.finish(path, rendering.take(path)))
                    .forEach(this::keep);
            left.stream()
                    .map(PageView::path)
                    .filter(path -> !baked.containsKey(path))
                    .forEach(failed::add);
            findings.addAll(rendering.problems());
        } finally {
            oven.unlock();
        }
    }

    private void keep(FinishedPage page) {
        PageView of = pages.get(page.path());
        if (of != null) {
            baked.put(page.path(), new Baked(look, of, page));
        }
    }

    /** The plan as a bake makes it; pages stand in it by their address alone. */
    private synchronized Output output() {
        if (output == null) {
            Output plan = new Output(findings::add);
            pages.keySet().forEach(path -> plan.add(path, ""));
            Revisions revisions = Revisions.read(checkout, cache, view.published(), request.now());
            new Products(request, checkout.commit(), revisions, site, view, view.files(), design).addTo(plan);
            view.pictures().forEach((path, made) -> plan.add(path, () -> picture(made)));
            output = plan;
        }
        return output;
    }

    /** A picture is made when a browser asks for it; if nothing can be made of it, that is told from then on. */
    private byte[] picture(View.Exposure wanted) throws IOException {
        return Pictures.one(darkroom, wanted, findings);
    }

    /** What tells one state of a picture or download from the next. */
    private static Map<Path, Object> states(View view) throws IOException {
        Map<Path, Object> states = new HashMap<>();
        for (Path file : view.files().values()) {
            if (Files.exists(file)) {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                states.put(file, Arrays.asList(now.fileKey(), now.size(), now.lastModifiedTime()));
            }
        }
        return states;
    }
}
