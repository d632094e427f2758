package de.vielfalt.view;

/**
 * What answers at an address that a page used to have.
 *
 * @param target the page
 */
public record MovedContent(Ref target) implements Content {}
