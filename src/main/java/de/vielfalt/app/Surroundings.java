package de.vielfalt.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * What the program knows of the process that it runs in.
 *
 * @param project folder of the program, absolute
 * @param folder the caller's folder, absolute: paths of the command line are relative to it
 * @param clock tells now
 * @param nanos a clock that only measures, see {@link System#nanoTime()}
 */
record Surroundings(Path project, Path folder, InstantSource clock, LongSupplier nanos) {
    /** Those of this process; the launcher names the project in {@code vielfalt.home}. */
    static Surroundings ofProcess() {
        Path folder = Path.of("").toAbsolutePath();
        Path project = folder.resolve(System.getProperty("vielfalt.home", "")).normalize();
        return new Surroundings(project, folder, InstantSource.system(), System::nanoTime);
    }

    /** Now, to the second: a site is never built for less. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * A path of the command line, absolute; {@code ..} stays, as the folder before it may be a symbolic link.
     *
     * @throws UsageException if it is none
     */
    Path resolve(String path) throws UsageException {
        try {
            Path whole = folder.resolve(path);
            return path.contains("..") ? whole : whole.normalize();
        } catch (InvalidPathException e) {
            throw new UsageException("app.path-invalid", path);
        }
    }

    /** A path as the caller would write it: relative when it lies below the caller's folder. */
    String display(Path path) {
        boolean below = path.startsWith(folder) && !path.equals(folder);
        return (below ? folder.relativize(path) : path).toString();
    }
}
