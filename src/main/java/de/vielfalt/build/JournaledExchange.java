package de.vielfalt.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Exchanges two folders by two renames, for systems that cannot do it in one step.
 *
 * <p>Between the two the output is missing. So a journal beside it says before the first where the old folder goes, and
 * {@link #recover} brings that back after a kill. Whatever the moment, the old or the new folder is then in place, whole.
 */
final class JournaledExchange implements Exchange {
    /** Told after each step on disk, so that a test can stop there. */
    interface Observer {
        /** A step is done. May throw, as a full disk would. */
        void stepDone() throws IOException;
    }

    private final Observer observer;

    JournaledExchange(Observer observer) {
        this.observer = observer;
    }

    JournaledExchange() {
        this(() -> {});
    }

    @Override
    public Path exchange(Path staged, Path output) throws IOException {
        Siblings beside = Siblings.of(output);
        Path aside = beside.unused();
        try {
            Files.writeString(beside.journal(), aside.getFileName() + "\n");
            observer.stepDone();
            rename(output, aside);
            rename(staged, output);
            Files.delete(beside.journal());
            observer.stepDone();
        } catch (IOException e) {
            takeBack(output, e);
            throw e;
        }
        return aside;
    }

    /**
     * Brings back the old folder if an exchange was interrupted between its renames, and forgets the journal; does nothing
     * if there is none. Call it under the output's lock only. It may be interrupted itself, and called again.
     */
    void recover(Path output) throws IOException {
        Path journal = Siblings.of(output).journal();
        if (!Files.exists(journal, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Optional<Path> aside = setAside(output);
        OutputState present = OutputState.of(output);
        if (aside.isPresent() && !present.isReplaceable()) {
            return; // somebody has put something else there since: it stays, and so does the way back
        }
        if (aside.isPresent() && present != OutputState.BAKED) {
            Files.deleteIfExists(output);
            rename(aside.get(), output);
        }
        Files.delete(journal);
        observer.stepDone();
    }

    private void takeBack(Path output, IOException reason) {
        try {
            recover(output);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        observer.stepDone();
    }

    /** The folder that the journal speaks of; a journal cut short was written before anything moved. */
    private static Optional<Path> setAside(Path output) throws IOException {
        Siblings beside = Siblings.of(output);
        String line = new String(Files.readAllBytes(beside.journal()), StandardCharsets.UTF_8);
        return Optional.of(line.strip())
                .filter(name -> line.endsWith("\n") && beside.isStaging(name))
                .map(output::resolveSibling)
                .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS));
    }
}
