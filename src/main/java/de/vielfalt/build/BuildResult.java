package de.vielfalt.build;

import de.vielfalt.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a build found and made.
 *
 * @param problems everything there is to say
 * @param now the instant the site was built for
 * @param nextChange when the clock alone changes the site next
 * @param commit the commit that was built; empty without git or a repository
 * @param pages number of pages
 * @param timings how long each step took, in order
 */
public record BuildResult(
        List<Problem> problems,
        Instant now,
        Optional<Instant> nextChange,
        Optional<String> commit,
        int pages,
        Map<String, Duration> timings) {}
