package de.vielfalt.view;

/**
 * A short text that may be in another language than the interface around it.
 *
 * @param text the text
 * @param lang its language tag; empty if it is the interface's language
 */
public record Label(String text, String lang) {
    /** No text. */
    public static final Label EMPTY = new Label("", "");

    /** A text in the interface's language. */
    public static Label of(String text) {
        return new Label(text, "");
    }

    /** Whether there is nothing to show. */
    public boolean blank() {
        return text.isEmpty();
    }
}
