package de.vielfalt.calendar;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** ical4j logs a line for every step of a rule when nobody has set a level; thousands of rules drown a test run. */
final class QuietEngine implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        if (LoggerFactory.getLogger("net.fortuna") instanceof Logger logger) {
            logger.setLevel(Level.WARN);
        }
    }
}
