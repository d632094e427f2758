package de.vielfalt.publish;

import de.vielfalt.model.SentenceException;

/** What is live is newer than the release, or may be. Nothing was changed. */
public final class SupersededException extends SentenceException {
    private static final long serialVersionUID = 1L;

    SupersededException(String key, String... arguments) {
        super(key, arguments);
    }
}
