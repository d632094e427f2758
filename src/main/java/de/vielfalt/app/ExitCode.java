package de.vielfalt.app;

/** How a run ended, as a script that calls it can tell. */
enum ExitCode {
    /** Done. There may be notes. */
    GOOD(0),
    /** The site has errors; what was published before is untouched. */
    PROBLEMS(1),
    /** The command line asks for something that does not exist or may not be done. */
    USAGE(2),
    /** The program or the machine failed. */
    FAULT(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process ends with. */
    int number() {
        return number;
    }
}
