package de.vielfalt.app;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Every command that this program carries out; {@code test} is the launcher's own. */
enum Command {
    /** Builds the site and replaces the output. */
    BAKE(EnumSet.allOf(Option.class)),
    /** Builds the site and writes nothing but the cache and a report. */
    CHECK(EnumSet.complementOf(EnumSet.of(Option.OUTPUT)));

    private final EnumSet<Option> options;

    Command(EnumSet<Option> options) {
        this.options = options;
    }

    /** As it is written, e.g. {@code bake}. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The options it takes, in the order of its help. */
    Set<Option> options() {
        return EnumSet.copyOf(options);
    }

    /** The command written so. */
    static Optional<Command> of(String text) {
        return Arrays.stream(values())
                .filter(command -> command.text().equals(text))
                .findFirst();
    }
}
