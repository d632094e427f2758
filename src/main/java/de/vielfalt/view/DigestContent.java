package de.vielfalt.view;

import de.vielfalt.model.SitePath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The digests in one language: what is on in a week and in a month, for all and for each audience.
 *
 * @param digests by period, for all first
 */
public record DigestContent(List<Digest> digests) implements Content {
    /** The page that hands them out, in German, and the folder of them all. */
    public static final SitePath PAGE = new SitePath("/rundbrief/");

    public DigestContent {
        digests = List.copyOf(digests);
    }

    /**
     * One digest.
     *
     * @param period how often it comes out
     * @param issueOrNull which issue it is; null if there is nothing to tell, so that nothing of it changes by the clock
     * @param name whom it is for, in words
     * @param title its heading, with its days if there is anything to tell
     * @param days the days on which anything begins, in their order
     * @param often what takes place more often than a list by days could bear
     * @param deadlines until when one can register for what
     * @param news what is new, latest first
     * @param more everything that is on
     * @param folder where its files are, in the language of its readers
     */
    public record Digest(
            DigestSpan.Period period,
            @Nullable Issue issueOrNull,
            Label name,
            String title,
            List<ProgrammeContent.Day> days,
            List<ProgrammeContent.Entry> often,
            List<Line> deadlines,
            List<Line> news,
            Ref more,
            SitePath folder) {
        public Digest {
            days = List.copyOf(days);
            often = List.copyOf(often);
            deadlines = List.copyOf(deadlines);
            news = List.copyOf(news);
        }

        /** Which issue it is; empty if there is nothing to tell. */
        public Optional<Issue> issue() {
            return Optional.ofNullable(issueOrNull);
        }

        /** HTML for a mail. */
        public SitePath mail() {
            return new SitePath(folder.value() + "mail.html");
        }

        /** Plain text. */
        public SitePath text() {
            return new SitePath(folder.value() + "rundbrief.txt");
        }

        /** Atom. */
        public SitePath feed() {
            return new SitePath(folder.value() + "feed.xml");
        }
    }

    /**
     * What tells one issue from the next.
     *
     * @param number as ISO 8601 has it: {@code 2026-W50}, {@code 2026-12}
     * @param begins from when on it can be had
     */
    public record Issue(String number, Instant begins) {}

    /**
     * A page, and what is said of it in a line.
     *
     * @param lead what stands before the link, may be empty
     * @param link the page
     * @param text what stands below it, may be empty
     */
    public record Line(String lead, Ref link, String text) {}

    /** The digests of weeks. */
    public List<Digest> weeks() {
        return of(DigestSpan.Period.WEEK).toList();
    }

    /** The digests of months. */
    public List<Digest> months() {
        return of(DigestSpan.Period.MONTH).toList();
    }

    private Stream<Digest> of(DigestSpan.Period period) {
        return digests.stream().filter(digest -> digest.period() == period);
    }
}
