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

    /**
     * Reads what changed, checks the content and derives the pages; none is baked yet.
     *
     * @param now the instant the site is built for
     * @throws IOException if the machine fails, or a file went away while it was to be read: try again then
     */
    public Update update(Instant now) throws IOException, InterruptedException {
        Findings findings = new Findings();
        try {
            LiveSite site = site(at(now), findings);
            LiveSite before = last;
            last = site;
            return new Update(
                    findings.sorted(),
                    Optional.of(site),
                    before == null || memory.hasNews() || site.differsFrom(before));
        } catch (FoundErrorsException e) {
            return new Update(findings.sorted(), Optional.empty(), false);
        }
    }

    private LiveSite site(BuildRequest at, Findings findings)
            throws IOException, InterruptedException, FoundErrorsException {
        CompletableFuture<Checkout> checkout =
                CompletableFuture.supplyAsync(() -> Checkout.of(at.source().resolve("content")));
        Reading reading = new SiteReader(at.source(), at.baseOrNull(), cache, memory).read();
        findings.addAll(reading.problems());
        Design design = designs.current(reading.site().settings().look(), findings);
        View view = checkAndDerive(reading.site(), at, design, findings);
        Revisions.note(checkout.join(), view.published()).ifPresent(findings::add);
        return new LiveSite(at, reading.site(), view, design, cache, checkout.join(), last, oven);
    }

    /** Checks and derives side by side; what is derived of a site with errors is of no account, faults included. */
    private static View checkAndDerive(Site site, BuildRequest at, Design design, Findings findings)
            throws FoundErrorsException {
        CompletableFuture<List<Problem>> check =
                CompletableFuture.supplyAsync(() -> new ContentCheck(at.now()).check(site));
        Findings derived = new Findings();
        CompletableFuture<View> view = new CompletableFuture<>();
        try {
            view.complete(Derivation.derive(site, at.now(), at.showing(), at.kits(), design.messages(), derived::add));
        } catch (RuntimeException e) {
            view.completeExceptionally(e);
        }
        findings.addAll(check.join());
        findings.stopOnError();
        findings.addAll(derived.sorted());
        findings.stopOnError();
        return view.join();
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
