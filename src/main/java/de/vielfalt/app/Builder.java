package de.vielfalt.app;

import de.vielfalt.build.BuildRequest;
import de.vielfalt.build.BuildResult;
import de.vielfalt.build.Progress;
import de.vielfalt.build.RefusedOutputException;
import java.io.IOException;

/** Carries out a build; {@link Main} hands in the real one. */
@FunctionalInterface
interface Builder {
    /**
     * Builds what is asked for.
     *
     * @throws IOException if the machine fails to read or write
     * @throws RefusedOutputException if the output folder may not be touched
     * @throws InterruptedException if this thread is interrupted
     */
    BuildResult build(BuildRequest request, Progress progress)
            throws IOException, RefusedOutputException, InterruptedException;
}
