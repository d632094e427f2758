package de.vielfalt.wording;

import de.vielfalt.model.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page as its editor wrote it.
 *
 * @param path its file, relative to the site
 * @param easy whether it is in Leichte Sprache, which has stricter rules of its own
 * @param lines all lines of the file
 * @param titleLine line of the title, counted from 1; 0 if there is none
 * @param header header values that readers see as text
 * @param bodyLine line on which the text begins; may be one past the last
 * @param dateOrNull the day that the page is about: an event's first, or that of a piece of news; null if there is none
 */
public record Manuscript(
        String path,
        boolean easy,
        List<String> lines,
        int titleLine,
        List<Value> header,
        int bodyLine,
        @Nullable LocalDate dateOrNull) {
    /** Pages whose wording is a law's, at least in part. */
    private static final List<String> LEGAL =
            List.of("content/seiten/impressum", "content/seiten/datenschutz", "content/seiten/barrierefreiheit");

    public Manuscript {
        lines = List.copyOf(lines);
        header = List.copyOf(header);
    }

    /** A header value that is text. */
    public record Value(String text, int line) {}

    /** The day that the page is about. */
    Optional<LocalDate> date() {
        return Optional.ofNullable(dateOrNull);
    }

    /** Whether a law has a say in its words. */
    boolean isLegal() {
        return LEGAL.stream().anyMatch(legal -> path.equals(legal + ".adoc"));
    }

    /** A line of it. */
    Location at(int line) {
        return new Location(path, line);
    }
}
