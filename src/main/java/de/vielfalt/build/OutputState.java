package de.vielfalt.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/** What stands where the output belongs. Only the first three may be replaced: the rest is somebody's. */
enum OutputState {
    /** Nothing. */
    MISSING,
    /** A folder with nothing in it. */
    EMPTY,
    /** A folder that a bake made. */
    BAKED,
    /** A symbolic link, wherever it leads. */
    LINK,
    /** A file of any kind. */
    FILE,
    /** A folder with something in it that no bake made. */
    FOREIGN;

    /** What stands at the path now; links are not followed. */
    static OutputState of(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return MISSING;
        }
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return Files.isSymbolicLink(path) ? LINK : FILE;
        }
        if (isMarked(path)) {
            return BAKED;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            return entries.iterator().hasNext() ? FOREIGN : EMPTY;
        }
    }

    /** Whether the folder bears the mark of a bake. */
    static boolean isMarked(Path folder) throws IOException {
        Path file = folder.resolve(OutputFolder.MARKER_FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        byte[] mark = OutputFolder.MARKER.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(mark, in.readNBytes(mark.length));
        }
    }

    /** Whether a bake may put its own tree in the place of this. */
    boolean isReplaceable() {
        return this == MISSING || this == EMPTY || this == BAKED;
    }
}
