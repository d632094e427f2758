package de.vielfalt.build;

import de.vielfalt.cache.FileState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The states of the files of an output, as they are now. */
final class ReleasedFiles implements FileState.Visitor {
    private final SortedMap<String, FileState> found = new TreeMap<>();
    private final int cut;
    private boolean foreign;

    private ReleasedFiles(Path root) {
        this.cut = root.toString().length() + 1;
    }

    /**
     * The state of each file but for the stamp, by name.
     *
     * @return empty if nothing is released, or if there is something that no build makes
     */
    static SortedMap<String, FileState> of(BuildRequest request) {
        ReleasedFiles files = new ReleasedFiles(request.output());
        if (request.release() && Files.isDirectory(request.output())) {
            FileState.walk(request.output(), files);
        }
        files.found.remove(Stamp.PATH.file());
        return files.foreign ? new TreeMap<>() : files.found;
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
