package de.vielfalt.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The folder that a bake replaces as a whole. Start here: {@link #at} accepts it, {@link #recover} repairs what a killed
 * run left, {@link #begin} hands out a {@link Staging} for the next content.
 *
 * <p>Nobody's files are ever replaced: only a folder that bears the mark of a bake, an empty or a new one is accepted.
 * A kill at any moment leaves the old tree or the new one, whole. No promise is made for a power failure: nothing is
 * flushed to the disk.
 */
public final class OutputFolder {
    /** The file by which a folder is known as made by a bake. Every release holds it. */
    public static final String MARKER_FILE = "build.json";

    /** The first bytes of that file, in UTF-8. */
    public static final String MARKER = "{\"generator\":\"potentiale-der-vielfalt\"";

    private final Path path;
    private final String given;
    private final Supplier<Exchange> exchange;
    private final PresentFiles.Linking linking;

    OutputFolder(Path path, String given, Supplier<Exchange> exchange, PresentFiles.Linking linking) {
        this.path = path;
        this.given = given;
        this.exchange = exchange;
        this.linking = linking;
    }

    /**
     * Accepts a folder as output. Creates and changes nothing.
     *
     * @param output the folder; need not exist, nor its parents
     * @param contentFolder what editors write: the output may not lie in it, hold it or be it
     * @throws RefusedOutputException if replacing it could cost somebody a file
     * @throws IOException if the system does not let one look
     */
    public static OutputFolder at(Path output, Path contentFolder) throws RefusedOutputException, IOException {
        String given = output.toString();
        RealPath real = RealPath.ofEntry(output);
        RealPath content = RealPath.of(contentFolder);
        if (OutputState.of(real.path()) == OutputState.LINK) {
            throw refusal(OutputState.LINK, given);
        }
        if (content.contains(real)
                || real.contains(content)
                || real.contains(RealPath.ofEntry(contentFolder))
                || real.path().getNameCount() == 0) {
            throw new RefusedOutputException("output.refused.content", given, contentFolder.toString());
        }
        if (!Siblings.of(real.path()).fit()) {
            throw new RefusedOutputException("output.refused.name", given);
        }
        if (isMounted(real.path())) {
            throw new RefusedOutputException("output.refused.mount", given);
        }
        requireReplaceable(real.path(), given);
        return new OutputFolder(
                real.path(), given, () -> new NativeExchange(new JournaledExchange()), Files::createLink);
    }

    /** The folder itself, absolute and free of links. */
    public Path path() {
        return path;
    }

    /**
     * Brings back the whole output if a kill interrupted its release; every command calls this first. Where nothing is to
     * be recovered, it looks at one name and touches nothing. If a run is at work there, the repair is left to it.
     *
     * @throws IOException if the machine fails
     */
    public void recover() throws IOException {
        Siblings beside = Siblings.of(path);
        if (!Files.exists(beside.journal(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Optional<OutputLock> free = OutputLock.tryAcquire(beside.lock());
        if (free.isPresent()) {
            OutputLock lock = free.get();
            try (lock) {
                new JournaledExchange().recover(path);
            }
        }
    }

    /**
     * Begins a release: waits for any other run that makes one here, clears away what killed runs left beside the output,
     * and hands out an empty staging folder. Creates missing parents.
     *
     * @param waiting told once if another run must be waited for; its words are {@code output.waiting}
     * @return to be closed; until then, no other run begins
     * @throws RefusedOutputException if somebody has put something else here since the folder was accepted
     * @throws IOException if the machine fails; nothing is left behind then
     */
    public Staging begin(Runnable waiting) throws RefusedOutputException, IOException {
        Siblings beside = Siblings.of(path);
        Files.createDirectories(beside.parent());
        OutputLock lock = OutputLock.acquire(beside.lock(), waiting);
        try {
            new JournaledExchange().recover(path);
            requireReplaceable();
            for (Path stale : beside.stagingFolders()) {
                new Tree(stale).delete();
            }
            Exchange way = exchange.get();
            PresentFiles present = PresentFiles.below(path, linking);
            return new Staging(this, Files.createDirectory(beside.unused()), present, way, lock);
        } catch (RefusedOutputException | IOException | RuntimeException e) {
            try (lock) {
                throw e;
            }
        }
    }

    /** Refuses what came to stand here since it was accepted. */
    OutputState requireReplaceable() throws RefusedOutputException, IOException {
        return requireReplaceable(path, given);
    }

    private static OutputState requireReplaceable(Path path, String given) throws RefusedOutputException, IOException {
        OutputState state = OutputState.of(path);
        if (!state.isReplaceable()) {
            throw refusal(state, given);
        }
        return state;
    }

    private static RefusedOutputException refusal(OutputState state, String given) {
        return new RefusedOutputException("output.refused." + state.name().toLowerCase(Locale.ROOT), given);
    }

    /** Whether the folder is the root of a file system of its own, which no rename can replace. */
    private static boolean isMounted(Path folder) throws IOException {
        boolean unix = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
        if (!unix || !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Path parent = Siblings.of(folder).parent();
        return !Files.getAttribute(folder, "unix:dev").equals(Files.getAttribute(parent, "unix:dev"));
    }
}
