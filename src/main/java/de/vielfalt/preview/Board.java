package de.vielfalt.preview;

import de.vielfalt.build.LiveSite;
import de.vielfalt.model.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be shown right now: the last good site, and what is wrong. One writes, many read or wait for the next news; who
 * reads slowly misses what was in between, and holds nobody up.
 */
final class Board {
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private News news = new News(0, run + "-0", null, true, List.of(), "");
    private boolean closed;

    /**
     * What was known at one moment.
     *
     * @param number counts the news
     * @param stand names the site that is shown; another one is a reason to load a page again
     * @param siteOrNull the last good site; null if there was none yet
     * @param good whether that is what the files hold now
     * @param problems what is wrong, sorted
     * @param fault a sentence for what is no editor's mistake; may be empty
     */
    record News(
            long number,
            String stand,
            @Nullable LiveSite siteOrNull,
            boolean good,
            List<Problem> problems,
            String fault) {
        News {
            problems = List.copyOf(problems);
        }

        /** The last good site. */
        Optional<LiveSite> site() {
            return Optional.ofNullable(siteOrNull);
        }
    }

    /** A good site. */
    synchronized void show(LiveSite site, boolean changed, List<Problem> problems) {
        long number = news.number() + 1;
        post(new News(number, changed ? run + "-" + number : news.stand(), site, true, problems, ""));
    }

    /** The files hold no good site: the last one stays. */
    synchronized void complain(List<Problem> problems, String fault) {
        post(new News(news.number() + 1, news.stand(), news.siteOrNull(), false, problems, fault));
    }

    private void post(News next) {
        boolean same = next.stand().equals(news.stand())
                && next.good() == news.good()
                && next.problems().equals(news.problems())
                && next.fault().equals(news.fault());
        news = same
                ? new News(news.number(), next.stand(), next.siteOrNull(), next.good(), next.problems(), next.fault())
                : next;
        notifyAll();
    }

    /** What is known now. */
    synchronized News now() {
        return news;
    }

    /**
     * Waits for other news than those of a number.
     *
     * @return empty if there are none within that time, or will never be
     */
    synchronized Optional<News> after(long number, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (news.number() == number && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
        return closed ? Optional.empty() : Optional.of(news);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Sends home whoever waits. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
