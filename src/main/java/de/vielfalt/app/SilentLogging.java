package de.vielfalt.app;

/**
 * Configures {@code java.util.logging} to say nothing: libraries log there, and what an editor must know is a problem
 * with a file and a line instead.
 *
 * <p>The logging system makes an instance in place of reading its configuration, so no handler is ever installed. Its
 * class and constructor must be public for that; nothing else should use it.
 */
public final class SilentLogging {
    /** Called by the logging system; installs nothing. */
    public SilentLogging() {}
}
