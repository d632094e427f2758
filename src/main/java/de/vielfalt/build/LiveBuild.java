package de.vielfalt.build;

import de.vielfalt.build.Findings.FoundErrorsException;
import de.vielfalt.cache.Cache;
import de.vielfalt.check.ContentCheck;
import de.vielfalt.history.Checkout;
import de.vielfalt.history.Revisions;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import de.vielfalt.source.Memory;
import de.vielfalt.source.Reading;
import de.vielfalt.source.SiteReader;
import de.vielfalt.view.Derivation;
import de.vielfalt.view.View;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The build that stays: it remembers what it read, so that after a save only what changed is read anew, and makes a
 * {@link LiveSite} in memory. Nothing is written but the cache, and nothing is released.
 *
 * <p>What it makes is what {@link SiteBuild} makes of the same files: a test holds one against the other. One thread at a
 * time.
 */
public final class LiveBuild implements AutoCloseable {
    /** Texts after which the AsciiDoc processor is about as quick as it gets. */
    private static final int PRACTICE = 60;

    private final BuildRequest request;
    private final Cache cache;
    private final Memory memory = new Memory();
    private final LiveDesign designs;
    private final ReentrantLock oven = new ReentrantLock(true);
    private @Nullable LiveSite last;

    /**
     * What an update found.
     *
     * @param problems everything there is to say of the content
     * @param site the site as it is now; empty if there are errors
     * @param changed whether a reader may see something else than after the last update without errors
     */
    public record Update(List<Problem> problems, Optional<LiveSite> site, boolean changed) {}

    /**
     * Prepares to build.
     *
     * @param request output and release are of no account, nor is the instant: each update has its own
     */
    public LiveBuild(BuildRequest request) {
        this.request = request;
        this.cache = Cache.in(request.project().resolve(".cache"));
        this.designs = new LiveDesign(request);
    }

    /** Takes a site that shows what was saved, before it is known what else that changes. */
    @FunctionalInterface
    public interface Glimpse {
        /**
         * Takes it.
         *
         * @param site the last one, with the pages as they are now that were saved
         * @param problems everything there is to say of the content; no errors
         */
        void show(LiveSite site, List<Problem> problems);
    }

    /** As {@link #update(Instant, Glimpse)}, for whom all is soon enough. */
    public Update update(Instant now) throws IOException, InterruptedException {
        return update(now, (site, problems) -> {});
    }

    /**
     * Reads what changed, checks the content and derives the pages; none is baked yet.
     *
     * @param now the instant the site is built for
     * @param glimpse told meanwhile, if a few pages have changed and nothing else: whoever looks at one of them need not wait for all
     *     others; what it shows is no longer a change then
     * @throws IOException if the machine fails, or a file went away while it was to be read: try again then
     */
    public Update update(Instant now, Glimpse glimpse) throws IOException, InterruptedException {
        Findings findings = new Findings();
        try {
            BuildRequest at = at(now);
            CompletableFuture<Checkout> checkout =
                    CompletableFuture.supplyAsync(() -> Checkout.of(at.source().resolve("content")));
            Site read = read(at, findings);
            Design design = designs.current(read.settings().look(), findings);
            findings.addAll(new ContentCheck(now).check(read));
            findings.stopOnError();
            Optional<LiveSite> early = last == null ? Optional.empty() : last.glimpse(at, read, design);
            if (early.isPresent()) {
                glimpse.show(early.get(), findings.sorted());
            }
            LiveSite known = early.orElse(last);
            View view = Derivation.derive(read, now, at.showing(), at.kits(), design.messages(), findings::add);
            findings.stopOnError();
            Revisions.note(checkout.join(), view.published()).ifPresent(findings::add);
            LiveSite site = new LiveSite(at, read, view, design, cache, checkout.join(), known, oven);
            boolean unseen = early.isEmpty() && memory.hasNews();
            last = site;
            return new Update(findings.sorted(), Optional.of(site), known == null || unseen || site.differsFrom(known));
        } catch (FoundErrorsException e) {
            return new Update(findings.sorted(), Optional.empty(), false);
        }
    }

    private Site read(BuildRequest at, Findings findings) throws IOException, InterruptedException {
        Reading reading = new SiteReader(at.source(), at.baseOrNull(), cache, memory).read();
        findings.addAll(reading.problems());
        return reading.site();
    }

    /**
     * Makes later updates quicker, as long as that is wanted: what runs for the first time runs slowly. Tidies the cache as
     * well, which no update has time for.
     *
     * @param wanted asked again and again whether to go on
     */
    public void practise(BooleanSupplier wanted) {
        cache.sweep(SiteBuild.CACHE_BYTES);
        memory.practise(PRACTICE, wanted);
    }

    private BuildRequest at(Instant now) {
        return new BuildRequest(
                request.project(),
                request.source(),
                request.output(),
                now,
                request.baseOrNull(),
                request.showing(),
                false);
    }

    @Override
    public void close() {
        memory.close();
    }
}
