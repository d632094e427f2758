package de.vielfalt.model;

/**
 * A reference in a page's text.
 *
 * @param target as it stands in the markup: {@code xref:…}, {@code #fragment}, {@code https:…} or a file beside the page
 * @param location where the editor wrote it
 */
public record Link(String target, Location location) {}
