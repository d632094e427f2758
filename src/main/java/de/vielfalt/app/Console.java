package de.vielfalt.app;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the program talks to its caller.
 *
 * @param out standard output: results
 * @param err standard error: problems and progress
 * @param audience who reads {@code err} while the program runs
 * @param answersOrNull what somebody types who is asked on {@code err}; null if nobody is there
 */
record Console(
        PrintStream out,
        PrintStream err,
        Audience audience,
        @Nullable BufferedReader answersOrNull) {
    private static final int BUFFER = 8192;

    /** Where nobody answers. */
    Console(PrintStream out, PrintStream err, Audience audience) {
        this(out, err, audience, null);
    }

    /** Who reads along. */
    enum Audience {
        /** A person at a terminal. */
        TERMINAL,
        /** The log of a system for continuous integration. */
        LOG,
        /** Nobody, as far as is known. */
        NOBODY
    }

    /**
     * The streams of this process, in UTF-8 whatever the locale.
     *
     * <p>The launcher knows whether standard error is a terminal and says so in {@code vielfalt.terminal}: Java itself
     * can only tell for standard input and output together. In {@code vielfalt.asks} it says whether somebody can answer. Systems for continuous integration set {@code CI}.
     */
    static Console ofProcess() {
        boolean logged = !String.valueOf(System.getenv("CI")).matches("null|false|0|");
        Audience other = logged ? Audience.LOG : Audience.NOBODY;
        Audience audience = Boolean.getBoolean("vielfalt.terminal") ? Audience.TERMINAL : other;
        BufferedReader answers = Boolean.getBoolean("vielfalt.asks")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : null;
        return new Console(stream(FileDescriptor.out), stream(FileDescriptor.err), audience, answers);
    }

    /** What somebody types; empty if nobody is there to be asked. */
    Optional<BufferedReader> answers() {
        return Optional.ofNullable(answersOrNull);
    }

    /** Hands on everything that was printed. */
    void flush() {
        out.flush();
        err.flush();
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER), true, StandardCharsets.UTF_8);
    }
}
