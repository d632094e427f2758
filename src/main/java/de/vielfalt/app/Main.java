package de.vielfalt.app;

import de.vielfalt.build.SiteBuild;

/**
 * The program's entry point and composition root: everything that {@link Program} needs from the process is made here.
 *
 * <p>Not for tests: they make a {@link Program} with streams and a clock of their own.
 */
public final class Main {
    private Main() {}

    /** Runs the command line and ends the process with its {@link ExitCode}. */
    public static void main(String[] args) {
        LibrarySettings.apply();
        Console console = Console.ofProcess();
        Program program = program(console, Surroundings.ofProcess());
        ExitCode code = program.run(args);
        console.flush();
        System.exit(code.number());
    }

    /** The program with everything that belongs to it. */
    static Program program(Console console, Surroundings surroundings) {
        return new Program(
                console,
                surroundings,
                (request, progress) -> new SiteBuild(request, progress).run(),
                new SignalledPreview());
    }
}
