package de.vielfalt.model;

/**
 * Markup that is safe to show as it is. Everything else is text, and templates escape it.
 *
 * @param value well-formed HTML fragment
 */
public record Html(String value) {
    /** No markup at all. */
    public static final Html EMPTY = new Html("");

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return value.isBlank();
    }
}
