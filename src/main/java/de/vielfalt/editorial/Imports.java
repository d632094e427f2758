package de.vielfalt.editorial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which pages were taken from files of other programs: each says so in a comment of its header, and keeps it. */
final class Imports {
    private static final String MARK = "// import-id: ";

    private final Map<String, Path> files = new HashMap<>();

    /** Those below a folder. */
    static Imports below(Path content) throws IOException {
        Imports imports = new Imports();
        try (Stream<Path> paths = Files.walk(content)) {
            List<Path> pages = paths.filter(path -> path.toString().endsWith(".adoc"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            for (Path page : pages) {
                uid(page).ifPresent(uid -> imports.files.putIfAbsent(uid, page));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return imports;
    }

    /** The comment that a page carries. */
    static String mark(String uid) {
        return MARK + uid;
    }

    /** The page that was made of it. */
    Optional<Path> file(String uid) {
        return Optional.ofNullable(files.get(uid));
    }

    /** Notes one more. */
    void add(String uid, Path file) {
        files.put(uid, file);
    }

    private static Optional<String> uid(Path page) throws IOException {
        // bytes as characters: whatever the file holds, the comment is found
        try (BufferedReader reader = Files.newBufferedReader(page, StandardCharsets.ISO_8859_1)) {
            return reader.lines()
                    .takeWhile(line -> !line.isBlank())
                    .filter(line -> line.startsWith(MARK))
                    .map(line -> line.substring(MARK.length()).strip())
                    .map(line -> new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .findFirst();
        }
    }
}
