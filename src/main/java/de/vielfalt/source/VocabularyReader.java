package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
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
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code vokabular.yaml}: the site's own audiences, topics and languages. */
final class VocabularyReader {
    private static final Set<String> LISTS = Set.of("zielgruppen", "themen", "sprachen");
    private static final Set<String> FIELDS = Set.of("id", "name", "form", "farbe");
    /** Forms that audiences are drawn with. */
    static final Set<String> FORMS =
            Set.of("dreieck", "kreis", "bogen", "blatt", "viertel", "halbkreis", "punkte", "stern");
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
        Map<String, NodeTuple> lists = Yaml.entries(root);
        unknown(lists, LISTS);
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
            Map<String, NodeTuple> fields = Yaml.entries(item);
            unknown(fields, FIELDS);
            String id = value(fields, "id");
            if (!id.matches("[a-z0-9]+(?:-[a-z0-9]+)*")) {
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
            Yaml.entries(name.getValueNode())
                    .forEach((language, tuple) -> names.put(language, Yaml.text(tuple.getValueNode())));
        }
        if (names.getOrDefault("de", "").isBlank()) {
            error(Code.KEY_MISSING, item, "vocabulary-name", id);
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
