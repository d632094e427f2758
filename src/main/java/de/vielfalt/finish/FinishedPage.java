package de.vielfalt.finish;

import de.vielfalt.check.Inspection;
import de.vielfalt.model.SitePath;

/**
 * A page as it will be released.
 *
 * @param path its address
 * @param html the document in UTF-8; not to be changed
 * @param inspection what the output check needs to know of it
 */
public record FinishedPage(SitePath path, byte[] html, Inspection inspection) {}
