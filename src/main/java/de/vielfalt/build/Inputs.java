package de.vielfalt.build;

import de.vielfalt.cache.Checksum;
import de.vielfalt.cache.FileState;
import de.vielfalt.cache.Texts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files that a build reads, as they were at one moment. Taken anew, only those are read whose state is another.
 *
 * @param taken when they were first looked at
 * @param files by a name that begins with that of their root; a folder's ends with a slash
 */
record Inputs(Instant taken, SortedMap<String, File> files) {
    private static final String UNREADABLE = "-";

    Inputs {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * One file.
     *
     * @param state its state when it was read
     * @param digest checksum of its content; empty for a folder
     */
    record File(FileState state, String digest) {}

    private static final FileState FOLDER = new FileState(0, 0, 0, 0);

    /**
     * Takes them.
     *
     * @param roots files and folders, by name; they need not exist
     * @param earlier spares the reading of what has not changed since
     * @return empty if there are links among them, or the system tells too little of a file
     */
    static Optional<Inputs> of(SortedMap<String, Path> roots, Optional<Inputs> earlier) throws IOException {
        return Sighting.of(roots).read(earlier);
    }

    /** Whether both hold the same files with the same contents. */
    boolean isSameAs(Inputs other) {
        return contents("").equals(other.contents(""));
    }

    /** What {@link Sighting#isUntouchedSince} compares with. */
    String checksum() {
        Map<String, FileState> states = new HashMap<>();
        files.forEach((name, file) -> states.put(name, file.state()));
        return FileState.checksum(states);
    }

    /** Whether no file has been touched in between. */
    boolean isUntouchedSince(Inputs other) {
        return files.equals(other.files);
    }

    /** The name of a file below a root. */
    static String name(String name, Path root, Path file) {
        return file.equals(root) ? name : name + "/" + root.relativize(file);
    }

    /** The digest of a file's content; empty if there is none. */
    String digest(String name) {
        File file = files.get(name);
        return file == null ? "" : file.digest();
    }

    /** The digest of each file whose name begins so. */
    SortedMap<String, String> contents(String prefix) {
        SortedMap<String, String> contents = new TreeMap<>();
        files.forEach((name, file) -> {
            if (name.startsWith(prefix)) {
                contents.put(name, file.digest());
            }
        });
        return contents;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(taken.toEpochMilli());
        out.writeInt(files.size());
        for (Map.Entry<String, File> file : files.entrySet()) {
            Texts.write(out, file.getKey());
            file.getValue().state().write(out);
            Texts.write(out, file.getValue().digest());
        }
    }

    static Inputs read(DataInput in) throws IOException {
        Instant taken = Instant.ofEpochMilli(in.readLong());
        SortedMap<String, File> files = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            files.put(Texts.read(in), new File(FileState.read(in), Texts.read(in)));
        }
        return new Inputs(taken, files);
    }

    /** What was found and is yet to be read. */
    private record Found(Path path, FileState state) {
        File read(String name, Optional<Inputs> earlier) {
            if (state.equals(FOLDER)) {
                return new File(FOLDER, "");
            }
            File before = earlier.map(inputs -> inputs.files().get(name)).orElse(null);
            if (before != null
                    && before.state().equals(state)
                    && state.isSettled(earlier.get().taken())) {
                return before;
            }
            try {
                return new File(state, Checksum.of(Files.readAllBytes(path)));
            } catch (IOException e) {
                return new File(state, UNREADABLE);
            }
        }
    }

    /** The files as they were seen, before any is read. */
    static final class Sighting implements FileState.Visitor {
        private final Instant taken = Instant.now();
        private final SortedMap<String, Found> found = new TreeMap<>();
        private String name = "";
        private int cut;
        private boolean unfit;

        private Sighting() {}

        /**
         * Looks at them.
         *
         * @param roots files and folders, by name; they need not exist
         */
        static Sighting of(SortedMap<String, Path> roots) throws IOException {
            Sighting sighting = new Sighting();
            for (Map.Entry<String, Path> root : roots.entrySet()) {
                if (Files.exists(root.getValue())) {
                    Path real = root.getValue().toRealPath();
                    sighting.name = root.getKey();
                    sighting.cut = real.toString().length();
                    FileState.walk(real, sighting);
                }
            }
            return sighting;
        }

        /** Whether they are the same, untouched, as when they were taken for a build. */
        boolean isUntouchedSince(Instant then, String checksum) {
            return !unfit
                    && found.values().stream().allMatch(file -> file.state().isSettled(then))
                    && checksum().equals(checksum);
        }

        private String checksum() {
            Map<String, FileState> states = new HashMap<>();
            found.forEach((file, seen) -> states.put(file, seen.state()));
            return FileState.checksum(states);
        }

        /** Reads them: see {@link Inputs#of}. */
        Optional<Inputs> read(Optional<Inputs> earlier) {
            if (unfit) {
                return Optional.empty();
            }
            Map<String, File> files = new ConcurrentHashMap<>();
            found.entrySet().parallelStream()
                    .forEach(file -> files.put(file.getKey(), file.getValue().read(file.getKey(), earlier)));
            return files.values().stream().anyMatch(file -> file.digest().equals(UNREADABLE))
                    ? Optional.empty()
                    : Optional.of(new Inputs(taken, new TreeMap<>(files)));
        }

        @Override
        public void folder(Path folder) {
            found.put(below(folder) + "/", new Found(folder, FOLDER));
        }

        @Override
        public void file(Path file, FileState state) {
            found.put(below(file), new Found(file, state));
        }

        private String below(Path file) {
            return name + file.toString().substring(cut);
        }

        @Override
        public void other(Path path) {
            unfit = true;
        }
    }
}
