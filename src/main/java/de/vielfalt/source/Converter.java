package de.vielfalt.source;

import de.vielfalt.cache.Cache;
import de.vielfalt.cache.Digest;
import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Converts the text of one file, and reads what came of it. Safe for use by several threads. */
final class Converter {
    /** Everything but the text that decides what comes of it: the processor, and our own code that reads what it made. */
    private static final String VERSION = "asciidoctor " + Asciidoc.VERSION + " "
            + digest(
                    "/de/vielfalt/cache/Texts.class",
                    "body.rb",
                    "Asciidoc.class",
                    "BodyFiles.class",
                    "BodyReader.class",
                    "Captions.class",
                    "captions.properties",
                    "ConversionCodec.class",
                    "Links.class",
                    "LogReader.class",
                    "Marks.class",
                    "Outline.class",
                    "Passages.class",
                    "Passages$Text.class",
                    "Placeholders.class",
                    "SafeHtml.class",
                    "SentenceLines.class",
                    "/de/vielfalt/wording/Sentences.class");

    private static final String KIND = "bodies";
    /** What the processor says before it comes to the point. */
    private static final Pattern PREFIX = Pattern.compile("^.*?asciidoctor: FAILED: (?:.*? document - )?|[. ]+$");

    private final Path content;
    private final Cache cache;
    private final Memory memory;
    private final Asciidoc asciidoc;

    /** For files below {@code content/}, given as a real path. */
    Converter(Path content, Cache cache, Memory memory) {
        this.content = content;
        this.cache = cache;
        this.memory = memory;
        this.asciidoc = memory.asciidoc();
    }

    /** What became of a text, if it was converted before and nothing that it was made from has changed since. */
    Optional<Conversion> known(TextFile text) throws IOException {
        Optional<Conversion> remembered = memory.conversion(text, content);
        if (remembered.isPresent()) {
            return remembered;
        }
        Optional<ConversionCodec.Entry> kept = cache.get(KIND, key(text)).map(ConversionCodec::decode);
        if (kept.isPresent()
                && Memory.digests(content, kept.get().includes().keySet())
                        .equals(kept.get().includes())) {
            memory.keep(text, kept.get().includes(), kept.get().conversion());
            return kept.map(ConversionCodec.Entry::conversion);
        }
        return Optional.empty();
    }

    /** Starts the processor for so many texts, if it is not running, beside whatever the caller does next. */
    void warmUp(int texts) {
        asciidoc.warmUp(texts);
    }

    /** Converts a text. */
    Conversion convert(TextFile text) throws IOException {
        Conversion conversion = convertAnew(text);
        // An included file that changes while it is being read: which of its states was read, nobody can tell.
        if (conversion.problems().isEmpty() && Memory.areSettled(content, conversion.includes())) {
            Map<String, String> includes = Memory.digests(content, conversion.includes());
            memory.keep(text, includes, conversion);
            cache.put(KIND, key(text), ConversionCodec.encode(new ConversionCodec.Entry(conversion, includes)));
        }
        return conversion;
    }

    private static String key(TextFile text) {
        return new Digest().add(VERSION).add(text.path()).add(text.text()).hex();
    }

    private static String digest(String... resources) {
        Digest digest = new Digest();
        for (String resource : resources) {
            try (InputStream in = Converter.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("no " + resource);
                }
                digest.add(Digest.of(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return digest.hex();
    }

    private Conversion convertAnew(TextFile text) throws IOException {
        try {
            Asciidoc.Converted converted = asciidoc.convert(text, content);
            Document document = BodyReader.parse(converted.html(), asciidoc.token());
            List<String> includes = BodyReader.includes(document);
            Marks marks = new Marks(text.path(), lines(text, includes));
            LogReader log = new LogReader(text.path(), marks);
            List<Problem> problems = new ArrayList<>(log.problems(converted.log()));
            BodyReader reader = new BodyReader(marks, includes, log.entries(converted.log()), problems);
            return reader.read(BodyReader.parse(converted.title()), document);
        } catch (StackOverflowError e) {
            return Conversion.failed(Problem.error(Code.ASCIIDOC, Location.file(text.path()), "too-deep"));
        } catch (RuntimeException e) {
            String reason =
                    PREFIX.matcher(e.toString().lines().findFirst().orElse("")).replaceAll("");
            return Conversion.failed(Problem.error(Code.ASCIIDOC, Location.file(text.path()), "crash", reason));
        }
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
