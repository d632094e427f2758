package de.vielfalt.view;

/**
 * A picture.
 *
 * @param src its address in the output
 * @param alt alternative text; empty if it is decorative
 * @param credit whose picture it is; may be empty
 * @param width in pixels
 * @param height in pixels
 */
public record PictureView(String src, String alt, String credit, int width, int height) {}
