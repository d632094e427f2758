package de.vielfalt.app;

import de.vielfalt.build.BuildResult;
import de.vielfalt.model.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run has to tell: the problems in order, each once, and when the site changes next.
 *
 * @param today the instant that the site was built for
 * @param nextChange when the clock alone changes the site next
 * @param problems sorted, no two equal
 */
record Findings(Instant today, Optional<Instant> nextChange, List<Problem> problems) {
    /** What a build has to tell. */
    static Findings of(BuildResult result) {
        List<Problem> problems = result.problems().stream().sorted().distinct().toList();
        return new Findings(result.now(), result.nextChange(), problems);
    }

    /** Number of problems that stop a run. */
    int errors() {
        return (int) problems.stream().filter(Problem::isError).count();
    }

    /** Number of problems that do not. */
    int notes() {
        return problems.size() - errors();
    }
}
