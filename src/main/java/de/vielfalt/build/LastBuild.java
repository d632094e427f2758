package de.vielfalt.build;

import de.vielfalt.build.MadePages.MadePage;
import de.vielfalt.cache.Cache;
import de.vielfalt.cache.Checksum;
import de.vielfalt.cache.Digest;
import de.vielfalt.cache.FileState;
import de.vielfalt.check.Inspection;
import de.vielfalt.history.Checkout;
import de.vielfalt.history.Revisions;
import de.vielfalt.model.Ledger;
import de.vielfalt.model.Problem;
import de.vielfalt.model.SitePath;
import de.vielfalt.picture.Webp;
import de.vielfalt.source.PageShelf;
import de.vielfalt.view.PageView;
import de.vielfalt.view.View;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the last build of the same site into the same output left: if nothing has changed since, its result holds, and
 * otherwise those of its pages do that would be made from the very same.
 *
 * <p>Nothing is taken on trust: what was read is compared by content, or by a state that no change leaves as it was; a
 * file of the output counts only if nobody has touched it since. Where the system tells too little for that, or there are
 * links among the inputs, nothing is remembered.
 */
final class LastBuild implements AutoCloseable {
    private static final String BUILDS = "builds";
    private static final String DETAILS = "build-details";
    private static final String PAGES = "pages";
    private static final String DESIGN = "design/";
    private static final String MESSAGES = "/templates/messages/";
    private static final String TEXTS = "content/";
    private static final String CONFIGURATION = "configuration";

    private final BuildRequest request;
    private final Cache cache;
    private final String key;
    private final Path content;
    private final SortedMap<String, Path> roots;
    private final Optional<BuildRecord> record;
    private final boolean untouched;
    private final Optional<BuildDetails> details;
    private final Optional<Inputs> inputs;
    private final ReleasedFiles output;
    private final CompletableFuture<Checkout> checkout;
    private @Nullable PageShelf shelf;
    private @Nullable Ahead<MadePages> before;
    private @Nullable Ahead<Optional<Remembered>> remembering;
    private final Map<SitePath, String> fingerprints = new ConcurrentHashMap<>();
    private final Map<SitePath, Inspection> keptPages = new TreeMap<>();
    private Map<String, String> copies = Map.of();
    private final List<SitePath> keptFiles = new ArrayList<>();
    private final SortedSet<SitePath> products = new TreeSet<>();

    /**
     * What was kept of the pages.
     *
     * @param pages digest by which the cache finds them
     * @param count how many there are
     */
    private record Remembered(String pages, int count) {}

    private LastBuild(BuildRequest request, Cache cache, CompletableFuture<Checkout> checkout) throws IOException {
        this.request = request;
        this.cache = cache;
        this.checkout = checkout;
        CompletableFuture<ReleasedFiles> present = CompletableFuture.supplyAsync(() -> ReleasedFiles.of(request));
        this.key = key(request);
        this.content = request.source().resolve("content").toRealPath();
        this.roots = roots(request);
        this.record = cache.get(BUILDS, key).map(BuildRecord::decode);
        Inputs.Sighting seen = Inputs.Sighting.of(roots);
        this.output = present.join();
        this.untouched = record.filter(last -> seen.isUntouchedSince(last.taken(), last.inputs()))
                .isPresent();
        boolean suffices = untouched && holds();
        this.details = suffices
                ? Optional.empty()
                : record.flatMap(last -> cache.get(DETAILS, last.details())).map(BuildDetails::decode);
        this.inputs = suffices ? Optional.empty() : seen.read(details.map(BuildDetails::inputs));
    }

    /**
     * Recalls the last build like the one that is requested.
     *
     * @param checkout what is checked out of the repository, on which the versions of events depend
     */
    static LastBuild recall(BuildRequest request, Cache cache, CompletableFuture<Checkout> checkout)
            throws IOException {
        return new LastBuild(request, cache, checkout);
    }

    /** The last build, if this one would come to the same, but for the stamp. */
    Optional<BuildRecord> stillHolds() {
        boolean same = untouched
                || (inputs.isPresent()
                        && details.isPresent()
                        && inputs.get().isSameAs(details.get().inputs()));
        if (!same || !holds()) {
            return Optional.empty();
        }
        if (!untouched) {
            renew();
        }
        return record;
    }

    /** Whether the last build would still hold if the inputs were the same. */
    private boolean holds() {
        return record.filter(last -> last.output().equals(output.checksum())).isPresent() && isSameMoment();
    }

    /** Whether clock and history are as they were, so far as they count. */
    private boolean isSameMoment() {
        return record.filter(last -> !request.now().isBefore(last.now())
                        && last.holdsUntil().map(request.now()::isBefore).orElse(true)
                        && Revisions.isSameMoment(last.moment(), request.now())
                        && last.checkout().equals(checkout.join().summary(cache)))
                .isPresent();
    }

    /** Remembers the states of inputs that turned out to be the same, so that they need not be read again. */
    private void renew() {
        BuildDetails renewed = details.orElseThrow().with(inputs.orElseThrow());
        put(record.orElseThrow().with(inputs.orElseThrow(), put(renewed)));
    }

    private String put(BuildDetails kept) {
        byte[] bytes = kept.encode();
        String digest = Checksum.of(bytes);
        cache.put(DETAILS, digest, bytes);
        return digest;
    }

    private void put(BuildRecord kept) {
        cache.put(BUILDS, key, kept.encode());
    }

    /** The pages that were read from the very same files before. */
    PageShelf shelf() {
        if (shelf == null) {
            shelf = inputs.map(now -> PageShelf.of(cache, about(now), now.contents(TEXTS)))
                    .orElseGet(PageShelf::none);
        }
        return shelf;
    }

    /** What decides besides the content what is read from it. */
    private String about(Inputs now) {
        return new Digest()
                .add(ProgramVersion.get())
                .add(String.valueOf(request.baseOrNull()))
                .add(now.digest(CONFIGURATION))
                .add(String.valueOf(System.getProperty(Webp.SWITCH)))
                .add(System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""))
                .hex();
    }

    /** How many texts there are that the last build did not read; 0 if nothing is known of it. */
    int newTexts() {
        if (details.isEmpty() || inputs.isEmpty()) {
            return 0;
        }
        Inputs before = details.get().inputs();
        return (int) inputs.get().contents(TEXTS).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".adoc"))
                .filter(file -> !file.getValue().equals(before.digest(file.getKey())))
                .count();
    }

    /** Begins to recall the pages, beside whatever the caller does next. */
    void prepare() {
        before = Ahead.begin(this::made);
    }

    private MadePages made() {
        return details.flatMap(last -> cache.get(PAGES, last.pages()))
                .map(MadePages::decode)
                .orElse(MadePages.NONE);
    }

    /** A view without the pages and files that are in the output already: see {@link #keptPages}, {@link #keptFiles}. */
    View withoutKept(View view, URI base) throws IOException {
        if (inputs.isEmpty()) {
            return view;
        }
        MadePages made = before == null ? made() : before.get();
        String common = Fingerprint.of(List.of(
                ProgramVersion.get(),
                base.toString(),
                view.site(),
                inputs.get().digest(CONFIGURATION),
                inputs.get().contents(DESIGN).entrySet().stream()
                        .map(Map.Entry::toString)
                        .toList()));
        IdentityHashMap<Object, String> frames = new IdentityHashMap<>();
        view.pages().forEach(page -> frames.computeIfAbsent(page.frame(), Fingerprint::of));
        view.pages().parallelStream()
                .forEach(page -> fingerprints.put(page.path(), Fingerprint.of(List.of(common, page), frames)));
        List<PageView> rest = new ArrayList<>();
        for (PageView page : view.pages()) {
            MadePage same = made.pages().get(page.path());
            if (same != null && same.fingerprint().equals(fingerprints.get(page.path())) && isIntact(page.path())) {
                keptPages.put(page.path(), same.inspection());
                keptFiles.add(page.path());
            } else {
                rest.add(page);
            }
        }
        SortedMap<SitePath, Path> files = new TreeMap<>(view.files());
        SortedMap<SitePath, View.Exposure> pictures = new TreeMap<>(view.pictures());
        copies = copies(view);
        copies.forEach((file, original) -> {
            SitePath path = SitePath.ofFile(file);
            if (isCopied(path, original)) {
                keptFiles.add(path);
                files.remove(path);
                pictures.remove(path);
            }
        });
        return new View(
                view.site(),
                rest,
                view.published(),
                files,
                pictures,
                view.redirects(),
                view.gone(),
                view.nextChangeOrNull());
    }

    /** Whether a file is in the output as the last build made it, which was made of these pages as they are now. */
    boolean isKept(SitePath file, List<SitePath> pages) {
        return keptPages.keySet().containsAll(pages) && isIntact(file);
    }

    /** The pages that are in the output already, and what was seen in them. */
    Map<SitePath, Inspection> keptPages() {
        return keptPages;
    }

    /** All files that are in the output already, those of pages among them. */
    List<SitePath> keptFiles() {
        return keptFiles;
    }

    /**
     * What is made of content, configuration, messages, history and instant, if none of these has changed and all of it is
     * in the output already; else empty.
     */
    SortedSet<SitePath> keptProducts() {
        if (inputs.isEmpty() || details.isEmpty() || !isSameMoment() || !hasSameSources()) {
            return Collections.emptySortedSet();
        }
        List<SitePath> before =
                details.get().products().stream().map(SitePath::ofFile).toList();
        if (!before.stream().allMatch(this::isIntact)) {
            return Collections.emptySortedSet();
        }
        products.addAll(before);
        return products;
    }

    /** Notes what was made of these instead. */
    void made(Collection<SitePath> made) {
        products.addAll(made);
    }

    private boolean hasSameSources() {
        return sources(inputs.orElseThrow())
                .equals(sources(details.orElseThrow().inputs()));
    }

    /** All inputs but those that give pages their looks. */
    private static SortedMap<String, String> sources(Inputs inputs) {
        SortedMap<String, String> sources = inputs.contents("");
        sources.keySet().removeIf(name -> name.startsWith(DESIGN) && !name.contains(MESSAGES));
        return sources;
    }

    /** Whether the file there is a copy of that input as it is now, or made of it by this program. */
    private boolean isCopied(SitePath path, String original) {
        return isIntact(path)
                && original.equals(details.orElseThrow().copies().get(path.file()))
                && inputs.orElseThrow()
                        .digest(original)
                        .equals(details.orElseThrow().inputs().digest(original));
    }

    /** The input that each file of a view is a copy of, or made of, by the file's name. */
    private Map<String, String> copies(View view) {
        Map<String, String> named = new HashMap<>();
        view.files().forEach((path, file) -> named.put(path.file(), Inputs.name("content", content, file)));
        view.pictures().forEach((path, made) -> named.put(path.file(), Inputs.name("content", content, made.file())));
        return named;
    }

    /**
     * Begins to remember, beside the release: looks at the inputs once more, of which all have been read by now, and keeps
     * what the release has no part in.
     *
     * @param fresh what was seen in the pages that were made
     */
    void beginToRemember(Collection<Inspection> fresh) {
        remembering = Ahead.begin(() -> keepPages(fresh));
    }

    /** What was kept of the pages; empty if somebody changed the inputs meanwhile, which is no ground to stand on. */
    private Optional<Remembered> keepPages(Collection<Inspection> fresh) throws IOException {
        Optional<Inputs> after = Inputs.of(roots, inputs);
        if (inputs.isEmpty() || after.isEmpty() || !after.get().isUntouchedSince(inputs.get())) {
            return Optional.empty();
        }
        shelf().keep();
        SortedMap<SitePath, MadePage> made = new TreeMap<>();
        keptPages.forEach((path, inspection) -> put(made, inspection));
        fresh.forEach(inspection -> put(made, inspection));
        byte[] pages = new MadePages(made).encode();
        String digest = Checksum.of(pages);
        cache.put(PAGES, digest, pages);
        return Optional.of(new Remembered(digest, made.size()));
    }

    /**
     * Remembers a build that went well, unless somebody changed its inputs meanwhile. To be called when the output is in its
     * place, after {@link #beginToRemember}.
     */
    void remember(View view, Revisions revisions, List<Problem> problems, Optional<Instant> nextNote)
            throws IOException {
        Optional<Remembered> kept = remembering == null ? Optional.empty() : remembering.get();
        if (inputs.isEmpty() || kept.isEmpty()) {
            return;
        }
        ReleasedFiles made = ReleasedFiles.of(request);
        put(new BuildRecord(
                inputs.get().taken(),
                inputs.get().checksum(),
                made.checksum(),
                request.now(),
                view.nextChange(),
                Stream.concat(view.nextChange().stream(), nextNote.stream()).min(Instant::compareTo),
                checkout.join().summary(cache),
                revisions.moment(),
                problems,
                kept.get().count(),
                put(new BuildDetails(inputs.get(), kept.get().pages(), copies, files(products), made.states()))));
    }

    private static List<String> files(Collection<SitePath> paths) {
        return paths.stream().map(SitePath::file).toList();
    }

    private void put(Map<SitePath, MadePage> made, Inspection inspection) {
        String fingerprint = fingerprints.get(inspection.path());
        if (fingerprint != null) {
            made.put(inspection.path(), new MadePage(fingerprint, inspection));
        }
    }

    private boolean isIntact(SitePath path) {
        FileState state = output.states().get(path.file());
        return state != null
                && details.isPresent()
                && state.equals(details.get().output().get(path.file()));
    }

    /** Waits until nothing is under way any more, whatever came of it. */
    @Override
    public void close() {
        for (Ahead<?> one : Arrays.asList(before, remembering)) {
            if (one != null) {
                one.await();
            }
        }
    }

    private static String key(BuildRequest request) {
        return new Digest()
                .add(ProgramVersion.get())
                .add(request.project().toString())
                .add(request.source().toString())
                .add(request.output().toString())
                .add(String.valueOf(request.baseOrNull()))
                .add(String.valueOf(request.showing()))
                .add(String.valueOf(request.release()))
                .add(String.valueOf(request.kits()))
                .hex();
    }

    private static SortedMap<String, Path> roots(BuildRequest request) {
        SortedMap<String, Path> roots = new TreeMap<>();
        roots.put("content", request.source().resolve("content"));
        roots.put(CONFIGURATION, request.source().resolve("jbake.properties"));
        roots.put("ledger", request.source().resolve(Ledger.FILE));
        for (String part : List.of("templates", "assets")) {
            roots.put("design/own/" + part, request.source().resolve(part));
            roots.put("design/project/" + part, request.project().resolve(part));
        }
        return roots;
    }
}
