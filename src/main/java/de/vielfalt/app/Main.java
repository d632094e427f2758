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
        Program program = new Program(
                console,
                Surroundings.ofProcess(),
                (request, progress) -> new SiteBuild(request, progress).run(),
                new SignalledPreview());
        ExitCode code = program.run(args);
        console.flush();
        System.exit(code.number());
    }
}
