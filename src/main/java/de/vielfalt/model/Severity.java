package de.vielfalt.model;

/** How much a {@link Problem} weighs: an error stops the run, a note never changes the exit code. */
public enum Severity {
    /** Stops the run; the output stays as it was. Printed {@code FEHLER} in German. */
    ERROR,
    /** Worth a look, never fatal. Printed {@code HINWEIS} in German. */
    NOTE
}
