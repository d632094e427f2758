package de.vielfalt.app;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Every command that this program carries out; {@code test} is the launcher's own. */
enum Command {
    /** Builds the site and replaces the output. */
    BAKE,
    /** Builds the site and writes nothing but the cache and a report. */
    CHECK,
    /** Shows the site in a browser, and each change as it is saved. */
    PREVIEW;

    private static final Set<Option> OF_PREVIEW =
            EnumSet.of(Option.SOURCE, Option.TODAY, Option.PORT, Option.QUIET, Option.DEBUG, Option.LANG, Option.HELP);

    /** As it is written, e.g. {@code bake}. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an option belongs to it. */
    boolean takes(Option option) {
        return switch (this) {
            case BAKE -> option != Option.PORT;
            case CHECK -> option != Option.PORT && option != Option.OUTPUT;
            case PREVIEW -> OF_PREVIEW.contains(option);
        };
    }

    /** The command written so. */
    static Optional<Command> of(String text) {
        return Arrays.stream(values())
                .filter(command -> command.text().equals(text))
                .findFirst();
    }
}
