package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;

/** Converts the text of one file, and reads what came of it. Safe for use by several threads. */
final class Converter implements AutoCloseable {
    private final Path content;
    private final Asciidoc asciidoc = new Asciidoc();

    /** For files below {@code content/}, given as a real path. */
    Converter(Path content) {
        this.content = content;
    }

    Conversion convert(TextFile text) throws IOException {
        try {
            Asciidoc.Converted converted = asciidoc.convert(text, content);
            Document document = BodyReader.parse(converted.html());
            List<String> includes = BodyReader.includes(document);
            Marks marks = new Marks(text.path(), lines(text, includes));
            List<Problem> problems = new ArrayList<>(new LogReader(text.path(), marks).problems(converted.log()));
            String title = BodyReader.parse(converted.title()).text().strip();
            return new BodyReader(marks, includes, problems).read(title, document);
        } catch (RuntimeException | StackOverflowError e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            Problem crash = Problem.error(Code.ASCIIDOC, Location.file(text.path()), "crash", reason);
            return new Conversion("", "", "", List.of(), List.of(), List.of(), Set.of(), List.of(), List.of(crash));
        }
    }

    @Override
    public void close() {
        asciidoc.close();
    }

    private Map<String, List<String>> lines(TextFile text, List<String> includes) throws IOException {
        Map<String, List<String>> lines = new HashMap<>();
        lines.put(text.path(), text.lines());
        for (String include : includes) {
            TextFile.read("content/" + include, content.resolve(include), problem -> {})
                    .ifPresent(file -> lines.put(file.path(), file.lines()));
        }
        return lines;
    }
}
