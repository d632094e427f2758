package de.vielfalt.build;

import java.util.List;

/**
 * The folder named as output is not one that a bake may replace.
 *
 * <p>A mistake in the command line, not a fault of the machine (that is an {@link java.io.IOException}): the caller shows
 * the sentence behind {@link #key()} in the reader's language, without a stack trace, and exits with 2.
 */
public final class RefusedOutputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final List<String> arguments;

    RefusedOutputException(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The key of the sentence in {@code problems_<lang>.properties}: what is wrong and what to do. */
    public String key() {
        return key;
    }

    /** What the sentence inserts for {@code {0}}, {@code {1}}: the folder as it was given, then what it clashes with. */
    public List<String> arguments() {
        return arguments;
    }
}
