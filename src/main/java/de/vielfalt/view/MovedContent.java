package de.vielfalt.view;

/**
 * What answers at an address that a page used to have.
 *
 * @param target the page
 * @param href its address, relative to this one
 */
public record MovedContent(Ref target, String href) implements Content {}
