package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Nearest;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the entries of a header by the schema of its type. */
final class FrontMatterReader {
    /** What AsciiDoc would replace in a text; a header's values are taken as they stand. */
    static final Pattern REFERENCE = Pattern.compile("\\{[\\p{L}\\d_][\\p{L}\\d_-]*\\}");

    private final Schemas schemas;
    private final Schema schema;
    private final ValueTypes types;
    private final String path;
    private final boolean translation;
    private final Consumer<Problem> problems;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private boolean draft;

    FrontMatterReader(Schemas schemas, ValueTypes types, ContentFile file, Consumer<Problem> problems) {
        this.schemas = schemas;
        this.schema = schemas.of(file.id().type());
        this.types = types;
        this.path = file.path();
        this.translation = !file.language().isGerman();
        this.problems = problems;
    }

    FrontMatter read(Header header) {
        for (Header.Entry entry : header.entries()) {
            read(entry);
        }
        if (draft) {
            values.put("status", "entwurf");
        }
        Optional.ofNullable(header.strayOrNull()).ifPresent(this::stray);
        for (SchemaKey key : schema.keys()) {
            if (key.required() && !translation && header.hasTitle() && !lines.containsKey(key.key())) {
                error(Code.KEY_MISSING, header.titleLine(), "missing", key.spelling(), key.example());
            }
        }
        return new FrontMatter(values, lines);
    }

    /** A line in the header that AsciiDoc takes for something else, mostly for an author's name, and never shows. */
    private void stray(Header.Stray stray) {
        String text = stray.text().strip();
        Header.Entry meant = stray.meant().orElse(null);
        if (meant != null && schema.key(Slug.key(meant.key())).isPresent()) {
            lines.putIfAbsent(Slug.key(meant.key()), meant.line());
            error(Code.ASCIIDOC, stray.line(), "stray-key", text, meant.key(), meant.value());
        } else {
            error(Code.ASCIIDOC, stray.line(), stray.inside() ? "stray-inside" : "stray-line", text);
        }
    }

    private void read(Header.Entry entry) {
        String name = Slug.key(entry.key());
        if (lines.containsKey(name)) {
            error(Code.KEY_DUPLICATE, entry.line(), "twice", entry.key(), lines.get(name));
            return;
        }
        lines.put(name, entry.line());
        if (name.startsWith("jbake-") && JBakeKeys.read(name, entry, schema.type(), this::error)) {
            draft |= JBakeKeys.isDraft(name, entry);
            return;
        }
        Matcher reference = REFERENCE.matcher(entry.value());
        if (reference.find()) {
            error(Code.VALUE_INVALID, entry.line(), "braces", entry.key(), reference.group());
            return;
        }
        schema.key(name).ifPresentOrElse(key -> read(key, entry), () -> unknown(name, entry));
    }

    private void unknown(String name, Header.Entry entry) {
        if (AsciidocKeys.contains(name)) {
            return;
        }
        String plain = name.replaceAll("^!|!$", "");
        String elsewhere = String.join(", ", schemas.foldersWith(plain));
        if (!elsewhere.isEmpty() && schema.key(plain).isEmpty()) {
            error(Code.KEY_UNKNOWN, entry.line(), "elsewhere", entry.key(), elsewhere);
            return;
        }
        List<String> known = schema.keys().stream().map(SchemaKey::key).toList();
        String nearest = Nearest.to(plain, known)
                .flatMap(schema::key)
                .map(SchemaKey::spelling)
                .orElse("");
        if (nearest.isEmpty()) {
            String all = String.join(
                    ", ",
                    schema.keys().stream()
                            .sorted(Comparator.comparing(SchemaKey::key))
                            .map(SchemaKey::spelling)
                            .toList());
            error(Code.KEY_UNKNOWN, entry.line(), "unknown", entry.key(), all);
        } else {
            error(Code.KEY_UNKNOWN, entry.line(), "typo", entry.key(), nearest);
        }
    }

    private void read(SchemaKey key, Header.Entry entry) {
        boolean allowed =
                switch (key.translation()) {
                    case SETS -> true;
                    case DRAFTS -> !translation || Slug.key(entry.value()).equals("entwurf");
                    case OWNS -> translation;
                    case INHERITS -> !translation;
                };
        if (!allowed) {
            String variant = key.translation() == SchemaKey.Translation.OWNS ? "only-translation" : "fact";
            Code code = translation ? Code.FACT_IN_TRANSLATION : Code.KEY_UNKNOWN;
            error(code, entry.line(), variant, key.spelling());
            return;
        }
        if (entry.value().isEmpty()) {
            error(
                    key.required() ? Code.KEY_MISSING : Code.VALUE_INVALID,
                    entry.line(),
                    "empty",
                    key.spelling(),
                    key.example());
            return;
        }
        List<Object> read = new ArrayList<>();
        for (String value : key.list() ? parts(entry.value()) : List.of(entry.value())) {
            try {
                if (value.isEmpty()) {
                    throw new InvalidValueException(Code.VALUE_INVALID, "empty-item", key.spelling());
                }
                read.add(types.of(key).read(value, key));
            } catch (InvalidValueException e) {
                problems.accept(e.at(new Location(path, entry.line())));
            }
        }
        if (key.list()) {
            values.put(key.name(), List.copyOf(read));
        } else if (!read.isEmpty()) {
            values.put(key.name(), read.get(0));
        }
    }

    private static List<String> parts(String value) {
        return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    private void error(Code code, int line, String variant, Object... arguments) {
        problems.accept(Problem.error(code, new Location(path, line), variant, arguments));
    }
}
