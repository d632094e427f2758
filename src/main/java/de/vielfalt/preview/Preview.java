package de.vielfalt.preview;

import de.vielfalt.build.BuildRequest;
import de.vielfalt.build.LiveBuild;
import de.vielfalt.build.LiveSite;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import de.vielfalt.view.Showing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A live preview of a site: make it, {@link #run} it, {@link #end} it from any other thread.
 *
 * <p>After a save only what changed is read anew; then browsers are told to load their page again, and get it at once. All
 * other pages are baked and checked after that. While the content has errors, the last good site stays, and a panel says
 * what is wrong. The output folder is never touched.
 */
public final class Preview {
    /** Editors write a file in several steps, a few milliseconds apart. */
    private static final Duration QUIET = Duration.ofMillis(6);

    private static final Duration UNQUIET = Duration.ofMillis(40);

    /** Whoever has not saved anything for so long looks at the page, and will not save the next moment. */
    private static final Duration REST = Duration.ofMillis(500);

    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofHours(1);

    /** Pages baked in one go in the background: a browser that asks for another one waits for no more than these. */
    private static final int SOME = 8;

    private final PreviewRequest request;
    private final PreviewListener listener;
    private final ProblemTexts texts;
    private final Board board = new Board();
    private final Changes changes = new Changes(QUIET, UNQUIET);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final HandbookSite handbook;
    private final PreviewServer server;
    private List<Problem> told = List.of();
    private List<Problem> ofOutput = List.of();
    private boolean practised;
    private volatile boolean closed;
    private volatile Optional<Thread> runner = Optional.empty();

    /**
     * Prepares a preview, and takes its port.
     *
     * @throws java.net.BindException if that port is taken
     */
    public Preview(PreviewRequest request, PreviewListener listener) throws IOException {
        this.request = request;
        this.listener = listener;
        this.texts = new ProblemTexts(request.language());
        this.handbook = new HandbookSite(request.project());
        Overlay overlay = new Overlay(request.language());
        Responder responder = new Responder(board, overlay, request.desk(), handbook);
        this.server = new PreviewServer(request.portOrNull(), board, responder, overlay, this::tellOfFault);
    }

    /** Where browsers find the style guide. */
    public static URI guide(URI address) {
        return address.resolve(Overlay.GUIDE);
    }

    /** Where browsers find the form for editors. */
    public static URI form(URI address) {
        return address.resolve(Overlay.FORM);
    }

    /** Where browsers find it. */
    public URI address() {
        return server.address();
    }

    /** Runs until it is closed. */
    public void run() throws IOException {
        runner = Optional.of(Thread.currentThread());
        try (handbook;
                server;
                LiveBuild build = new LiveBuild(build());
                Watcher watcher = new Watcher(
                        new TreeSet<>(List.of(request.source(), request.project())), changes::tell, GLANCE)) {
            watcher.start();
            server.start();
            listener.started(address());
            Duration patience = update(build);
            while (!closed && changes.await(patience)) {
                patience = update(build);
            }
        } catch (InterruptedException e) {
            if (!closed) {
                Thread.currentThread().interrupt();
            }
        } finally {
            runner = Optional.empty();
            ended.countDown();
        }
    }

    /** Ends it, whatever it is doing, and waits a moment for it to end. */
    public void end() {
        closed = true;
        changes.close();
        board.close();
        Optional<Thread> running = runner;
        if (running.isEmpty()) {
            server.close();
        } else if (!running.get().equals(Thread.currentThread())) {
            running.get().interrupt(); // and it closes the server, which takes a second when browsers wait
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            if (!ended.await(300, TimeUnit.MILLISECONDS)) {
                return; // what is left ends with the process
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private BuildRequest build() {
        return new BuildRequest(
                request.project(),
                request.source(),
                request.source().resolve("output"),
                request.clock().instant(),
                address(),
                Showing.DRAFTS,
                false);
    }

    /** Shows what the files hold now; how long that holds. */
    private Duration update(LiveBuild build) throws InterruptedException {
        try {
            Instant now = request.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
            LiveBuild.Update update =
                    build.update(now, (site, problems) -> board.show(site, true, sum(problems, ofOutput)));
            if (update.site().isEmpty()) {
                complain(update.problems(), "");
                return LONG;
            }
            LiveSite site = update.site().get();
            // What was wrong with the output stays on show until it is known better: it would only flicker.
            board.show(site, update.changed(), sum(update.problems(), ofOutput));
            if (finish(site)) {
                ofOutput = site.problems();
                show(site, sum(update.problems(), ofOutput));
                practise(build);
            }
            return site.nextChange()
                    .map(change -> Duration.between(request.clock().instant(), change))
                    .filter(left -> !left.isNegative() && left.compareTo(LONG) < 0)
                    .map(left -> left.plusSeconds(1))
                    .orElse(LONG);
        } catch (IOException | RuntimeException e) {
            if (closed) {
                throw new InterruptedException();
            }
            fail(e);
            return LONG;
        }
    }

    /** Bakes what is left and checks it, unless something has changed meanwhile; whether it came to the end. */
    private boolean finish(LiveSite site) throws InterruptedException {
        boolean more = true;
        while (more && !changes.isPending()) {
            more = site.bakeSome(SOME);
        }
        if (more || !changes.isQuietFor(REST)) { // to look at all of it takes longer than a save may wait
            return false;
        }
        site.verify();
        return true;
    }

    private void practise(LiveBuild build) {
        if (!practised && !changes.isPending()) {
            build.practise(() -> !changes.isPending());
            practised = true;
        }
    }

    private void show(LiveSite site, List<Problem> problems) {
        board.show(site, false, problems);
        tell(problems);
    }

    /** A state between two steps of one save is not worth a word: the next one is on its way. */
    private void complain(List<Problem> problems, String fault) {
        if (!changes.isPending()) {
            board.complain(problems, fault);
            tell(problems);
        }
    }

    private void fail(Exception fault) {
        if (!Files.isDirectory(request.source().resolve("content"))) {
            complain(List.of(), texts.text("preview.content-missing", List.of()));
        } else if (!changes.isPending()) { // else a file just went away, and the next look will tell
            board.complain(List.of(), listener.sentence(fault));
            listener.failed(fault);
        }
    }

    private void tell(List<Problem> problems) {
        if (!problems.equals(told)) {
            told = problems;
            listener.found(problems);
        }
    }

    private void tellOfFault(Throwable fault) {
        if (!closed) {
            listener.failed(fault);
        }
    }

    private static List<Problem> sum(List<Problem> some, List<Problem> others) {
        List<Problem> all = new ArrayList<>(some);
        all.addAll(others);
        return all.stream().distinct().sorted().toList();
    }
}
