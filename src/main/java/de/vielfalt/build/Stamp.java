package de.vielfalt.build;

import de.vielfalt.model.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code build.json}: which commit was built for which instant, and when time alone will change the site. */
final class Stamp {
    static final SitePath PATH = new SitePath("/" + OutputFolder.MARKER_FILE);

    private Stamp() {}

    /**
     * The file's content.
     *
     * @param commit the commit that is built; empty without git or a repository
     */
    static byte[] json(Optional<String> commit, Instant now, Optional<Instant> nextChange) {
        String json = OutputFolder.MARKER
                + ",\"commit\":" + quoted(commit)
                + ",\"instant\":" + quoted(Optional.of(now.toString()))
                + ",\"nextChange\":" + quoted(nextChange.map(Instant::toString)) + "}\n";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(Optional<String> value) {
        return value.map(text -> "\"" + text + "\"").orElse("null");
    }

    /** The commit checked out in the repository that holds the site; empty without git or a repository. */
    static Optional<String> commit(Path source) {
        if (!isInRepository(source)) {
            return Optional.empty();
        }
        try {
            Process git = new ProcessBuilder("git", "-C", source.toString(), "rev-parse", "HEAD")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            boolean done = git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0;
            return done && commit.matches("[0-9a-f]{40,64}") ? Optional.of(commit) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean isInRepository(Path source) {
        for (Path folder = source.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }
}
