package de.vielfalt.editorial;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.PageId;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Slug;
import de.vielfalt.source.Schema;
import de.vielfalt.source.SchemaKey;
import de.vielfalt.source.Schemas;
import de.vielfalt.source.ValueCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes drafts of what other programs' files hold. What was taken once is not taken again, and no file is touched that is
 * there.
 */
public final class Importer {
    private static final int MANY = 1000;

    /** Which row a problem is of, its {@link Row} says. */
    private static final Location ROW = Location.file("import");

    private final Path source;
    private final Schemas schemas;
    private final NewPage.Words words;
    private final Imports imports;
    private final Names names;

    /**
     * For one site.
     *
     * @param desk the site as it is
     */
    public Importer(Desk desk, Schemas schemas, NewPage.Words words) throws IOException {
        this.source = desk.source();
        this.schemas = schemas;
        this.words = words;
        this.imports = Imports.below(source.resolve("content"));
        this.names = new Names(desk.site());
    }

    /** What became of a candidate. */
    public enum State {
        /** It is a draft now. */
        MADE,
        /** It was taken before. */
        PRESENT,
        /** It is none. */
        REFUSED
    }

    /**
     * One candidate and what became of it.
     *
     * @param path its file, relative to the site; empty if there is none
     * @param left what the file says that no key takes; it stands in a comment
     * @param problems why it is refused
     */
    public record Row(Candidate candidate, State state, String path, List<String> left, List<Problem> problems) {
        public Row {
            left = List.copyOf(left);
            problems = List.copyOf(problems);
        }

        /** The same, refused. */
        public Row refused(List<Problem> why) {
            return new Row(candidate, State.REFUSED, "", List.of(), why);
        }
    }

    /** Takes what can be taken. Whether a build takes it, too, is still to be seen: {@link #takeBack}. */
    public List<Row> take(List<Candidate> candidates) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Candidate candidate : candidates) {
            rows.add(take(candidate));
        }
        return rows;
    }

    private Row take(Candidate candidate) throws IOException {
        Optional<Path> present = imports.file(candidate.uid());
        if (present.isPresent()) {
            return new Row(candidate, State.PRESENT, path(present.get()), List.of(), List.of());
        }
        Schema schema = schemas.of(candidate.type());
        List<String> left = new ArrayList<>(candidate.remarks());
        List<Problem> problems = new ArrayList<>();
        Map<String, String> values = values(candidate, schema, left, problems);
        String slug = Slug.of(candidate.title());
        if (slug.isEmpty()) {
            problems.add(0, missing("titel", "Sommerfest"));
        }
        if (!problems.isEmpty()) {
            return new Row(candidate, State.REFUSED, "", List.of(), problems);
        }
        Path folder = source.resolve("content").resolve(candidate.type().folder());
        Path page = free(folder, slug, values.getOrDefault("beginn", values.getOrDefault("datum", "")));
        String text = new NewPage(schema, candidate.title(), values, words)
                .imported(candidate.uid(), left, PlainText.lines(candidate.text()));
        Files.createDirectories(folder);
        Files.writeString(page, text, StandardOpenOption.CREATE_NEW);
        imports.add(candidate.uid(), page);
        return new Row(candidate, State.MADE, path(page), left, List.of());
    }

    /** The values that a header takes; others are left, unless the page cannot do without them. */
    private Map<String, String> values(Candidate candidate, Schema schema, List<String> left, List<Problem> problems) {
        ValueCheck check = new ValueCheck(schemas, new PageId(candidate.type(), "x"));
        Map<String, String> values = new LinkedHashMap<>();
        candidate.values().forEach((name, value) -> {
            SchemaKey key = schema.key(name).orElse(null);
            List<Problem> wrong = key == null ? List.of() : check.problems(key, value);
            Optional<String> ids = key == null || !wrong.isEmpty() ? Optional.empty() : names.ids(key, value);
            if (key != null && key.required() && ids.isEmpty()) {
                problems.addAll(wrong);
            } else if (ids.isEmpty() || name.equals("status")) {
                left.add((key == null ? name : key.spelling()) + ": " + value);
            } else {
                values.put(name, ids.get());
            }
        });
        for (SchemaKey key : schema.keys()) {
            if (key.required() && !candidate.values().containsKey(key.key())) {
                problems.add(missing(key));
            }
        }
        return values;
    }

    /** A file that is not there yet. */
    private static Path free(Path folder, String slug, String begin) {
        String dated = slug + "-" + Slug.of(begin);
        Stream<String> numbered = IntStream.range(2, MANY).mapToObj(number -> dated + "-" + number);
        return NewPage.free(folder, Stream.concat(Stream.of(slug, dated), numbered))
                .orElseThrow();
    }

    /**
     * Deletes what a build would refuse.
     *
     * @param rows what became of the candidates
     * @param after the site with the drafts
     * @return the same, with those refused
     */
    public List<Row> takeBack(List<Row> rows, Desk after) throws IOException {
        List<Row> kept = new ArrayList<>();
        for (Row row : rows) {
            List<Problem> errors = row.state() == State.MADE
                    ? after.problems(row.path()).stream()
                            .filter(Problem::isError)
                            .toList()
                    : List.of();
            if (!errors.isEmpty()) {
                Files.delete(source.resolve(row.path()));
            }
            kept.add(errors.isEmpty() ? row : row.refused(errors));
        }
        return kept;
    }

    private static Problem missing(SchemaKey key) {
        return missing(key.spelling(), key.example());
    }

    private static Problem missing(String key, String example) {
        return Problem.error(Code.KEY_MISSING, ROW, "missing", key, example);
    }

    private String path(Path page) {
        return source.relativize(page).toString().replace('\\', '/');
    }
}
