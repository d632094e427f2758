package de.vielfalt.view;

/**
 * A term with its form and colour: an audience.
 *
 * @param link its name, and the list of what is on for it
 * @param form form as the vocabulary names it, e.g. {@code dreieck}; may be empty
 * @param colour colour as the vocabulary names it, e.g. {@code koralle}; may be empty
 */
public record Chip(Ref link, String form, String colour) {}
