package de.vielfalt.app;

import de.vielfalt.preview.PreviewListener;
import de.vielfalt.preview.PreviewRequest;
import java.io.IOException;

/** Carries out a preview; {@link Main} hands in the real one. */
@FunctionalInterface
interface Previewer {
    /**
     * Shows a site until the user has seen enough.
     *
     * @param ended called when the process is told to end: the last word before it does
     * @throws java.net.BindException if the port is taken
     * @throws IOException if the machine fails
     */
    void preview(PreviewRequest request, PreviewListener listener, Runnable ended) throws IOException;
}
