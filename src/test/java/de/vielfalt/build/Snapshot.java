package de.vielfalt.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a folder holds at one moment: every entry with its kind, permissions and bytes. Two are equal if all of it is. */
record Snapshot(Map<String, String> entries) {
    static Snapshot of(Path folder) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        List<Path> paths;
        try (Stream<Path> found = Files.walk(folder)) {
            paths = found.toList();
        }
        for (Path path : paths) {
            entries.put(folder.relativize(path).toString().replace('\\', '/'), describe(path));
        }
        return new Snapshot(entries);
    }

    private static String describe(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return "link to " + Files.readSymbolicLink(path);
        }
        String permissions = path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS))
                : "";
        return Files.isDirectory(path)
                ? "folder " + permissions
                : "file " + permissions + " " + new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
    }
}
