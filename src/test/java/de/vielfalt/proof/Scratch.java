package de.vielfalt.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A temporary folder that goes when it is closed.
 *
 * @param path the folder, empty at first
 */
record Scratch(Path path) implements AutoCloseable {
    static Scratch folder() throws IOException {
        return new Scratch(Files.createTempDirectory("proof").toRealPath());
    }

    @Override
    public void close() throws IOException {
        Folders.delete(path);
    }
}
