package de.vielfalt.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Something an editor or operator should know: what is wrong, where, and what to do.
 *
 * <p>A problem holds no sentence but the key of one: the words stand in {@code problems_<lang>.properties} beside this
 * class as {@code <code>.<variant>} and {@code <code>.<variant>.remedy}, and {@link ProblemTexts} puts them together
 * in the reader's language. Not for faults of the program itself: those are exceptions.
 *
 * @param severity whether it stops the run
 * @param code stable code, never renamed
 * @param location file and line at fault
 * @param variant which of the code's texts applies, e.g. {@code no-such-date}
 * @param arguments inserted for {@code {0}}, {@code {1}}, … of the text and its remedy
 */
public record Problem(Severity severity, Code code, Location location, String variant, List<String> arguments)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::location)
            .thenComparing(problem -> problem.code().id())
            .thenComparing(Problem::variant)
            .thenComparing(problem -> String.join("\0", problem.arguments()))
            .thenComparing(Problem::severity);

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem that stops the run. */
    public static Problem error(Code code, Location location, String variant, Object... arguments) {
        return new Problem(Severity.ERROR, code, location, variant, texts(arguments));
    }

    /** A problem that is only reported. */
    public static Problem note(Code code, Location location, String variant, Object... arguments) {
        return new Problem(Severity.NOTE, code, location, variant, texts(arguments));
    }

    /** Whether this problem stops the run. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    private static List<String> texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
