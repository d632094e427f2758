package de.vielfalt.build;

import de.vielfalt.model.SitePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that takes long to make, and is made of pages alone: as long as these are kept, it stays where it is, without a look at
 * what it says.
 *
 * @param path its address
 * @param sources the pages that it is made of
 * @param maker makes it
 */
record SlowFile(SitePath path, List<SitePath> sources, Maker maker) {
    SlowFile {
        sources = List.copyOf(sources);
    }

    /** Makes the bytes of a file. */
    interface Maker {
        /** The bytes; empty if there are none, e.g. because it failed, which was told. */
        Optional<byte[]> bytes() throws IOException;
    }

    /**
     * Makes those that are not in the output already, on all processors.
     *
     * @param last knows what is in the output already
     * @param output takes the addresses of the files
     * @param staging takes the files; null: none is kept
     */
    static void makeAll(
            List<SlowFile> files, BuildRequest request, LastBuild last, Output output, @Nullable Staging staging)
            throws IOException {
        List<SlowFile> missing = new ArrayList<>();
        for (SlowFile file : files) {
            if (last.isKept(file.path(), file.sources())) {
                output.keep(file.path(), request.output());
            } else if (output.stage(file.path())) {
                missing.add(file);
            }
        }
        Together.forEach(missing, file -> {
            Optional<byte[]> made = file.maker().bytes();
            if (made.isPresent() && staging != null) {
                staging.write(file.path().file(), made.get());
            }
        });
    }
}
