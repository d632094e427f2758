package de.vielfalt.view;

/**
 * A date in words and for machines.
 *
 * @param text in the interface's language
 * @param datetime value of the {@code datetime} attribute: {@code 2026-12-05} or {@code 2026-12-05T18:00+01:00}
 */
public record DateText(String text, String datetime) {}
