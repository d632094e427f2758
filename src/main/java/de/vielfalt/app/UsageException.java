package de.vielfalt.app;

import java.util.List;

/** The command line cannot be carried out as it stands; names the sentence that says why. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1;
    private final String key;
    private final transient List<String> arguments;

    /**
     * Names the sentence.
     *
     * @param key key of {@link de.vielfalt.model.ProblemTexts#text}
     * @param arguments inserted in it
     */
    UsageException(String key, String... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The sentence's key. */
    String key() {
        return key;
    }

    /** What is inserted in the sentence. */
    List<String> arguments() {
        return arguments;
    }
}
