package de.vielfalt.view;

/**
 * A language of a page, for search engines.
 *
 * @param hreflang language tag, or {@code x-default}
 * @param href absolute address
 */
public record Alternate(String hreflang, String href) {}
