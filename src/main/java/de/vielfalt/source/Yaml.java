package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file as nodes that know their lines. */
final class Yaml {
    private Yaml() {}

    static Optional<Node> read(TextFile file, Consumer<Problem> problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.path())
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(20)
                .build();
        try {
            return new Compose(settings).composeString(file.text());
        } catch (MarkedYamlEngineException e) {
            int line = mark(e).map(mark -> mark.getLine() + 1).orElse(1);
            problems.accept(
                    Problem.error(Code.VALUE_INVALID, new Location(file.path(), line), "yaml", reason(e.getProblem())));
        } catch (YamlEngineException e) {
            problems.accept(
                    Problem.error(Code.VALUE_INVALID, Location.file(file.path()), "yaml", reason(e.getMessage())));
        }
        return Optional.empty();
    }

    /** Where the mistake is: what is left open shows at its beginning, everything else where reading fails. */
    private static Optional<Mark> mark(MarkedYamlEngineException e) {
        String context = String.valueOf(e.getContext());
        boolean open = context.contains("flow") || context.contains("quoted") || context.contains("simple key");
        return open && e.getContextMark().isPresent() ? e.getContextMark() : e.getProblemMark();
    }

    /** The library's own words, on one line and without its advice. */
    private static String reason(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("").replaceFirst("\\.(?: \\(.*)?$", "");
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    static List<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    /** The keys of a mapping, in their order, those given twice too. */
    static List<Node> keys(Node node) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream().map(NodeTuple::getKeyNode).toList()
                : List.of();
    }

    /** The entries of a mapping by their keys, of a key given twice the first; the keys' own nodes begin each pair. */
    static Map<String, NodeTuple> entries(Node node) {
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> entries.putIfAbsent(text(tuple.getKeyNode()), tuple));
        }
        return entries;
    }
}
