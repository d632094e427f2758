package de.vielfalt.preview;

import de.vielfalt.model.Problem;
import java.net.URI;
import java.util.List;

/** Hears how a preview gets on. */
public interface PreviewListener {
    /** Browsers are answered at that address, though the first site may take some seconds. */
    void started(URI address);

    /** What is wrong now, sorted; empty if nothing is. Told when it changes. */
    void found(List<Problem> problems);

    /** Something failed that no editor can mend; the preview goes on. */
    void failed(Throwable fault);

    /** Puts a failure into a sentence in the preview's language. */
    String sentence(Throwable fault);
}
