package de.vielfalt.build;

import de.vielfalt.build.Findings.FoundErrorsException;
import de.vielfalt.cache.Cache;
import de.vielfalt.check.ContentCheck;
import de.vielfalt.check.Inspection;
import de.vielfalt.check.OutputCheck;
import de.vielfalt.finish.FinishedPage;
import de.vielfalt.finish.Finisher;
import de.vielfalt.jbake.Rendering;
import de.vielfalt.jbake.SiteOven;
import de.vielfalt.model.Site;
import de.vielfalt.source.Reading;
import de.vielfalt.source.SiteReader;
import de.vielfalt.view.Derivation;
import de.vielfalt.view.View;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** Prepares a build. */
    public SiteBuild(BuildRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
        this.stopwatch = new Stopwatch(progress);
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
            Reading reading = read();
            Design design = Design.load(request, findings);
            Site site = check(reading);
            View view = derive(site, design);
            Rendering rendering = bake(view, design);
            List<FinishedPage> pages = finish(site, rendering, design);
            Output output = add(site, view, pages, design);
            verify(site, view, pages, output);
            release(output, staging);
            return result(view.nextChange(), pages.size());
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

    private Reading read() throws IOException, InterruptedException {
        stopwatch.step("read");
        Cache cache = Cache.in(request.project().resolve(".cache"));
        Reading reading = new SiteReader(request.source(), request.baseOrNull(), cache).read();
        cache.sweep(CACHE_BYTES);
        findings.addAll(reading.problems());
        return reading;
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
        return rendering.pages().entrySet().parallelStream()
                .map(page -> finisher.finish(page.getKey(), page.getValue()))
                .toList();
    }

    private Output add(Site site, View view, List<FinishedPage> pages, Design design) {
        stopwatch.step("add");
        Output output = new Output(findings::add);
        pages.forEach(page -> output.add(page.path(), page.html()));
        new Products(request, site, view, design).addTo(output);
        return output;
    }

    private void verify(Site site, View view, List<FinishedPage> pages, Output output) throws FoundErrorsException {
        stopwatch.step("verify");
        Origins origins = new Origins(site, view);
        List<Inspection> inspections =
                pages.stream().map(FinishedPage::inspection).toList();
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
    }

    private BuildResult result(Optional<Instant> nextChange, int pages) {
        return new BuildResult(findings.sorted(), request.now(), nextChange, pages, stopwatch.timings());
    }
}
