package de.vielfalt.preview;

import java.io.IOException;

/** Makes a page of the preview about all that was written, whether it is shown or not: what is still to be done. */
@FunctionalInterface
public interface DeskPage {
    /**
     * The page as it is now.
     *
     * @return a whole HTML document with addresses from the root of the site
     * @throws IOException if the machine fails
     */
    String html() throws IOException, InterruptedException;
}
