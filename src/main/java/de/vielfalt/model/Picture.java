package de.vielfalt.model;

/**
 * A picture that a page shows.
 *
 * @param source file below {@code content/}, with forward slashes, e.g. {@code aktuelles/treffen.jpg}
 * @param path its address in the output
 * @param alt alternative text; empty if the picture is decorative
 * @param credit whose picture it is
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(String source, SitePath path, String alt, String credit, int width, int height) {}
