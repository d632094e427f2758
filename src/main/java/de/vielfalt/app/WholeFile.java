package de.vielfalt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that a reader sees the old one or the new one, never half of it. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Writes text as UTF-8; missing folders are made. What is no ordinary file ({@code /dev/stdout}, a pipe) is written
     * to and never replaced.
     *
     * @throws IOException if that fails; an earlier file is then still there
     */
    static void write(Path file, String text) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.writeString(file, text);
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = java.util.Objects.requireNonNull(target.getParent(), "a file lies in a folder");
        Files.createDirectories(folder);
        Path draft = folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.writeString(draft, text);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
