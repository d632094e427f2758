package de.vielfalt.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Another Java machine that works on the same output, for what only two processes can show. The two speak by lines on its
 * standard input and output, so that no test depends on time.
 */
final class SecondProcess implements AutoCloseable {
    /** How a process ends that a test stops in the middle, as a kill would: nothing is closed or cleared away. */
    static final int HALTED = 99;

    private final Process process;
    private final BufferedReader out;
    private final PrintStream in;

    private SecondProcess(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Holds the output's lock from the line {@code holding} until it is told something. */
    static SecondProcess holding(Path site) throws IOException {
        return start("hold", site.toString());
    }

    /** Takes and leaves the lock many times, proving each time that it is alone. */
    static SecondProcess takingTurns(Path site, int rounds) throws IOException {
        return start("turns", site.toString(), Integer.toString(rounds));
    }

    /** Releases an edition through two renames, and halts after some steps, if it has so many. */
    static SecondProcess haltingAfter(int steps, Path site, String edition) throws IOException {
        return start("halt", site.toString(), Integer.toString(steps), edition);
    }

    /** Recovers, and halts after some steps, if it has so many. */
    static SecondProcess haltingInRecoveryAfter(int steps, Path site) throws IOException {
        return start("recover", site.toString(), Integer.toString(steps));
    }

    private static SecondProcess start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                Runtime.version().feature() < 22 ? "-Xshare:auto" : "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SecondProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new SecondProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    String line() throws IOException {
        return String.valueOf(out.readLine());
    }

    void goOn() {
        in.println("go on");
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The other side. */
    public static void main(String[] arguments) throws Exception {
        Path site = Path.of(arguments[1]);
        OutputFolder folder = Releases.folder(site);
        switch (arguments[0]) {
            case "hold" -> hold(folder);
            case "turns" -> takeTurns(folder, site.resolve("alone"), Integer.parseInt(arguments[2]));
            case "halt" ->
                Releases.release(
                        new OutputFolder(
                                folder.path(),
                                "output",
                                () -> new JournaledExchange(haltAfter(Integer.parseInt(arguments[2]))),
                                Files::createLink),
                        arguments[3]);
            default -> new JournaledExchange(haltAfter(Integer.parseInt(arguments[2]))).recover(folder.path());
        }
    }

    private static void hold(OutputFolder folder) throws Exception {
        Staging staging = folder.begin(() -> System.out.println("waiting"));
        System.out.println("holding");
        System.in.read();
        staging.close();
        System.out.println("closed");
    }

    private static void takeTurns(OutputFolder folder, Path alone, int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            Staging staging = folder.begin(() -> {});
            try (staging) {
                Files.write(alone, new byte[0], StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Files.delete(alone);
            }
        }
    }

    private static JournaledExchange.Observer haltAfter(int steps) {
        int[] left = {steps};
        return () -> {
            if (--left[0] == 0) {
                Runtime.getRuntime().halt(HALTED);
            }
        };
    }
}
