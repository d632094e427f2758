package de.vielfalt.build;

import de.vielfalt.view.Showing;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be built.
 *
 * @param project folder of the program, with its templates, assets and {@code .cache/}
 * @param source folder that holds {@code content/}
 * @param output folder that the site goes to
 * @param now the instant the site is built for
 * @param baseOrNull absolute address of the site's root; null: as the site's settings say
 * @param showing who it is for
 * @param release whether the output is replaced; otherwise nothing but the cache is written
 * @param kits whether posters and whatever else events are passed on with is made, too
 */
public record BuildRequest(
        Path project,
        Path source,
        Path output,
        Instant now,
        @Nullable URI baseOrNull,
        Showing showing,
        boolean release,
        boolean kits) {
    /** A request for the site alone, without kits. */
    public BuildRequest(
            Path project,
            Path source,
            Path output,
            Instant now,
            @Nullable URI baseOrNull,
            Showing showing,
            boolean release) {
        this(project, source, output, now, baseOrNull, showing, release, false);
    }
}
