package de.vielfalt.model;

/**
 * Markup that is safe to show as it is. Everything else is text, and templates escape it.
 *
 * @param value well-formed HTML fragment
 */
public record Html(String value) {
    /** No markup at all. */
    public static final Html EMPTY = new Html("");

    /** A text as it stands in markup, between tags or in an attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return value.isBlank();
    }
}
