package de.vielfalt.build;

import de.vielfalt.finish.Finisher;
import de.vielfalt.jbake.Rendering;
import de.vielfalt.jbake.SiteOven;
import de.vielfalt.model.Page;
import de.vielfalt.model.Site;
import de.vielfalt.view.Derivation;
import de.vielfalt.view.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Goes through the steps to come with a few pages that are known already, while the one that changed is being converted:
 * what runs for the first time runs slowly. Nothing of what it makes is kept. Two processors are busy anyway: it costs more than it
 * saves there.
 */
final class WarmUp implements AutoCloseable {
    private static final int DERIVED = 200;
    private static final int BAKED = 12;
    private static final int BUSY_PROCESSORS = 2;

    private final BuildRequest request;
    private volatile boolean over;

    WarmUp(BuildRequest request) {
        this.request = request;
    }

    /** Begins, in a thread of its own, if there is a processor with nothing else to do. */
    void begin(Site known, Ahead<Design> loading) {
        if (Runtime.getRuntime().availableProcessors() <= BUSY_PROCESSORS) {
            return;
        }
        Thread thread = new Thread(() -> run(known, loading), "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** Goes no further than the step that it is at. */
    void end() {
        over = true;
    }

    /** Waits for an oven that is hot: it is the only one of the process. What else is under way goes on for nothing. */
    @Override
    public synchronized void close() {
        over = true;
    }

    private void run(Site known, Ahead<Design> loading) {
        try {
            Design design = loading.get();
            View view = Derivation.derive(some(known), request.now(), request.showing(), design.messages(), told -> {});
            if (!over) {
                view.pages().forEach(Fingerprint::of);
            }
            bake(view, known, design);
        } catch (IOException | RuntimeException e) {
            // the build itself comes to the same and tells
        }
    }

    private static Site some(Site known) {
        List<Page> pages = known.pages();
        int step = Math.max(1, pages.size() / DERIVED);
        List<Page> some = IntStream.range(0, pages.size() / step)
                .mapToObj(i -> pages.get(i * step))
                .toList();
        return new Site(known.settings(), known.vocabulary(), some, new TreeMap<>());
    }

    private synchronized void bake(View view, Site known, Design design) {
        if (over) {
            return;
        }
        int few = Math.min(BAKED, view.pages().size());
        View part = view.of(view.pages().subList(0, few));
        Path templates = request.project().resolve("templates");
        Rendering rendering = SiteOven.bake(part, design.templates(), design.messages(), request.source(), templates);
        Finisher finisher = new Finisher(known.settings(), design.assets());
        rendering.paths().forEach(path -> finisher.finish(path, rendering.take(path)));
    }
}
