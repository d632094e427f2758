package de.vielfalt.view;

/**
 * Whom to ask.
 *
 * @param kind {@code office}, {@code mail}, {@code phone} or {@code web}
 * @param text a name, an address or a number, as people read it
 * @param href {@code mailto:}, {@code tel:} or {@code https:}; empty for the name of an office
 */
public record ContactView(String kind, String text, String href) {}
