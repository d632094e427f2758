package de.vielfalt.build;

import java.io.IOException;
import java.nio.file.Path;

/** A way to put one folder in the place of another. */
interface Exchange {
    /**
     * Puts the staged folder in the place of the output; both exist, beside each other.
     *
     * @return where the replaced folder lies now, to be deleted
     * @throws IOException if the output stays what it was
     */
    Path exchange(Path staged, Path output) throws IOException;

    /** Called when an exchange is to be expected: what takes long to load may begin now, beside everything else. */
    default void prepare() {}
}
