package de.vielfalt.model;

import java.time.Instant;

/**
 * Which version of an event this is, by the history of the files it is made from.
 *
 * @param sequence how often it was revised; it only ever grows (RFC 5545, section 3.8.7.4)
 * @param created when it was first written down
 * @param modified when it was last changed
 */
public record Revision(int sequence, Instant created, Instant modified) {}
