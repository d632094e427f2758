package de.vielfalt.build;

/** Hears how a build gets on. */
public interface Progress {
    /** A step begins. */
    void step(String name);

    /** So many parts of the step are done. */
    void advanced(int done, int total);

    /** Another run holds the output; this one waits for it. */
    void waiting();
}
