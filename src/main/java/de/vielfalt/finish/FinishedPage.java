package de.vielfalt.finish;

import de.vielfalt.check.Inspection;
import de.vielfalt.model.SitePath;

/**
 * A page as it will be released.
 *
 * @param path its address
 * @param html the document
 * @param inspection what the output check needs to know of it
 */
public record FinishedPage(SitePath path, String html, Inspection inspection) {}
