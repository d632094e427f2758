package de.vielfalt.app;

import java.util.Arrays;
import java.util.Optional;

/** Every option of the command line; {@link Command} says which belong to it. */
enum Option {
    /** Folder that holds {@code content/}. */
    SOURCE("--source", true),
    /** Folder that the site goes to. */
    OUTPUT("--output", true),
    /** The moment to build for, in German time. */
    TODAY("--today", true),
    /** Port of the preview. */
    PORT("--port", true),
    /** Absolute address of the site. */
    BASE_URL("--base-url", true),
    /** Drafts are shown. */
    DRAFTS("--drafts", false),
    /** Which part of the site is made. */
    ONLY("--only", true),
    /** File for the report. */
    REPORT("--report", true),
    /** Form of the report. */
    FORMAT("--format", true),
    /** Only problems are told. */
    QUIET("--quiet", false),
    /** How long each step took is told. */
    TIMINGS("--timings", false),
    /** Where releases go. */
    TO("--to", true),
    /** Only tells what would change. */
    DRY_RUN("--dry-run", false),
    /** Publishes only what is due. */
    IF_DUE("--if-due", false),
    /** How many releases are kept. */
    KEEP("--keep", true),
    /** Publishes over a newer release. */
    FORCE("--force", false),
    /** Deletes what is kept. */
    PURGE("--purge", false),
    /** The release is not meant for the public. */
    PREVIEW_RELEASE("--preview-release", false),
    /** The page that a new one is like. */
    FROM("--from", true),
    /** A translation is up to date. */
    CONFIRM("--confirm", true),
    /** A fault shows its stack trace. */
    DEBUG("--debug", false),
    /** Language of all messages. */
    LANG("--lang", true),
    /** Help instead of a run. */
    HELP("--help", false);

    private final String text;
    private final boolean valued;

    Option(String text, boolean valued) {
        this.text = text;
        this.valued = valued;
    }

    /** As it is written, e.g. {@code --today}. */
    String text() {
        return text;
    }

    /** Whether a value follows. */
    boolean valued() {
        return valued;
    }

    /** The option written so, {@code -h} included. */
    static Optional<Option> of(String text) {
        String whole = text.equals("-h") ? HELP.text : text;
        return Arrays.stream(values())
                .filter(option -> option.text.equals(whole))
                .findFirst();
    }
}
