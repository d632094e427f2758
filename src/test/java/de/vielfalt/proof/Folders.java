package de.vielfalt.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whole folders: copied, deleted, compared. */
final class Folders {
    private Folders() {}

    /** Copies a folder. */
    static void copy(Path from, Path to) throws IOException {
        copy(from, to, Comparator.naturalOrder());
    }

    /** Copies a folder as somebody else might have: its files in reverse order and with other dates. */
    static void copyBackwards(Path from, Path to) throws IOException {
        copy(from, to, Comparator.reverseOrder());
        Instant date = Instant.parse("2001-09-09T01:46:40Z");
        for (Path file : walk(to)) {
            Files.setLastModifiedTime(file, FileTime.from(date));
            date = date.plusSeconds(86_401);
        }
    }

    private static void copy(Path from, Path to, Comparator<Path> order) throws IOException {
        for (Path file : walk(from).stream().sorted(order).toList()) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isRegularFile(file)) {
                Files.createDirectories(target.resolveSibling(".").normalize());
                Files.copy(file, target);
            }
        }
    }

    /** A folder that stands in for the project's: templates and assets, and a cache of its own. */
    static Path project(Path folder) throws IOException {
        copy(WholeSite.PROJECT.resolve("templates"), folder.resolve("templates"));
        copy(WholeSite.PROJECT.resolve("assets"), folder.resolve("assets"));
        return folder;
    }

    /** Every entry of a folder with its kind, permissions and content, by its path with forward slashes. */
    static Map<String, String> snapshot(Path folder) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        for (Path entry : walk(folder)) {
            String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(entry));
            String content = Files.isDirectory(entry) ? "folder" : new String(Files.readAllBytes(entry), UTF_8);
            entries.put(folder.relativize(entry).toString(), permissions + " " + content);
        }
        return entries;
    }

    /** The same of an edition, with the permissions that every release has. */
    static Map<String, String> snapshot(Edition edition) {
        Map<String, String> entries = new TreeMap<>();
        edition.files().forEach((file, bytes) -> {
            entries.put(file, "rw-r--r-- " + new String(bytes, UTF_8));
            for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
                entries.put(file.substring(0, slash), "rwxr-xr-x folder");
            }
        });
        entries.put("", "rwxr-xr-x folder");
        return entries;
    }

    /** What two snapshots do not have in common: the paths, as their contents are long. */
    static List<String> difference(Map<String, String> one, Map<String, String> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .filter(path -> !one.getOrDefault(path, "missing").equals(other.getOrDefault(path, "missing")))
                .sorted()
                .toList();
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path :
                    walk(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** A folder and all that is in it, sorted. */
    static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.sorted().toList();
        }
    }
}
