package de.vielfalt.preview;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What is to be previewed, and how.
 *
 * @param project folder of the program, with its templates, assets and {@code .cache/}
 * @param source folder that holds {@code content/}
 * @param clock tells the instant that the site is shown for
 * @param portOrNull the port, 0 for any free one; null for the usual one or the next that is free
 * @param desk says what is still to be done
 * @param language of what the preview itself says: {@code de} or {@code en}
 */
public record PreviewRequest(
        Path project,
        Path source,
        InstantSource clock,
        @Nullable Integer portOrNull,
        DeskPage desk,
        String language) {}
