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
    PREVIEW,
    /** Builds the site and puts it where people get it. */
    PUBLISH,
    /** Puts the release before back in its place. */
    ROLLBACK,
    /** Begins a page. */
    NEW,
    /** Begins pages from the file of another program. */
    IMPORT,
    /** Begins a translation, or notes that one is up to date. */
    TRANSLATE,
    /** Says what is still to be done. */
    STATUS,
    /** Prints snippets for a text editor. */
    SNIPPETS,
    /** Prints what makes a shell complete command lines. */
    COMPLETION;

    private static final Set<Option> OF_PREVIEW =
            EnumSet.of(Option.SOURCE, Option.TODAY, Option.PORT, Option.QUIET, Option.DEBUG, Option.LANG, Option.HELP);

    private static final Set<Option> OF_ROLLBACK =
            EnumSet.of(Option.TO, Option.DRY_RUN, Option.QUIET, Option.DEBUG, Option.LANG, Option.HELP);

    /** What only publishing needs. */
    private static final Set<Option> PUBLISHING = EnumSet.of(
            Option.TO, Option.DRY_RUN, Option.IF_DUE, Option.KEEP, Option.FORCE, Option.PURGE, Option.PREVIEW_RELEASE);

    /** What only other commands need. */
    private static final Set<Option> ELSEWHERE = EnumSet.of(Option.PORT, Option.CONFIRM, Option.FROM);

    private static final Set<Option> OF_NEW =
            EnumSet.of(Option.SOURCE, Option.FROM, Option.TODAY, Option.DEBUG, Option.LANG, Option.HELP);

    private static final Set<Option> OF_IMPORT =
            EnumSet.of(Option.SOURCE, Option.TODAY, Option.DEBUG, Option.LANG, Option.HELP);

    private static final Set<Option> OF_TRANSLATE =
            EnumSet.of(Option.SOURCE, Option.CONFIRM, Option.DEBUG, Option.LANG, Option.HELP);

    private static final Set<Option> OF_STATUS =
            EnumSet.of(Option.SOURCE, Option.TODAY, Option.FORMAT, Option.DEBUG, Option.LANG, Option.HELP);

    private static final Set<Option> OF_SNIPPETS = EnumSet.of(Option.SOURCE, Option.DEBUG, Option.LANG, Option.HELP);

    /** As it is written, e.g. {@code bake}. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an option belongs to it. */
    boolean takes(Option option) {
        return switch (this) {
            case BAKE ->
                !ELSEWHERE.contains(option) && (!PUBLISHING.contains(option) || option == Option.PREVIEW_RELEASE);
            case CHECK -> BAKE.takes(option) && option != Option.OUTPUT && option != Option.PREVIEW_RELEASE;
            case PUBLISH -> !ELSEWHERE.contains(option) && option != Option.DRAFTS && option != Option.ONLY;
            case ROLLBACK -> OF_ROLLBACK.contains(option);
            case PREVIEW -> OF_PREVIEW.contains(option);
            case NEW -> OF_NEW.contains(option);
            case IMPORT -> OF_IMPORT.contains(option);
            case TRANSLATE -> OF_TRANSLATE.contains(option);
            case STATUS -> OF_STATUS.contains(option);
            case SNIPPETS -> OF_SNIPPETS.contains(option);
            case COMPLETION -> option == Option.LANG || option == Option.HELP;
        };
    }

    /** How many words may follow it besides options. */
    int operands() {
        return switch (this) {
            case TRANSLATE, NEW -> 2;
            case IMPORT, SNIPPETS, COMPLETION -> 1;
            default -> 0;
        };
    }

    /** Whether each key of a header is an option, too: {@code --beginn 2026-12-05}. */
    boolean takesKeys() {
        return this == NEW;
    }

    /** The command written so. */
    static Optional<Command> of(String text) {
        return Arrays.stream(values())
                .filter(command -> command.text().equals(text))
                .findFirst();
    }
}
