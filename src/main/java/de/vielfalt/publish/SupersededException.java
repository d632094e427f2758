package de.vielfalt.publish;

import java.util.List;

/** What is live is newer than the release, or may be; names the sentence that says so. Nothing was changed. */
public final class SupersededException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    SupersededException(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The key of the sentence, see {@link de.vielfalt.model.ProblemTexts#text}. */
    public String key() {
        return key;
    }

    /** What the sentence inserts. */
    public List<String> arguments() {
        return arguments;
    }
}
