package de.vielfalt.publish;

import de.vielfalt.build.OutputLock;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Only one publishes to a folder at a time, whether on its machine or from another one. Between processes of ours a file is locked;
 * {@code remote.sh} locks the folder of the releases by {@code flock}, of which Java has none, so a child holds that lock too. It ends
 * with its input, and so with this process, however that ends. A machine without {@code flock} takes nothing from others either.
 */
final class FolderLock implements Closeable {
    private static final String SCRIPT = "command -v flock >/dev/null || { echo ready; exit; }; exec 9<\"$1\" || exit; "
            + "flock -n 9 || { echo waiting; flock 9 || exit; }; echo ready; exec cat >/dev/null";

    private final OutputLock own;
    private final Optional<Process> shared;

    private FolderLock(OutputLock own, Optional<Process> shared) {
        this.own = own;
        this.shared = shared;
    }

    /**
     * Waits until nobody else publishes there.
     *
     * @param file locked between processes of ours; need not exist
     * @param folder locked for all; exists
     * @param waiting told once before the waiting begins, if there is any
     */
    static FolderLock acquire(Path file, Path folder, Runnable waiting) throws IOException {
        OutputLock own = OutputLock.acquire(file, waiting);
        try {
            return new FolderLock(own, share(folder, waiting));
        } catch (IOException e) {
            own.close();
            throw e;
        }
    }

    private static Optional<Process> share(Path folder, Runnable waiting) throws IOException {
        Process child;
        try {
            child = new ProcessBuilder("sh", "-c", SCRIPT, "sh", folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return Optional.empty(); // no shell, so nobody comes by remote.sh
        }
        BufferedReader said = child.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        if ("waiting".equals(line)) {
            waiting.run();
            line = said.readLine();
        }
        if (!"ready".equals(line)) {
            child.destroy();
            throw new IOException("cannot be locked: " + folder);
        }
        return Optional.of(child);
    }

    @Override
    public void close() throws IOException {
        try (own) {
            if (shared.isPresent()) {
                shared.get().destroy();
                shared.get().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
