package de.vielfalt.build;

import de.vielfalt.build.Findings.FoundErrorsException;
import de.vielfalt.cache.Cache;
import de.vielfalt.check.ContentCheck;
import de.vielfalt.check.Inspection;
import de.vielfalt.check.OutputCheck;
import de.vielfalt.finish.FinishedPage;
import de.vielfalt.finish.Finisher;
import de.vielfalt.history.Checkout;
import de.vielfalt.history.Revisions;
import de.vielfalt.jbake.Rendering;
import de.vielfalt.jbake.SiteOven;
import de.vielfalt.model.Site;
import de.vielfalt.source.Memory;
import de.vielfalt.source.Reading;
import de.vielfalt.source.SiteReader;
import de.vielfalt.view.Derivation;
import de.vielfalt.view.View;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private final CompletableFuture<Checkout> checkout;

    /** Prepares a build. */
    public SiteBuild(BuildRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
        this.stopwatch = new Stopwatch(progress);
        this.cache = Cache.in(request.project().resolve(".cache"));
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
        try (Staging staging = begin()) {
            LastBuild last = recall();
            Optional<BuildRecord> unchanged = last.stillHolds();
            if (unchanged.isPresent()) {
                return confirm(unchanged.get(), staging);
            }
            Reading reading = read(last);
            Design design = Design.load(request, findings);
            Site site = check(reading);
            View view = derive(site, design);
            View rest = last.withoutKept(view, site.settings().base());
            Rendering rendering = bake(rest, design);
            List<FinishedPage> fresh = finish(site, rendering, design);
            Revisions revisions = Revisions.read(checkout.join(), cache, view.published(), request.now());
            Optional<String> commit = checkout.join().commit();
            Products products = new Products(request, commit, revisions, site, view, rest.files(), design);
            Output output = add(fresh, last, products);
            verify(site, view, fresh, last, output);
            release(output, staging);
            last.remember(fresh, view, revisions, findings.sorted());
            return result(view.nextChange(), view.pages().size());
        } catch (FoundErrorsException e) {
            return result(Optional.empty(), 0);
        }
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
                    .read();
            findings.addAll(reading.problems());
            return reading;
        }
    }

    private Site check(Reading reading) throws FoundErrorsException {
        stopwatch.step("check");
        findings.addAll(new ContentCheck(request.now()).check(reading.site()));
        findings.stopOnError();
        return reading.site();
    }

    private View derive(Site site, Design design) throws FoundErrorsException {
        stopwatch.step("derive");
        View view = Derivation.derive(site, request.now(), request.drafts(), design.messages(), findings::add);
        Revisions.note(checkout.join(), view.published()).ifPresent(findings::add);
        findings.stopOnError();
        return view;
    }

    private Rendering bake(View view, Design design) throws FoundErrorsException {
        stopwatch.step("bake");
        Path folder = request.project().resolve("templates");
        Rendering rendering = SiteOven.bake(view, design.templates(), design.messages(), request.source(), folder);
        findings.addAll(rendering.problems());
        findings.stopOnError();
        return rendering;
    }

    private List<FinishedPage> finish(Site site, Rendering rendering, Design design) {
        stopwatch.step("finish");
        Finisher finisher = new Finisher(site.settings(), design.assets());
        return rendering.paths().parallelStream()
                .map(path -> finisher.finish(path, rendering.take(path)))
                .toList();
    }

    private Output add(List<FinishedPage> fresh, LastBuild last, Products products) {
        stopwatch.step("add");
        Output output = new Output(findings::add);
        fresh.forEach(page -> output.add(page.path(), page.html()));
        last.keptFiles().forEach(path -> output.keep(path, request.output()));
        products.addTo(output);
        return output;
    }

    private void verify(Site site, View view, List<FinishedPage> fresh, LastBuild last, Output output)
            throws FoundErrorsException {
        stopwatch.step("verify");
        Origins origins = new Origins(site, view);
        List<Inspection> inspections = Stream.concat(
                        fresh.stream().map(FinishedPage::inspection), last.keptPages().values().stream())
                .sorted(Comparator.comparing(Inspection::path))
                .toList();
        findings.addAll(new OutputCheck(output.paths(), origins::of).check(inspections));
        findings.stopOnError();
    }

    private void release(Output output, @Nullable Staging staging)
            throws IOException, RefusedOutputException, FoundErrorsException {
        stopwatch.step("release");
        if (staging != null) {
            output.write(staging);
            output.verify(staging.folder());
            findings.stopOnError();
            staging.release();
        }
        cache.sweep(CACHE_BYTES);
    }

    private BuildResult result(Optional<Instant> nextChange, int pages) {
        return new BuildResult(findings.sorted(), request.now(), nextChange, pages, stopwatch.timings());
    }
}
