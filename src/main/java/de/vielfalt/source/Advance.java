package de.vielfalt.source;

/** Hears how a reading gets on. Called by several threads. */
@FunctionalInterface
public interface Advance {
    /** So many texts are converted, of so many in all. */
    void advanced(int done, int total);
}
