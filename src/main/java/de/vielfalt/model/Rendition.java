package de.vielfalt.model;

/**
 * One file that is published of a picture.
 *
 * @param path its address, which holds a digest of what it is made from: another picture has another address
 * @param width in pixels
 * @param height in pixels
 */
public record Rendition(SitePath path, RenditionFormat format, int width, int height) {}
