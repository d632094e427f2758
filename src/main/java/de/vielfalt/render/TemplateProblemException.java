package de.vielfalt.render;

import de.vielfalt.model.Problem;

/** A page could not be rendered; {@link #problem()} says which template or message is at fault, and where. */
public final class TemplateProblemException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    TemplateProblemException(Problem problem, Throwable cause) {
        super(problem.location().path() + ":" + problem.location().line() + " " + problem.arguments(), cause);
        this.problem = problem;
    }

    /** What to report. */
    public Problem problem() {
        return problem;
    }
}
