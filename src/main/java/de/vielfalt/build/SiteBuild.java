package de.vielfalt.build;

import de.vielfalt.build.Findings.FoundErrorsException;
import de.vielfalt.cache.Cache;
import de.vielfalt.check.ContentCheck;
import de.vielfalt.check.Inspection;
import de.vielfalt.check.OutputCheck;
import de.vielfalt.history.Checkout;
import de.vielfalt.history.Revisions;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import de.vielfalt.picture.Darkroom;
import de.vielfalt.share.Kits;
import de.vielfalt.source.Memory;
import de.vielfalt.source.Reading;
import de.vielfalt.source.SiteReader;
import de.vielfalt.view.Derivation;
import de.vielfalt.view.PageView;
import de.vielfalt.view.View;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A build: what was written goes in, a checked site comes out, or every problem is named and nothing is changed.
 *
 * <p>{@link #run} is the whole way. A build is run once.
 */
public final class SiteBuild {
    /** Some 20,000 texts. */
    static final long CACHE_BYTES = 512L * 1024 * 1024;

    private final BuildRequest request;
    private final Progress progress;
    private final Stopwatch stopwatch;
    private final Findings findings = new Findings();
    private final Cache cache;
    private final Darkroom darkroom;
    private final CompletableFuture<Checkout> checkout;

    /** Prepares a build. */
    public SiteBuild(BuildRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
        this.stopwatch = new Stopwatch(progress);
        this.cache = Cache.in(request.project().resolve(".cache"));
        this.darkroom = Pictures.darkroom(request, cache);
        this.checkout =
                CompletableFuture.supplyAsync(() -> Checkout.of(request.source().resolve("content")));
    }

    /**
     * Builds.
     *
     * @return what was found and made; if there is an error among its problems, the output is as it was
     * @throws RefusedOutputException if the output folder is not one that a bake may replace
     * @throws IOException if the machine fails; the output is as it was
     */
    public BuildResult run() throws IOException, RefusedOutputException, InterruptedException {
        return run(result -> {});
    }

    /** Takes over what was released, while nobody else can replace it. */
    @FunctionalInterface
    public interface Receiver {
        /** Takes it over. Not called if there are errors. */
        void receive(BuildResult result) throws IOException, InterruptedException;
    }

    /**
     * Builds as {@link #run()} does, and hands the output over before anybody else may replace it.
     *
     * @throws IOException also if the receiver fails; the output is the new one then
     */
    public BuildResult run(Receiver receiver) throws IOException, RefusedOutputException, InterruptedException {
        try (Staging staging = begin();
                LastBuild last = recall();
                Pictures pictures = new Pictures(darkroom, findings)) {
            Optional<BuildRecord> unchanged = last.stillHolds();
            if (unchanged.isPresent()) {
                return handedOver(confirm(unchanged.get(), staging), receiver);
            }
            last.prepare();
            Ahead<Design> loading = Ahead.begin(() -> Design.load(request, findings));
            Reading reading = read(last);
            loading.await(); // all of its problems are to be told, or none
            Site site = check(reading);
            Design design = loading.get().in(site.settings().look());
            View view = derive(site, design);
            View rest = last.withoutKept(view, site.settings().base());
            Output output = new Output(findings::add);
            pictures.begin(rest.pictures(), output, staging);
            List<Inspection> fresh = bakeAndFinish(rest, site, design, output, staging);
            Revisions revisions = Revisions.read(checkout.join(), cache, view.published(), request.now());
            Optional<String> commit = checkout.join().commit();
            add(last, new Products(request, commit, revisions, site, view, rest.files(), design), output);
            print(last, view, site, design, output, staging);
            finish(pictures);
            verify(site, view, fresh, last, output);
            release(fresh, last, output, staging);
            last.remember(view, revisions, findings.sorted(), new ContentCheck(request.now()).nextChange(site));
            return handedOver(result(view.nextChange(), view.pages().size()), receiver);
        } catch (FoundErrorsException e) {
            return result(Optional.empty(), 0);
        }
    }

    private static BuildResult handedOver(BuildResult result, Receiver receiver)
            throws IOException, InterruptedException {
        receiver.receive(result);
        return result;
    }

    private @Nullable Staging begin() throws RefusedOutputException, IOException {
        if (!request.release()) {
            return null;
        }
        OutputFolder folder = OutputFolder.at(request.output(), request.source().resolve("content"));
        return folder.begin(progress::waiting);
    }

    private LastBuild recall() throws IOException {
        stopwatch.step("recall");
        return LastBuild.recall(request, cache, checkout);
    }

    /** Nothing has changed: only the stamp is brought up to date. */
    private BuildResult confirm(BuildRecord record, @Nullable Staging staging) throws IOException {
        if (staging != null) {
            staging.renew(Stamp.PATH.file(), Stamp.json(checkout.join().commit(), request.now(), record.nextChange()));
        }
        findings.addAll(record.problems());
        return result(record.nextChange(), record.pageCount());
    }

    private Reading read(LastBuild last) throws IOException, InterruptedException {
        stopwatch.step("read");
        try (Memory memory = new Memory()) {
            memory.expect(last.newTexts());
            Reading reading = new SiteReader(request.source(), request.baseOrNull(), cache, memory)
                    .telling(progress::advanced)
                    .from(last.shelf())
                    .read();
            findings.addAll(reading.problems());
            return reading;
        }
    }

    private Site check(Reading reading) throws FoundErrorsException {
        stopwatch.step("check");
        darkroom.keepOnly(reading.site().pictures());
        findings.addAll(new ContentCheck(request.now()).check(reading.site()));
        findings.stopOnError();
        return reading.site();
    }

    private View derive(Site site, Design design) throws FoundErrorsException {
        stopwatch.step("derive");
        View view = Derivation.derive(
                site, request.now(), request.showing(), request.kits(), design.messages(), findings::add);
        Revisions.note(checkout.join(), view.published()).ifPresent(findings::add);
        findings.stopOnError();
        return view;
    }

    private List<Inspection> bakeAndFinish(
            View view, Site site, Design design, Output output, @Nullable Staging staging)
            throws IOException, FoundErrorsException {
        List<Inspection> made = new Bakery(request, site, design, findings, stopwatch).make(view, output, staging);
        findings.stopOnError();
        return made;
    }

    private void add(LastBuild last, Products products, Output output) {
        stopwatch.step("add");
        last.keptFiles().forEach(path -> output.keep(path, request.output()));
        products.addFiles(output);
        SortedSet<SitePath> same = last.keptProducts();
        if (same.isEmpty()) {
            SortedMap<SitePath, byte[]> derived = products.derived();
            derived.forEach(output::add);
            last.made(derived.keySet());
        } else {
            same.forEach(path -> output.keep(path, request.output()));
        }
    }

    private void print(LastBuild last, View view, Site site, Design design, Output output, @Nullable Staging staging)
            throws IOException, FoundErrorsException {
        if (request.kits()) {
            stopwatch.step("kits");
            Kits kits = Kits.of(view.published(), site.settings().languages(), request.now());
            Map<SitePath, PageView> pages = view.byPath();
            List<SlowFile> sheets = new ArrayList<>();
            sheets.addAll(new Prints(request, cache, findings, design, site.settings()).files(kits, pages, view));
            sheets.addAll(new ProgrammePrints(request, cache, findings, design, site.settings()).files(view));
            SlowFile.makeAll(sheets, request, last, output, staging);
            findings.stopOnError();
            SlowFile.makeAll(new MonthArchives(request, pages, staging).files(kits), request, last, output, staging);
        }
    }

    private void finish(Pictures pictures) throws IOException, FoundErrorsException, InterruptedException {
        stopwatch.step("pictures");
        pictures.end();
        findings.stopOnError();
    }

    private void verify(Site site, View view, List<Inspection> fresh, LastBuild last, Output output)
            throws FoundErrorsException {
        stopwatch.step("verify");
        Origins origins = new Origins(site, view);
        List<Inspection> inspections = Stream.concat(fresh.stream(), last.keptPages().values().stream())
                .sorted(Comparator.comparing(Inspection::path))
                .toList();
        findings.addAll(
                new OutputCheck(output.paths(), origins::of, site.settings().languages()).check(inspections));
        findings.stopOnError();
    }

    private void release(List<Inspection> fresh, LastBuild last, Output output, @Nullable Staging staging)
            throws IOException, RefusedOutputException, FoundErrorsException {
        stopwatch.step("release");
        if (staging != null) {
            output.write(staging);
            last.beginToRemember(fresh);
            output.verify(staging.folder());
            findings.stopOnError();
            staging.release();
        } else {
            last.beginToRemember(fresh);
        }
        cache.sweep(CACHE_BYTES);
    }

    private BuildResult result(Optional<Instant> nextChange, int pages) {
        return new BuildResult(
                findings.sorted(), request.now(), nextChange, checkout.join().commit(), pages, stopwatch.timings());
    }
}
