package de.vielfalt.build;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The next output in the making, in a folder beside the present one: fill it, then {@link #release} it, and in any case
 * {@link #close} it. Without a release the output stays untouched.
 *
 * <p>A file that the present output holds with the very same bytes is taken over from there, with its modification time.
 * So a file here may share its storage with the output: write each once, through this class, and change none in place.
 *
 * <p>{@link #write}, {@link #copy} and {@link #keep} may be called by several threads; the others by one, when those are done.
 */
public final class Staging implements AutoCloseable {
    private final OutputFolder output;
    private final Path folder;
    private final PresentFiles present;
    private final Exchange exchange;
    private final OutputLock lock;
    private final Set<String> files = new ConcurrentSkipListSet<>();
    private final Set<String> folders = ConcurrentHashMap.newKeySet();
    private final Set<Path> copies = ConcurrentHashMap.newKeySet();
    private boolean released;
    private boolean closed;

    Staging(OutputFolder output, Path folder, PresentFiles present, Exchange exchange, OutputLock lock) {
        this.output = output;
        this.folder = folder;
        this.present = present;
        this.exchange = exchange;
        this.lock = lock;
    }

    /** The folder that is being filled. After a release it is gone. */
    public Path folder() {
        return folder;
    }

    /**
     * Adds a file.
     *
     * @param file where, relative to the output, with forward slashes: {@code veranstaltungen/index.html}
     * @throws IllegalArgumentException if that is no such path
     * @throws IllegalStateException if that file was added before
     * @throws IOException if the machine fails, e.g. with a full disk
     */
    public void write(String file, byte[] bytes) throws IOException {
        Path entry = claim(file);
        Optional<Path> same = present.same(output.path().resolve(file), bytes);
        if (same.isPresent()) {
            present.takeOver(same.get(), entry);
        } else {
            Files.write(entry, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    /**
     * Adds a copy of a file from elsewhere, of any size. The copy is independent of the source.
     *
     * @param file where, as for {@link #write}
     * @param source an existing file; a link is followed
     * @throws IllegalArgumentException if {@code file} is no such path
     * @throws IllegalStateException if that file was added before
     * @throws IOException if the machine fails
     */
    public void copy(String file, Path source) throws IOException {
        Path entry = claim(file);
        Optional<Path> same = present.same(output.path().resolve(file), source);
        if (same.isPresent()) {
            present.takeOver(same.get(), entry);
        } else {
            Files.copy(source, entry);
            copies.add(entry);
        }
    }

    /**
     * Adds a file of the present output as it is there, untouched since a bake released it.
     *
     * @param file where, as for {@link #write}
     * @throws IOException if the machine fails, or there is no such file any more
     */
    public void keep(String file) throws IOException {
        present.keep(output.path().resolve(file), claim(file));
    }

    /**
     * Adds a file with the content of one that was added before.
     *
     * @param file where, as for {@link #write}
     * @param first where that is
     * @throws IOException if the machine fails
     */
    public void again(String file, String first) throws IOException {
        present.takeOver(folder.resolve(first), claim(file));
    }

    /**
     * Replaces one file of the present output, in one step, unless it holds these bytes already; nothing is staged for that.
     *
     * @param file where, as for {@link #write}
     * @throws IOException if the machine fails; the file is as it was
     */
    public void renew(String file, byte[] bytes) throws IOException {
        Path target = output.path().resolve(file);
        if (!Arrays.equals(Files.readAllBytes(target), bytes)) {
            Path draft = folder.resolve("renewed");
            Files.write(draft, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            new Tree(draft).permit();
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The files added so far, as they were named, sorted. */
    public SortedSet<String> files() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(files));
    }

    /**
     * Puts this folder in the place of the output, in one step, and deletes what was there. Folders get the permissions
     * 0755 and files 0644, whatever the umask says.
     *
     * @throws IllegalStateException if this was released or closed before, or lacks {@link OutputFolder#MARKER_FILE}: the
     *     next bake would refuse such an output
     * @throws RefusedOutputException if somebody has put something else in the place of the output meanwhile
     * @throws IOException if the machine fails; the output is whole then
     */
    public void release() throws RefusedOutputException, IOException {
        if (released || closed) {
            throw new IllegalStateException("released or closed before: " + folder);
        }
        if (!OutputState.isMarked(folder)) {
            throw new IllegalStateException("no " + OutputFolder.MARKER_FILE + " with the mark of a bake in " + folder);
        }
        permit();
        if (output.requireReplaceable() == OutputState.BAKED) {
            Path replaced = exchange.exchange(folder, output.path());
            released = true;
            discard(replaced);
        } else {
            move();
            released = true;
        }
    }

    /** Deletes the folder unless it was released, and lets the next run begin. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            if (!released) {
                new Tree(folder).delete();
            }
        }
    }

    /** Where the umask is the usual one, the system has given all but copies these permissions already. */
    private void permit() throws IOException {
        boolean usual =
                new Tree(folder).isPermittedFolder() && Tree.isPermitted(folder.resolve(OutputFolder.MARKER_FILE));
        for (Path path : usual ? copies : Set.of(folder)) {
            new Tree(path).permit();
        }
    }

    private Path claim(String file) throws IOException {
        for (String name : file.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\\') >= 0) {
                throw new IllegalArgumentException("not a relative path with forward slashes: " + file);
            }
        }
        Path entry = folder.resolve(file);
        if (!entry.startsWith(folder)) {
            throw new IllegalArgumentException("leads out of the output: " + file);
        }
        if (files.isEmpty()) {
            exchange.prepare();
        }
        if (!files.add(file)) {
            throw new IllegalStateException("two steps make the file " + file);
        }
        String parent = file.substring(0, Math.max(0, file.lastIndexOf('/')));
        if (!folders.contains(parent)) {
            Files.createDirectories(folder.resolve(parent));
            folders.add(parent);
        }
        return entry;
    }

    /** Moves the folder to where nothing is, or an empty folder: systems that replace one by a rename do so here. */
    private void move() throws IOException {
        try {
            Files.move(folder, output.path(), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(output.path(), LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
            Files.delete(output.path());
            Files.move(folder, output.path(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** What cannot be deleted, e.g. because a program on Windows has it open, the next run tries again, and tells. */
    private static void discard(Path replaced) {
        try {
            new Tree(replaced).delete();
        } catch (IOException e) {
            // the release itself is done and good
        }
    }
}
