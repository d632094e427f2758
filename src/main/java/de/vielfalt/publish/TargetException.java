package de.vielfalt.publish;

import de.vielfalt.model.SentenceException;

/** A target cannot be used, or refuses; names the sentence that says why and what to do. */
public final class TargetException extends SentenceException {
    private static final long serialVersionUID = 1L;

    private final boolean misused;

    private TargetException(boolean misused, String key, String... arguments) {
        super(key, arguments);
        this.misused = misused;
    }

    /**
     * The target is not one that can be used so: the caller has to ask for something else.
     *
     * @param key key of {@link de.vielfalt.model.ProblemTexts#text}
     * @param arguments inserted in it
     */
    public static TargetException misused(String key, String... arguments) {
        return new TargetException(true, key, arguments);
    }

    /**
     * The target is at fault, or the way there.
     *
     * @param key key of {@link de.vielfalt.model.ProblemTexts#text}
     * @param arguments inserted in it
     */
    public static TargetException failed(String key, String... arguments) {
        return new TargetException(false, key, arguments);
    }

    /** Whether the caller has to ask for something else. */
    public boolean isMisuse() {
        return misused;
    }

    /** Whether all that is wrong is that nobody knows what is live. */
    boolean isAboutManifest() {
        return key().equals("publish.manifest-missing");
    }
}
