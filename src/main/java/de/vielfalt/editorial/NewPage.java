package de.vielfalt.editorial;

import de.vielfalt.source.PageText;
import de.vielfalt.source.Schema;
import de.vielfalt.source.SchemaKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of a page to begin with: a draft that bakes, in which the keys that matter are explained.
 *
 * @param schema of its type
 * @param title on one line
 * @param values what is known already, by the ASCII spelling of the key
 * @param words what it says to its editor
 */
public record NewPage(Schema schema, String title, Map<String, String> values, Words words) {
    private static final String STATUS = "status";
    private static final String DRAFT = "entwurf";

    public NewPage {
        values = new LinkedHashMap<>(values);
    }

    /**
     * What a new page says to its editor, as comments; nobody else sees it.
     *
     * @param draft what it means that it is a draft
     * @param before what stands before a value of another date, or what another program says of it
     * @param text what belongs in its text: the content of a placeholder
     * @param markup how headings, links and pictures are written, a line each
     */
    public record Words(String draft, String before, String text, List<String> markup) {
        public Words {
            markup = List.copyOf(markup);
        }
    }

    /** The first file of these names that is not there yet. */
    public static Optional<Path> free(Path folder, Stream<String> names) {
        return names.map(name -> folder.resolve(name + ".adoc"))
                .filter(file -> !Files.exists(file))
                .findFirst();
    }

    /** A page with nothing but what is known. */
    public String empty() {
        List<String> lines = head();
        for (SchemaKey key : schema.keys()) {
            String value = values.get(key.key());
            if (value != null && !key.key().equals(STATUS)) {
                lines.add("// " + key.help());
                lines.add(entry(key.spelling(), value));
            } else if (value == null && key.start()) {
                lines.add("// " + key.help());
                lines.add("// " + entry(key.spelling(), key.example()));
            }
        }
        lines.add("");
        if (schema.textRequired()) {
            lines.add("[PLATZHALTER: " + words.text() + "]");
            lines.add("");
        }
        words.markup().forEach(line -> lines.add("// " + line));
        return text(lines);
    }

    /**
     * A page from a file of another program.
     *
     * @param uid its lasting name there, by which it is known again
     * @param remarks what no key takes
     * @param body the lines of its text; none: a placeholder stands there
     */
    public String imported(String uid, List<String> remarks, List<String> body) {
        List<String> lines = head();
        lines.add(Imports.mark(uid));
        for (SchemaKey key : schema.keys()) {
            String value = values.get(key.key());
            if (value != null) {
                lines.add(entry(key.spelling(), value));
            }
        }
        remarks.forEach(remark -> lines.add("// " + words.before() + " " + remark));
        lines.add("");
        lines.addAll(body.isEmpty() ? List.of("[PLATZHALTER: " + words.text() + "]") : body);
        return text(lines);
    }

    /**
     * The same page for another date: what holds for one date only is left in comments.
     *
     * @param original the page as it was written
     */
    public String copy(PageText original) {
        Map<String, String> left = new LinkedHashMap<>(values);
        List<String> lines = head();
        List<String> old = new ArrayList<>();
        for (PageText.Entry entry : original.entries()) {
            String value = left.remove(entry.key());
            if (value != null) {
                lines.add(entry(entry.spelling(), value));
            } else if (entry.isOfOneDate(schema)) {
                old.add("// " + words.before() + " " + entry(entry.spelling(), entry.value()));
            } else if (!entry.key().equals(STATUS) && !entry.key().startsWith("jbake-")) {
                lines.add(entry(entry.spelling(), entry.value()));
            }
        }
        left.remove(STATUS);
        left.forEach((key, value) -> lines.add(entry(spelling(key), value)));
        lines.addAll(old);
        lines.add("");
        lines.addAll(original.body());
        return text(lines);
    }

    private List<String> head() {
        return new ArrayList<>(List.of("= " + title, "// " + words.draft(), entry(STATUS, DRAFT)));
    }

    private String spelling(String key) {
        return schema.key(key).map(SchemaKey::spelling).orElse(key);
    }

    private static String entry(String key, String value) {
        return (":" + key + ": " + value).stripTrailing();
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines).stripTrailing() + "\n";
    }
}
