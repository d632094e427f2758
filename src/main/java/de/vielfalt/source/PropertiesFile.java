package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/** A file of properties, read with the line of each key, which {@link Properties} alone does not tell. */
final class PropertiesFile {
    private final String path;
    private final Consumer<Problem> problems;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private PropertiesFile(String path, Consumer<Problem> problems) {
        this.path = path;
        this.problems = problems;
    }

    /** A value as it stands in its file. */
    record Entry(String value, Location location) {}

    /** The values of a file by key; of a key given twice, the first. */
    static Map<String, Entry> read(TextFile file, Consumer<Problem> problems) {
        PropertiesFile properties = new PropertiesFile(file.path(), problems);
        properties.parse(file.lines());
        return properties.entries;
    }

    private void parse(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Location first = new Location(path, i + 1);
            StringBuilder logical = new StringBuilder(lines.get(i));
            while (continues(logical) && i + 1 < lines.size()) {
                logical.append('\n').append(lines.get(++i));
            }
            add(logical.toString(), first);
        }
    }

    private void add(String logical, Location location) {
        Properties line = new Properties();
        try {
            line.load(new StringReader(logical));
        } catch (IllegalArgumentException e) {
            problems.accept(Problem.error(Code.VALUE_INVALID, location, "properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String key : line.stringPropertyNames()) {
            Entry before =
                    entries.putIfAbsent(key, new Entry(line.getProperty(key).strip(), location));
            if (before != null) {
                int lineBefore = before.location().line();
                problems.accept(Problem.error(Code.KEY_DUPLICATE, location, "twice", key, lineBefore));
            }
        }
    }

    /** Whether a line, unless it is a comment, goes on in the next: it ends with an odd number of backslashes. */
    private static boolean continues(StringBuilder line) {
        String text = line.toString();
        int slashes = text.length() - text.replaceFirst("\\\\+$", "").length();
        return slashes % 2 == 1 && !text.stripLeading().matches("(?s)[#!].*");
    }
}
