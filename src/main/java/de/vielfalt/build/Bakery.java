package de.vielfalt.build;

import de.vielfalt.check.Inspection;
import de.vielfalt.finish.FinishedPage;
import de.vielfalt.finish.Finisher;
import de.vielfalt.jbake.Rendering;
import de.vielfalt.jbake.SiteOven;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.PageView;
import de.vielfalt.view.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Bakes and finishes pages, a batch at a time. Each waits in the staging folder as soon as it is finished, so that however
 * many pages there are, few are in memory.
 */
final class Bakery {
    /** Enough to keep all processors busy, and some 10 MB. */
    private static final int BATCH = 256;

    private final BuildRequest request;
    private final Design design;
    private final Finisher finisher;
    private final Findings findings;
    private final Stopwatch stopwatch;

    Bakery(BuildRequest request, Site site, Design design, Findings findings, Stopwatch stopwatch) {
        this.request = request;
        this.design = design;
        this.finisher = new Finisher(site.settings(), design.assets());
        this.findings = findings;
        this.stopwatch = stopwatch;
    }

    /**
     * Makes every page of a view, unless a template fails: then all are still baked, to hear of the others that do.
     *
     * @param output takes the address of each
     * @param staging takes each page; null: none is kept
     * @return what was seen in them
     */
    List<Inspection> make(View view, Output output, @Nullable Staging staging) throws IOException {
        List<Inspection> made = new ArrayList<>();
        List<PageView> pages = view.pages();
        int from = 0;
        do {
            int to = Math.min(pages.size(), from + BATCH);
            Rendering rendering = bake(view, pages.subList(from, to));
            findings.addAll(rendering.problems());
            made.addAll(finish(rendering, output, staging));
            from = to;
        } while (from < pages.size());
        return made;
    }

    private Rendering bake(View view, List<PageView> batch) {
        stopwatch.step("bake");
        View part = view.of(batch);
        Path templates = request.project().resolve("templates");
        return SiteOven.bake(part, design.templates(), design.messages(), request.source(), templates);
    }

    private Collection<Inspection> finish(Rendering rendering, Output output, @Nullable Staging staging)
            throws IOException {
        stopwatch.step("finish");
        Collection<Inspection> seen = new ConcurrentLinkedQueue<>();
        List<SitePath> fresh = rendering.paths().stream().filter(output::stage).toList();
        Together.forEach(fresh, path -> {
            FinishedPage page = finisher.finish(path, rendering.take(path));
            if (staging != null) {
                staging.write(path.file(), page.html());
            }
            seen.add(page.inspection());
        });
        return seen;
    }
}
