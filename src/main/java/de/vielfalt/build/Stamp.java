package de.vielfalt.build;

import de.vielfalt.model.SitePath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

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
}
