package de.vielfalt.build;

import java.util.List;

/** The output folder is one that no bake may touch. */
public final class RefusedOutputException extends Exception {
    private static final long serialVersionUID = 1;
    private final String key;
    private final transient List<String> arguments;

    /** Names the text that says why. */
    public RefusedOutputException(String key, List<String> arguments) {
        super(key + arguments);
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    /** The text's key. */
    public String key() {
        return key;
    }

    /** What is inserted in the text. */
    public List<String> arguments() {
        return arguments;
    }
}
