package de.vielfalt.view;

/**
 * An entry of the main menu.
 *
 * @param link where it leads
 * @param current value of {@code aria-current}: {@code page} for the page itself, {@code true} for a page of that list,
 *     else empty
 */
public record MenuItem(Ref link, String current) {}
