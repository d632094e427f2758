package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Look;
import de.vielfalt.model.Nearest;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Vocabulary;
import de.vielfalt.model.Vocabulary.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code vokabular.yaml}: the site's own audiences, topics and languages. */
final class VocabularyReader {
    private static final Set<String> LISTS = Set.of("zielgruppen", "themen", "sprachen");
    private static final Pattern LANGUAGE = Pattern.compile("leicht|[a-z]{2,3}");
    private static final Set<String> FIELDS = Set.of("id", "name", "form", "farbe");
    /** Forms that audiences are drawn with. */
    static final Set<String> FORMS = Set.copyOf(Look.FORMS);
    /** Colours of audiences. */
    static final Set<String> COLOURS = Set.of("koralle", "petrol", "beere", "himmel", "safran", "laub", "tinte");

    private final TextFile file;
    private final Consumer<Problem> problems;

    VocabularyReader(TextFile file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    Vocabulary read() {
        Node root = Yaml.read(file, problems).orElse(null);
        if (root == null) {
            return Vocabulary.EMPTY;
        }
        if (!(root instanceof MappingNode)) {
            error(Code.VALUE_INVALID, root, "vocabulary-form");
            return Vocabulary.EMPTY;
        }
        Map<String, NodeTuple> lists = fields(root);
        unknown(lists, LISTS);
        Placeholders.in(file.path(), file.lines()).forEach(found -> problems.accept(Placeholders.note(found)));
        return new Vocabulary(terms(lists, "zielgruppen"), terms(lists, "themen"), terms(lists, "sprachen"));
    }

    private List<Term> terms(Map<String, NodeTuple> lists, String name) {
        NodeTuple list = lists.get(name);
        List<Term> terms = new ArrayList<>();
        if (list == null) {
            return terms;
        }
        if (!(list.getValueNode() instanceof SequenceNode)) {
            error(Code.VALUE_INVALID, list.getKeyNode(), "vocabulary-list", name);
            return terms;
        }
        Set<String> ids = new HashSet<>();
        for (Node item : Yaml.items(list.getValueNode())) {
            Map<String, NodeTuple> fields = fields(item);
            unknown(fields, FIELDS);
            String id = value(fields, "id");
            if (id.isEmpty()) {
                error(Code.KEY_MISSING, item, "vocabulary-id");
            } else if (!id.matches("[a-z0-9]+(?:-[a-z0-9]+)*")) {
                error(Code.VALUE_INVALID, item, "vocabulary-id", id);
            } else if (!ids.add(id)) {
                error(Code.KEY_DUPLICATE, item, "vocabulary-id", id);
            } else {
                terms.add(new Term(
                        id, names(fields, item, id), form(fields, "form", FORMS), form(fields, "farbe", COLOURS)));
            }
        }
        return terms;
    }

    /** The entries of a mapping; a key given twice is told. */
    private Map<String, NodeTuple> fields(Node node) {
        Map<String, Integer> lines = new HashMap<>();
        for (Node key : Yaml.keys(node)) {
            Integer before = lines.putIfAbsent(Yaml.text(key), Yaml.line(key));
            if (before != null) {
                error(Code.KEY_DUPLICATE, key, "twice", Yaml.text(key), before);
            }
        }
        return Yaml.entries(node);
    }

    private String form(Map<String, NodeTuple> fields, String field, Set<String> known) {
        NodeTuple tuple = fields.get(field);
        String value = value(fields, field);
        if (tuple != null && !known.contains(value)) {
            String all = String.join(", ", known.stream().sorted().toList());
            error(Code.VALUE_INVALID, tuple.getValueNode(), "choice", value, field, all);
        }
        return value;
    }

    private Map<String, String> names(Map<String, NodeTuple> fields, Node item, String id) {
        Map<String, String> names = new HashMap<>();
        NodeTuple name = fields.get("name");
        if (name != null) {
            fields(name.getValueNode()).forEach((language, tuple) -> {
                String text = Yaml.text(tuple.getValueNode()).strip();
                Matcher reference = FrontMatterReader.REFERENCE.matcher(text);
                if (!LANGUAGE.matcher(language).matches()) {
                    error(Code.VALUE_INVALID, tuple.getKeyNode(), "language-code", language);
                } else if (text.isEmpty()) {
                    error(Code.KEY_MISSING, tuple.getKeyNode(), "vocabulary-name", id, language);
                } else if (reference.find()) {
                    error(Code.VALUE_INVALID, tuple.getValueNode(), "braces", language, reference.group());
                }
                names.put(language, text);
            });
        }
        if (!names.containsKey("de")) {
            error(Code.KEY_MISSING, item, "vocabulary-name", id, "de");
        }
        return names;
    }

    private void unknown(Map<String, NodeTuple> entries, Set<String> known) {
        entries.forEach((key, tuple) -> {
            if (!known.contains(key)) {
                String all = String.join(", ", known.stream().sorted().toList());
                Nearest.to(key, known)
                        .ifPresentOrElse(
                                nearest -> error(Code.KEY_UNKNOWN, tuple.getKeyNode(), "typo", key, nearest),
                                () -> error(Code.KEY_UNKNOWN, tuple.getKeyNode(), "unknown", key, all));
            }
        });
    }

    private static String value(Map<String, NodeTuple> fields, String field) {
        NodeTuple tuple = fields.get(field);
        return tuple == null ? "" : Yaml.text(tuple.getValueNode());
    }

    private void error(Code code, Node node, String variant, Object... arguments) {
        problems.accept(Problem.error(code, new Location(file.path(), Yaml.line(node)), variant, arguments));
    }
}
