package de.vielfalt.editorial;

import de.vielfalt.json.Json;
import de.vielfalt.json.JsonText;
import de.vielfalt.model.Html;
import de.vielfalt.model.Language;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Site;
import de.vielfalt.model.Vocabulary;
import de.vielfalt.source.Schema;
import de.vielfalt.source.SchemaKey;
import de.vielfalt.source.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Snippets for text editors, made from the schemas and the vocabulary: a page of each type, and each key by itself. */
public final class Snippets {
    private final Map<String, Snippet> snippets = new LinkedHashMap<>();

    /**
     * What is inserted.
     *
     * @param help what it is, in German
     * @param parts from first to last
     */
    private record Snippet(String help, List<Part> parts) {}

    /**
     * A part of it.
     *
     * @param text what stands there; of a hole, what fills it at first
     * @param choices what else can fill the hole, the text being the first of them; may be empty
     * @param hole whether it is to be filled
     */
    private record Part(String text, List<String> choices, boolean hole) {
        static Part of(String text) {
            return new Part(text, List.of(), false);
        }
    }

    Snippets(Site site) {
        Schemas schemas = new Schemas();
        for (PageType type : PageType.values()) {
            snippets.put(type.word(), page(schemas.of(type), site));
        }
        for (PageType type : PageType.values()) {
            for (SchemaKey key : schemas.of(type).keys()) {
                snippets.putIfAbsent(":" + key.spelling(), key(key, site));
            }
        }
    }

    private static Snippet page(Schema schema, Site site) {
        List<Part> parts = new ArrayList<>(List.of(Part.of("= "), new Part("Titel", List.of(), true)));
        parts.add(Part.of("\n:status: entwurf"));
        List<SchemaKey> more = new ArrayList<>();
        for (SchemaKey key : schema.keys()) {
            if (key.required()) {
                parts.add(Part.of("\n:" + key.spelling() + ": "));
                parts.add(value(key, site));
            } else if (key.start()) {
                more.add(key);
            }
        }
        more.forEach(key -> parts.add(Part.of("\n// :" + key.spelling() + ": " + key.example())));
        parts.add(Part.of("\n\n"));
        parts.add(new Part("Text", List.of(), true));
        parts.add(Part.of("\n"));
        return new Snippet(
                "Eine Seite in "
                        + (schema.type().folder().isEmpty()
                                ? "content"
                                : schema.type().folder()),
                parts);
    }

    private static Snippet key(SchemaKey key, Site site) {
        return new Snippet(key.help(), List.of(Part.of(":" + key.spelling() + ": "), value(key, site)));
    }

    private static Part value(SchemaKey key, Site site) {
        List<String> choices = new ArrayList<>(key.choices());
        if (!key.terms().isEmpty()) {
            Vocabulary vocabulary = site.vocabulary();
            List<Vocabulary.Term> terms =
                    switch (key.terms()) {
                        case "zielgruppen" -> vocabulary.audiences();
                        case "themen" -> vocabulary.topics();
                        default -> vocabulary.languages();
                    };
            terms.forEach(term -> choices.add(term.id()));
            choices.addAll(key.also());
        } else if (!key.pages().isEmpty()) {
            site.pages().stream()
                    .filter(page -> page.language().equals(Language.GERMAN)
                            && key.pages().contains(page.id().type()))
                    .map(page -> page.id().slug())
                    .sorted()
                    .forEach(choices::add);
        }
        return new Part(choices.isEmpty() ? key.example() : choices.get(0), choices, true);
    }

    /** For Visual Studio Code: the content of a file {@code .code-snippets}. */
    public String vsCode() {
        Json.Builder all = Json.object();
        snippets.forEach((name, snippet) -> {
            String body = IntStream.range(0, snippet.parts().size())
                    .mapToObj(i -> vsCode(snippet, i))
                    .collect(Collectors.joining());
            all.add(
                    name,
                    Json.object()
                            .add("scope", "asciidoc,plaintext")
                            .add("prefix", name)
                            .add("description", snippet.help())
                            .add("body", Json.texts(body.split("\n", -1)))
                            .done());
        });
        return JsonText.indented(all.done());
    }

    private static String vsCode(Snippet snippet, int index) {
        Part part = snippet.parts().get(index);
        String text = part.text().replaceAll("[\\\\$}]", "\\\\$0");
        if (!part.hole()) {
            return text;
        }
        long number = 1
                + snippet.parts().subList(0, index).stream().filter(Part::hole).count();
        String choices = part.choices().stream()
                .map(choice -> choice.replaceAll("[\\\\$},|]", "\\\\$0"))
                .collect(Collectors.joining(","));
        return part.choices().isEmpty() ? "${" + number + ":" + text + "}" : "${" + number + "|" + choices + "|}";
    }

    /** For IntelliJ IDEA and its kin: the content of a file of live templates. */
    public String intelliJ() {
        StringBuilder xml = new StringBuilder("<templateSet group=\"Vielfalt\">\n");
        snippets.forEach((name, snippet) -> {
            StringBuilder value = new StringBuilder();
            StringBuilder variables = new StringBuilder();
            int number = 0;
            for (Part part : snippet.parts()) {
                if (part.hole()) {
                    String variable = "W" + ++number;
                    value.append('$').append(variable).append('$');
                    variables.append(variable(variable, part));
                } else {
                    value.append(part.text().replace("$", "$$"));
                }
            }
            xml.append("  <template name=\"").append(escaped(name)).append("\" value=\"");
            xml.append(escaped(value.toString())).append("\" description=\"").append(escaped(snippet.help()));
            xml.append("\" toReformat=\"false\" toShortenFQNames=\"false\">\n").append(variables);
            xml.append("    <context>\n      <option name=\"OTHER\" value=\"true\"/>\n    </context>\n  </template>\n");
        });
        return xml.append("</templateSet>\n").toString();
    }

    private static String variable(String name, Part part) {
        String choices = part.choices().isEmpty()
                ? ""
                : part.choices().stream().map(Snippets::quoted).collect(Collectors.joining(", ", "enum(", ")"));
        return "    <variable name=\"" + name + "\" expression=\"" + escaped(choices) + "\" defaultValue=\""
                + escaped(quoted(part.text())) + "\" alwaysStopAt=\"true\"/>\n";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String escaped(String text) {
        return Html.escape(text).replace("\n", "&#10;");
    }
}
