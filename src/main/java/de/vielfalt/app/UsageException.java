package de.vielfalt.app;

import de.vielfalt.model.SentenceException;

/** The command line cannot be carried out as it stands. */
final class UsageException extends SentenceException {
    private static final long serialVersionUID = 1L;

    UsageException(String key, String... arguments) {
        super(key, arguments);
    }
}
