package de.vielfalt.view;

/**
 * A feed that a page points to.
 *
 * @param type media type: {@code application/atom+xml} or {@code application/feed+json}
 * @param format name of the format, the same in every language
 * @param title what it tells
 * @param href its address
 */
public record FeedLink(String type, String format, String title, String href) {}
