package de.vielfalt.build;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A build; this stand-in builds nothing. */
public final class SiteBuild {
    private final BuildRequest request;
    private final Progress progress;

    /** Prepares a build. */
    public SiteBuild(BuildRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    /**
     * Builds.
     *
     * @throws IOException if reading or writing fails
     * @throws RefusedOutputException if the output folder may not be touched
     * @throws InterruptedException if the thread is interrupted
     */
    public BuildResult run() throws IOException, RefusedOutputException, InterruptedException {
        progress.step("read");
        return new BuildResult(List.of(), request.now(), Optional.empty(), 0, Map.of());
    }
}
