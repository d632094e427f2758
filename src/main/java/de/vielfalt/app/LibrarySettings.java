package de.vielfalt.app;

import java.util.Map;

/**
 * The system properties that the libraries read when they start: to be set before anything else is done.
 *
 * <p>Flags of the Java virtual machine itself are not here but in the launcher.
 */
final class LibrarySettings {
    /**
     * JRuby runs nothing but Asciidoctor: what an interactive Ruby needs is left out, which halves its start. The
     * preview's answers are small and wait for no second packet.
     */
    private static final Map<String, String> PROPERTIES = Map.of(
            "java.util.logging.config.class", SilentLogging.class.getName(),
            "org.freemarker.loggerLibrary", "none",
            "java.awt.headless", "true",
            "sun.net.httpserver.nodelay", "true",
            "jruby.cli.rubygems.enable", "false",
            "jruby.cli.did_you_mean.enable", "false",
            "jruby.native.enabled", "false",
            "jruby.compile.mode", "OFF");

    private LibrarySettings() {}

    /** Sets them, but for those that the command line of the virtual machine sets otherwise. */
    static void apply() {
        PROPERTIES.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
    }
}
