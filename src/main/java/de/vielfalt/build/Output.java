package de.vielfalt.build;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import de.vielfalt.model.SitePath;
import de.vielfalt.picture.Metadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The plan of the output: every file, by address. What is not in it is not released. */
final class Output {
    private final SortedMap<SitePath, Content> files = new TreeMap<>();
    private final Consumer<Problem> problems;

    /** An empty plan that reports addresses given twice. */
    Output(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** How one file comes into being. */
    private interface Content {
        byte[] bytes() throws IOException;

        default void write(Staging staging, String file) throws IOException {
            staging.write(file, bytes());
        }
    }

    /** Makes the bytes of a file. */
    interface Made {
        /** Makes them. */
        byte[] bytes() throws IOException;
    }

    /** A file that is in the output as it is. */
    private record Copy(Path source) implements Content {
        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(source);
        }

        @Override
        public void write(Staging staging, String file) throws IOException {
            staging.copy(file, source);
        }
    }

    /** A picture without its metadata. */
    private record Bare(Path source) implements Content {
        @Override
        public byte[] bytes() throws IOException {
            return Metadata.strip(Files.readAllBytes(source));
        }
    }

    /** A file of the present output. */
    private record Kept(Path present) implements Content {
        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(present);
        }

        @Override
        public void write(Staging staging, String file) throws IOException {
            staging.keep(file);
        }
    }

    /** A file that waits in the staging folder already. */
    private record Staged(SitePath path) implements Content {
        @Override
        public byte[] bytes() {
            throw new IllegalStateException("written already: " + path);
        }

        @Override
        public void write(Staging staging, String file) {
            // the caller of stage() did
        }
    }

    /**
     * Plans a file that the caller writes into the staging folder at once.
     *
     * @return whether it may: not if the address is given away
     */
    boolean stage(SitePath path) {
        return plan(path, new Staged(path));
    }

    void add(SitePath path, byte[] bytes) {
        plan(path, () -> bytes);
    }

    /** Plans a file whose bytes are made when somebody asks for them. */
    void add(SitePath path, Made made) {
        plan(path, made::bytes);
    }

    void add(SitePath path, String text) {
        add(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void addAll(Map<SitePath, byte[]> bytes) {
        bytes.forEach(this::add);
    }

    /** Copies a file; a picture without what it tells beyond what is to be seen. */
    void copy(SitePath path, Path file) {
        plan(path, Metadata.isKnown(path.value()) ? new Bare(file) : new Copy(file));
    }

    /** Takes a file over from the present output, as it is there. */
    void keep(SitePath path, Path present) {
        plan(path, new Kept(present.resolve(path.file())));
    }

    /** Every address. */
    SortedSet<SitePath> paths() {
        return new TreeSet<>(files.keySet());
    }

    /** What the file of an address holds, as it is released. */
    Optional<byte[]> bytes(SitePath path) throws IOException {
        Content content = files.get(path);
        return content == null ? Optional.empty() : Optional.of(content.bytes());
    }

    /** Writes every file; what several addresses show is written once. */
    void write(Staging staging) throws IOException {
        Map<Content, List<String>> shared = new LinkedHashMap<>();
        files.forEach((path, content) ->
                shared.computeIfAbsent(content, any -> new ArrayList<>()).add(path.file()));
        Together.forEach(List.copyOf(shared.entrySet()), entry -> write(staging, entry.getKey(), entry.getValue()));
    }

    private static void write(Staging staging, Content content, List<String> names) throws IOException {
        content.write(staging, names.get(0));
        for (String name : names.subList(1, names.size())) {
            staging.again(name, names.get(0));
        }
    }

    /** Reports files that are in the folder and not in this plan, or the other way round. */
    void verify(Path folder) throws IOException {
        Set<String> planned = new HashSet<>();
        files.keySet().forEach(path -> planned.add(path.file()));
        Set<String> present = new HashSet<>();
        int cut = folder.toString().length() + 1;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                present.add(file.toString().substring(cut).replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }
        });
        report("unplanned", present, planned);
        report("missing", planned, present);
    }

    private void report(String variant, Set<String> these, Set<String> without) {
        these.stream()
                .filter(file -> !without.contains(file))
                .sorted()
                .forEach(file -> problems.accept(Problem.error(Code.OUTPUT_PLAN, Location.file(file), variant, file)));
    }

    private boolean plan(SitePath path, Content content) {
        if (files.putIfAbsent(path, content) != null) {
            problems.accept(Problem.error(Code.OUTPUT_PLAN, Location.file(path.file()), "twice", path));
            return false;
        }
        return true;
    }
}
