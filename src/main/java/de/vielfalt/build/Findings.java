package de.vielfalt.build;

import de.vielfalt.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** The problems of a run, as they come in. */
final class Findings {
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

    void add(Problem problem) {
        problems.add(problem);
    }

    void addAll(Collection<Problem> more) {
        problems.addAll(more);
    }

    /** All of them, each once, sorted. */
    List<Problem> sorted() {
        return List.copyOf(new TreeSet<>(List.copyOf(problems)));
    }

    /** Ends the run if there is an error among them. */
    void stopOnError() throws FoundErrorsException {
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new FoundErrorsException();
        }
    }

    /** The run found errors and goes no further. */
    static final class FoundErrorsException extends Exception {
        private static final long serialVersionUID = 1L;

        FoundErrorsException() {
            super(null, null, false, false);
        }
    }
}
