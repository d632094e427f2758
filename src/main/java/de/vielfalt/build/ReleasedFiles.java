package de.vielfalt.build;

import de.vielfalt.cache.FileState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The states of the files of an output but for the stamp, as they were at one moment. */
final class ReleasedFiles implements FileState.Visitor {
    private final Map<String, FileState> found = new ConcurrentHashMap<>();
    private final int cut;
    private final String checksum;
    private volatile boolean foreign;

    private ReleasedFiles(Path root, boolean wanted) {
        this.cut = root.toString().length() + 1;
        if (wanted && Files.isDirectory(root)) {
            parts(root).parallelStream().forEach(part -> FileState.walk(part, this));
        }
        found.remove(Stamp.PATH.file());
        if (foreign) {
            found.clear();
        }
        this.checksum = FileState.checksum(found);
    }

    /** What is in a folder and in the folders there; what cannot be listed is left to the walk. */
    private static List<Path> parts(Path root) {
        return inside(root).stream().flatMap(path -> inside(path).stream()).toList();
    }

    private static List<Path> inside(Path path) {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return List.of(path);
        }
        try (Stream<Path> paths = Files.list(path)) {
            return paths.toList();
        } catch (IOException e) {
            return List.of(path);
        }
    }

    /** Looks at them. There are none if nothing is released, or if there is something that no build makes. */
    static ReleasedFiles of(BuildRequest request) {
        return new ReleasedFiles(request.output(), request.release());
    }

    /** The state of each, by name. */
    Map<String, FileState> states() {
        return Collections.unmodifiableMap(found);
    }

    /** What tells them from the files of another moment. */
    String checksum() {
        return checksum;
    }

    @Override
    public void folder(Path folder) {}

    @Override
    public void file(Path file, FileState state) {
        found.put(file.toString().substring(cut).replace('\\', '/'), state);
    }

    @Override
    public void other(Path path) {
        foreign = true;
    }
}
