package de.vielfalt.app;

import de.vielfalt.editorial.Desk;
import de.vielfalt.editorial.NewPage;
import de.vielfalt.model.Nearest;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import de.vielfalt.model.Slug;
import de.vielfalt.source.PageText;
import de.vielfalt.source.Schema;
import de.vielfalt.source.SchemaKey;
import de.vielfalt.source.Schemas;
import de.vielfalt.source.ValueCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run of {@code new}: begins a page, as a draft that bakes. */
final class NewRun {
    private static final Pattern YEAR = Pattern.compile("(?:^|\\D)(\\d{4})(?:\\D|$)");
    private static final int MARKUP = 3;

    private final Console console;
    private final Surroundings surroundings;
    private final ProblemTexts texts;
    private final Options options;
    private final Questions questions;
    private final Schemas schemas = new Schemas();

    NewRun(Console console, Surroundings surroundings, ProblemTexts texts, Options options) {
        this.console = console;
        this.surroundings = surroundings;
        this.texts = texts;
        this.options = options;
        this.questions = new Questions(console, texts);
    }

    /** Runs with what follows the command. */
    ExitCode run(Arguments arguments) throws UsageException, IOException, InterruptedException {
        if (arguments.operands().isEmpty()) {
            throw new UsageException("new.operands", words());
        }
        PageType type = type(arguments.operands().get(0));
        Schema schema = schemas.of(type);
        ValueCheck check = new ValueCheck(schemas, new PageId(type, "x"));
        Map<String, String> values = given(arguments.keys(), schema, check);
        Optional<Page> like = like(arguments, type);
        Optional<PageText> original = like.isPresent() ? PageText.read(file(like.get())) : Optional.empty();
        String title = title(arguments, original);
        ask(schema, check, values);
        NewPage page = new NewPage(schema, title, values, words(type));
        String text = original.map(page::copy).orElseGet(page::empty);
        return write(place(type, title, values, like), text);
    }

    /** By its name on the command line, or by that of its folder. */
    private static PageType type(String named) throws UsageException {
        String key = Slug.key(named);
        return Arrays.stream(PageType.values())
                .filter(type -> type.word().equals(key))
                .findFirst()
                .or(() -> PageType.ofFolder(key))
                .orElseThrow(() -> new UsageException("new.type", named, words()));
    }

    private static String words() {
        return Arrays.stream(PageType.values()).map(PageType::word).collect(Collectors.joining(", "));
    }

    /** The page that the new one is like. */
    private Optional<Page> like(Arguments arguments, PageType type)
            throws UsageException, IOException, InterruptedException {
        Optional<String> named = arguments.value(Option.FROM);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Desk desk = Desk.open(surroundings.project(), options.source(), options.now());
        Page page = desk.german(named.get())
                .or(() -> desk.german(type.folder() + "/" + named.get()))
                .orElseThrow(() -> new UsageException("translate.page", named.get()));
        if (page.id().type() != type) {
            throw new UsageException(
                    "new.other-type", named.get(), page.id().type().folder());
        }
        return Optional.of(page);
    }

    private String title(Arguments arguments, Optional<PageText> original) throws UsageException, IOException {
        String title = arguments.operands().size() > 1
                ? arguments.operands().get(1)
                : original.map(PageText::title).orElse("");
        String line = title.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            line = questions
                    .ask(texts.text("new.ask-title"), answer -> Optional.empty())
                    .orElseThrow(() -> new UsageException("new.title"));
        }
        return line;
    }

    /** The values of the command line, by the ASCII spelling of their keys. */
    private Map<String, String> given(Map<String, String> keys, Schema schema, ValueCheck check) throws UsageException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : keys.entrySet()) {
            SchemaKey key = schema.key(Slug.key(entry.getKey()))
                    .filter(known -> known.translation() != SchemaKey.Translation.OWNS)
                    .orElse(null);
            if (key == null) {
                throw unknown(entry.getKey(), schema);
            }
            String value = entry.getValue().strip().replaceAll("\\s+", " ");
            Optional<String> objection = objection(check, key, value);
            if (objection.isPresent()) {
                throw new UsageException("new.value", key.spelling(), objection.get());
            }
            if (values.put(key.key(), value) != null) {
                throw new UsageException("app.option-twice", "--" + entry.getKey());
            }
        }
        return values;
    }

    private static UsageException unknown(String named, Schema schema) {
        List<String> known = schema.keys().stream().map(SchemaKey::spelling).toList();
        return Nearest.to(named, known)
                .map(near -> new UsageException("app.option-near", "--" + named, "--" + near))
                .orElseGet(() -> new UsageException("app.option-unknown", "--" + named));
    }

    private Optional<String> objection(ValueCheck check, SchemaKey key, String value) {
        return check.problems(key, value).stream()
                .filter(Problem::isError)
                .map(texts::whole)
                .findFirst();
    }

    /** Asks for what the page cannot do without. */
    private void ask(Schema schema, ValueCheck check, Map<String, String> values) throws UsageException, IOException {
        for (SchemaKey key : schema.keys()) {
            if (key.required() && !values.containsKey(key.key())) {
                String question = texts.text("new.ask", key.spelling(), key.help(), key.example());
                String answer = questions
                        .ask(question, value -> objection(check, key, value))
                        .orElseThrow(() -> new UsageException("new.missing", key.spelling(), key.example()));
                values.put(key.key(), answer);
            }
        }
    }

    private NewPage.Words words(PageType type) {
        List<String> markup = new ArrayList<>();
        for (int i = 1; i <= MARKUP; i++) {
            markup.add(texts.text("new.markup-" + i));
        }
        return new NewPage.Words(
                texts.text("new.draft"),
                texts.text("new.before"),
                texts.text("new.text-" + (type.isEvent() ? "event" : "other")),
                markup);
    }

    /** Where the page is to lie: beside the one that it is like, or in the folder of its type. */
    private Path place(PageType type, String title, Map<String, String> values, Optional<Page> like)
            throws UsageException {
        Path content = options.source().resolve("content");
        if (type == PageType.NOTICE) {
            return free(content, type.word(), Optional.empty());
        }
        String slug = Slug.of(title);
        if (slug.isEmpty()) {
            throw new UsageException("new.no-name", title);
        }
        Path folder =
                like.isPresent() ? file(like.get()).resolveSibling("").normalize() : content.resolve(type.folder());
        Optional<String> year = Optional.ofNullable(values.get(type == PageType.NEWS ? "datum" : "beginn"))
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .map(found -> slug + "-" + found.group(1));
        return free(folder, slug, year);
    }

    private Path free(Path folder, String name, Optional<String> other) throws UsageException {
        return NewPage.free(folder, Stream.concat(Stream.of(name), other.stream()))
                .orElseThrow(() ->
                        new UsageException("translate.exists", surroundings.display(folder.resolve(name + ".adoc"))));
    }

    /** Writes the file, and takes it back if a build would refuse it. */
    private ExitCode write(Path file, String text) throws IOException, InterruptedException {
        Files.createDirectories(file.resolveSibling("").normalize());
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        Desk desk = Desk.open(surroundings.project(), options.source(), options.now());
        String path = options.source().relativize(file).toString().replace('\\', '/');
        List<Problem> problems = desk.problems(path);
        problems.forEach(problem -> console.err().println(texts.line(problem)));
        if (problems.stream().anyMatch(Problem::isError)) {
            Files.delete(file);
            console.err().println(texts.text("new.taken-back"));
            return ExitCode.PROBLEMS;
        }
        console.out().println(texts.text("new.begun", surroundings.display(file)));
        return ExitCode.GOOD;
    }

    private Path file(Page page) {
        return options.source().resolve(page.origin().path());
    }
}
