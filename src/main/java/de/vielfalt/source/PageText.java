package de.vielfalt.source;

import de.vielfalt.model.Slug;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A page as its editor wrote it, taken apart and not yet understood.
 *
 * @param title what stands behind {@code =}, markup and all; empty if there is no title
 * @param entries the entries of its header in their order
 * @param body the lines of its text, from the first that is not blank to the last
 */
public record PageText(String title, List<Entry> entries, List<String> body) {
    public PageText {
        entries = List.copyOf(entries);
        body = List.copyOf(body);
    }

    /**
     * One entry of a header: {@code :key: value}.
     *
     * @param spelling its key as it is written
     * @param value on one line, also where it is written on several
     */
    public record Entry(String spelling, String value) {
        /** The key in its ASCII spelling. */
        public String key() {
            return Slug.key(spelling);
        }

        /** Whether it holds for one date only: not where an event is planned again. An end may be a time, which stays. */
        public boolean isOfOneDate(Schema schema) {
            return schema.key(key())
                    .filter(known -> known.once() || (known.type().equals("end") && !Dates.isTime(value)))
                    .isPresent();
        }
    }

    /** Reads a file; empty if it is no text. */
    public static Optional<PageText> read(Path file) throws IOException {
        return TextFile.read(file.toString(), file, problem -> {})
                .map(TextFile::lines)
                .map(lines -> of(HeaderReader.read(lines), lines));
    }

    static PageText of(Header header, List<String> lines) {
        String title = header.hasTitle() ? lines.get(header.titleLine() - 1).substring(1) : "";
        int from = Math.min(header.bodyLine() - 1, lines.size());
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (from < to && lines.get(to - 1).isBlank()) {
            to--;
        }
        List<Entry> entries = header.entries().stream()
                .map(entry -> new Entry(entry.key(), entry.value()))
                .toList();
        return new PageText(title.strip(), entries, lines.subList(from, to));
    }
}
