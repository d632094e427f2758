package de.vielfalt.source;

import de.vielfalt.model.Html;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What a component of the templates says of itself, in {@code components/<name>/<name>.yaml}: the same that tests try, the style
 * guide shows.
 *
 * @param name its folder: {@code event-card}
 * @param description a sentence
 * @param parameters what its macro takes, in order
 * @param examples calls of it, the smallest first
 */
public record Component(String name, String description, List<Parameter> parameters, List<Example> examples) {
    private static final Pattern WORD = Pattern.compile("-(\\p{Ll})");

    public Component {
        parameters = List.copyOf(parameters);
        examples = List.copyOf(examples);
    }

    /** Something that the macro takes. */
    public record Parameter(String name, String type, boolean required, String description) {}

    /**
     * A call of the macro.
     *
     * @param data values by parameter: texts, numbers, booleans, {@link Html}, lists and maps of these
     */
    public record Example(String name, Map<String, Object> data) {}

    /** The name of its macro: {@code eventCard}. */
    public String macro() {
        return WORD.matcher(name).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    /**
     * All components.
     *
     * @param templateRoots searched in their order: a component in an earlier one stands in for that of a later one
     * @return sorted by name
     * @throws IOException if a file cannot be read, or does not say what it should; the message names it
     */
    public static List<Component> readAll(List<Path> templateRoots) throws IOException {
        SortedMap<String, Path> found = new TreeMap<>();
        for (Path root : templateRoots) {
            Path folder = root.resolve("components");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> children = Files.list(folder)) {
                    children.filter(Files::isDirectory)
                            .forEach(child -> found.putIfAbsent(String.valueOf(child.getFileName()), child));
                }
            }
        }
        found.replaceAll((name, folder) -> folder.resolve(name + ".yaml"));
        found.values().removeIf(file -> !Files.isRegularFile(file)); // a site's own macro need not have one
        SortedMap<String, Component> components = new TreeMap<>();
        for (var entry : found.entrySet()) {
            components.put(entry.getKey(), read(entry.getKey(), entry.getValue()));
        }
        return List.copyOf(components.values());
    }

    private static Component read(String name, Path file) throws IOException {
        try {
            Map<?, ?> yaml = (Map<?, ?>)
                    new Load(LoadSettings.builder().setLabel(file.toString()).build())
                            .loadFromString(Files.readString(file));
            return new Component(
                    name,
                    text(yaml, "description"),
                    list(yaml, "parameters").map(Component::parameter).toList(),
                    list(yaml, "examples").map(Component::example).toList());
        } catch (YamlEngineException | ClassCastException | IllegalArgumentException e) {
            throw new IOException("components/" + name + "/" + name + ".yaml: " + e.getMessage(), e);
        }
    }

    private static Parameter parameter(Map<?, ?> yaml) {
        return new Parameter(
                text(yaml, "name"),
                text(yaml, "type"),
                Boolean.TRUE.equals(yaml.get("required")),
                text(yaml, "description"));
    }

    private static Example example(Map<?, ?> yaml) {
        return new Example(text(yaml, "name"), data((Map<?, ?>) value(yaml, "data")));
    }

    private static String text(Map<?, ?> yaml, String key) {
        return String.valueOf(value(yaml, key));
    }

    private static Stream<Map<?, ?>> list(Map<?, ?> yaml, String key) {
        return ((List<?>) value(yaml, key)).stream().map(item -> (Map<?, ?>) item);
    }

    private static Object value(Map<?, ?> yaml, String key) {
        Object value = yaml.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return value;
    }

    private static Map<String, Object> data(Map<?, ?> fields) {
        Map<String, Object> data = new LinkedHashMap<>();
        fields.forEach((key, field) -> data.put(String.valueOf(key), data(String.valueOf(key), field)));
        return data;
    }

    /** What is called {@code body} is markup; an example says so by the name alone. */
    private static Object data(String name, Object value) {
        if (value instanceof Map<?, ?> fields) {
            return data(fields);
        }
        if (value instanceof List<?> items) {
            return items.stream().map(item -> data("", item)).toList();
        }
        return name.equals("body") ? new Html(String.valueOf(value)) : value;
    }
}
