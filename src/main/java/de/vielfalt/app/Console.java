package de.vielfalt.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the program talks to its caller.
 *
 * @param out standard output: results
 * @param err standard error: problems and progress
 * @param watched whether a person watches {@code err} on a terminal
 */
record Console(PrintStream out, PrintStream err, boolean watched) {
    private static final int BUFFER = 8192;

    /**
     * The streams of this process, in UTF-8 whatever the locale.
     *
     * <p>The launcher knows whether standard error is a terminal and says so in {@code vielfalt.terminal}: Java itself
     * can only tell for standard input and output together.
     */
    static Console ofProcess() {
        return new Console(
                stream(FileDescriptor.out), stream(FileDescriptor.err), Boolean.getBoolean("vielfalt.terminal"));
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
