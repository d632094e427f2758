package de.vielfalt.build;

/** Makes refusals for tests of those who tell them. */
public final class Refusal {
    private Refusal() {}

    /** A refusal for this reason. */
    public static RefusedOutputException because(String key, String... arguments) {
        return new RefusedOutputException(key, arguments);
    }
}
