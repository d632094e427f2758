package de.vielfalt.build;

import de.vielfalt.model.SentenceException;

/**
 * The folder named as output is not one that a bake may replace.
 *
 * <p>A mistake in the command line, not a fault of the machine (that is an {@link java.io.IOException}): the caller shows
 * the sentence behind {@link #key()} in the reader's language, without a stack trace, and exits with 2.
 */
public final class RefusedOutputException extends SentenceException {
    private static final long serialVersionUID = 1L;

    /** Names what is wrong; inserts the folder as it was given, then what it clashes with. */
    RefusedOutputException(String key, String... arguments) {
        super(key, arguments);
    }
}
