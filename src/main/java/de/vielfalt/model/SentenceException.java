package de.vielfalt.model;

import java.util.List;

/** Something cannot be done as it was asked for, which is no fault of the program; names the sentence that says why. */
public abstract class SentenceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    /**
     * Names the sentence.
     *
     * @param key key of {@link ProblemTexts#text}
     * @param arguments inserted in it
     */
    protected SentenceException(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The sentence's key. */
    public String key() {
        return key;
    }

    /** What is inserted in the sentence. */
    public List<String> arguments() {
        return arguments;
    }
}
