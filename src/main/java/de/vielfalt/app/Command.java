package de.vielfalt.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every command that this program carries out; {@code test} is the launcher's own. */
enum Command {
    /** Builds the site and replaces the output. */
    BAKE,
    /** Builds the site and writes nothing but the cache and a report. */
    CHECK;

    /** As it is written, e.g. {@code bake}. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an option belongs to it. */
    boolean takes(Option option) {
        return this == BAKE || option != Option.OUTPUT;
    }

    /** The command written so. */
    static Optional<Command> of(String text) {
        return Arrays.stream(values())
                .filter(command -> command.text().equals(text))
                .findFirst();
    }
}
