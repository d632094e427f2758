package de.vielfalt.view;

/**
 * A term with its form and colour: an audience.
 *
 * @param label its name
 * @param form form as the vocabulary names it, e.g. {@code dreieck}; may be empty
 * @param colour colour as the vocabulary names it, e.g. {@code koralle}; may be empty
 */
public record Chip(Label label, String form, String colour) {}
