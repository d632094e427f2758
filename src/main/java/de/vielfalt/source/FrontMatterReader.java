package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Nearest;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the entries of a header by the schema of its type. */
final class FrontMatterReader {
    /** Attributes of the AsciiDoc language that a header may set; everything else must be in the schema. */
    static final Set<String> ASCIIDOC = Set.of(
            "toc",
            "toc-title",
            "toclevels",
            "icons",
            "lang",
            "sectnums",
            "sectnumlevels",
            "sectanchors",
            "sectlinks",
            "sectids",
            "idprefix",
            "idseparator",
            "experimental",
            "hardbreaks",
            "hardbreaks-option",
            "table-caption",
            "figure-caption",
            "example-caption",
            "listing-caption",
            "note-caption",
            "tip-caption",
            "warning-caption",
            "caution-caption",
            "important-caption",
            "appendix-caption",
            "untitled-label",
            "source-language",
            "tabsize",
            "keywords",
            "description",
            "author",
            "email",
            "revdate",
            "revnumber",
            "revremark",
            "xrefstyle",
            "imagesdir",
            "leveloffset",
            "doctype",
            "stem",
            "compat-mode",
            "asset-uri-scheme",
            "hide-uri-scheme",
            "showtitle",
            "notitle",
            "idscheme",
            "chapter-signifier",
            "section-refsig",
            "nofooter",
            "reproducible");

    private final Schema schema;
    private final ValueTypes types;
    private final String path;
    private final boolean translation;
    private final Consumer<Problem> problems;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    FrontMatterReader(Schema schema, ValueTypes types, String path, boolean translation, Consumer<Problem> problems) {
        this.schema = schema;
        this.types = types;
        this.path = path;
        this.translation = translation;
        this.problems = problems;
    }

    FrontMatter read(Header header) {
        for (Header.Entry entry : header.entries()) {
            read(entry);
        }
        for (Header.Entry entry : header.late()) {
            if (schema.key(Slug.key(entry.key())).isPresent()) {
                error(Code.KEY_UNKNOWN, entry.line(), "below-header", entry.key());
            }
        }
        for (SchemaKey key : schema.keys()) {
            if (key.required() && !translation && !lines.containsKey(key.key())) {
                int line = Math.max(1, header.titleLine());
                error(Code.KEY_MISSING, line, "missing", key.spelling(), key.example());
            }
        }
        return new FrontMatter(values, lines);
    }

    private void read(Header.Entry entry) {
        String name = Slug.key(entry.key());
        if (lines.containsKey(name)) {
            error(Code.KEY_DUPLICATE, entry.line(), "twice", entry.key(), lines.get(name));
            return;
        }
        lines.put(name, entry.line());
        if (name.startsWith("jbake-") && JBakeKeys.read(name, entry, schema.type(), this::error)) {
            if (JBakeKeys.isDraft(name, entry)) {
                values.put("status", "entwurf");
            }
            return;
        }
        schema.key(name).ifPresentOrElse(key -> read(key, entry), () -> unknown(name, entry));
    }

    private void unknown(String name, Header.Entry entry) {
        String plain = name.replaceAll("^!|!$", "");
        boolean unset = !plain.equals(name);
        if (ASCIIDOC.contains(plain) && (unset || !name.isEmpty())) {
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
                    schema.keys().stream().map(SchemaKey::spelling).sorted().toList());
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
