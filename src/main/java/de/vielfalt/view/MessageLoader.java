package de.vielfalt.view;

import com.ibm.icu.util.ULocale;
import de.vielfalt.model.Code;
import de.vielfalt.model.Language;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the message files of all template folders, lays them over each other, and reports what is wrong with them. */
final class MessageLoader {
    private static final Pattern FILE = Pattern.compile("messages_([A-Za-z0-9-]+)\\.properties");

    private final List<Path> roots;
    private final Consumer<Problem> problems;
    private final Map<String, Map<String, MessageFile.Entry>> languages = new TreeMap<>();
    /** The arguments a message may use: those of the project's German text. */
    private final Map<String, Set<String>> arguments = new HashMap<>();

    MessageLoader(List<Path> roots, Consumer<Problem> problems) {
        this.roots = roots;
        this.problems = problems;
    }

    List<Messages> load() {
        for (int i = roots.size() - 1; i >= 0; i--) {
            read(roots.get(i).resolve("messages"));
            languages
                    .getOrDefault(Language.GERMAN.code(), Map.of())
                    .forEach((key, entry) -> arguments.computeIfAbsent(key, absent -> names(entry.text())));
        }
        if (!languages.containsKey(Language.GERMAN.code())) {
            Location file = Location.file(MessageFile.location(Language.GERMAN));
            problems.accept(Problem.error(Code.MESSAGE_INVALID, file, "no-file"));
        }
        Set<String> keys = keys();
        List<Messages> loaded = new ArrayList<>();
        languages.forEach((code, entries) -> {
            Language language = new Language(code);
            keys.stream()
                    .filter(key -> !entries.containsKey(key))
                    .forEach(key -> problems.accept(Messages.missing(language, key)));
            loaded.add(compile(language, entries));
        });
        return loaded;
    }

    /**
     * The keys that every language needs: those in German, and what two languages have and German has lost. What stands
     * in one other language alone is nobody's, and is told.
     */
    private Set<String> keys() {
        Map<String, MessageFile.Entry> german = languages.getOrDefault(Language.GERMAN.code(), Map.of());
        Set<String> keys = new TreeSet<>(german.keySet());
        Map<String, MessageFile.Entry> once = new TreeMap<>();
        for (Map<String, MessageFile.Entry> entries : languages.values()) {
            entries.forEach((key, entry) -> {
                if (!keys.contains(key) && once.putIfAbsent(key, entry) != null) {
                    keys.add(key);
                }
            });
        }
        once.keySet().removeAll(keys);
        once.forEach(
                (key, entry) -> problems.accept(Problem.error(Code.MESSAGE_INVALID, entry.location(), "unknown", key)));
        return keys;
    }

    private void read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    Language language = new Language(name.group(1));
                    languages
                            .computeIfAbsent(language.code(), code -> new TreeMap<>())
                            .putAll(MessageFile.read(file, language, problems));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Messages compile(Language language, Map<String, MessageFile.Entry> entries) {
        ULocale locale = Locales.icu(Locales.of(language));
        Map<String, Message> messages = new HashMap<>();
        entries.forEach((key, entry) -> {
            if (check(key, entry)) {
                messages.put(key, new Message(entry.text(), locale));
            }
        });
        Set<String> unreviewed = entries.entrySet().stream()
                .filter(entry -> !entry.getValue().reviewed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Messages(language, messages, unreviewed);
    }

    private boolean check(String key, MessageFile.Entry entry) {
        try {
            Set<String> unknown = new TreeSet<>(Message.arguments(entry.text()));
            unknown.removeAll(arguments.getOrDefault(key, unknown));
            if (!unknown.isEmpty()) {
                problems.accept(Problem.error(
                        Code.MESSAGE_INVALID,
                        entry.location(),
                        "argument",
                        key,
                        "{" + String.join("}, {", unknown) + "}"));
            }
            return true;
        } catch (IllegalArgumentException e) {
            problems.accept(Problem.error(
                    Code.MESSAGE_INVALID, entry.location(), "malformed", key, String.valueOf(e.getMessage())));
            return false;
        }
    }

    private static Set<String> names(String text) {
        try {
            return Message.arguments(text);
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
    }
}
